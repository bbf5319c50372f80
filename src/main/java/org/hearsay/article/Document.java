package org.hearsay.article;

/**
 * The bytes of one input, before anything is known about them.
 *
 * @param source as the user gave it: a path, or {@code archive.zip!/inner/path}
 * @param bytes owned by this record; nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent") // Documents are passed on, never compared.
public record Document(String source, byte[] bytes) {}
