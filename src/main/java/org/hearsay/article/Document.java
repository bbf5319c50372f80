package org.hearsay.article;

/**
 * The bytes of one input, before anything is known about them.
 *
 * @param source as the user gave it: a path, or {@code archive.zip!/inner/path}
 * @param bytes owned by this record; nobody changes them
 * @param known what the surroundings say about the article (the fields beside the text in a JSON
 *     Lines file); it wins over what the text says
 */
@SuppressWarnings("ArrayRecordComponent") // Documents are passed on, never compared.
public record Document(String source, byte[] bytes, Bibliography known) {

  /** A document of which nothing is known but its bytes. */
  public Document(String source, byte[] bytes) {
    this(source, bytes, Bibliography.NONE);
  }
}
