package org.hearsay.article;

import java.nio.charset.StandardCharsets;
import org.hearsay.model.Outcome;

/**
 * The bytes of one input, before anything is known about them.
 *
 * @param source as the user gave it: a path, or {@code archive.zip!/inner/path}
 * @param bytes owned by this record; nobody changes them
 * @param known what the surroundings say about the article (the fields beside the text in a JSON
 *     Lines file); it wins over what the text says
 * @param supposed what is taken where neither they nor the text say it: the properties of a word
 *     processor's file
 * @param told whether it is known to be plain text or a page; else its content may tell another
 *     format
 */
@SuppressWarnings("ArrayRecordComponent") // Documents are passed on, never compared.
public record Document(
    String source, byte[] bytes, Bibliography known, Bibliography supposed, boolean told) {

  /** A document of which nothing is known but its bytes. */
  public Document(String source, byte[] bytes) {
    this(source, bytes, Bibliography.NONE, Bibliography.NONE, false);
  }

  /** A file of plain text or a page. */
  static Outcome<Document> told(String source, byte[] bytes) {
    return Outcome.of(new Document(source, bytes, Bibliography.NONE, Bibliography.NONE, true));
  }

  /** An article out of a file that holds it with what is known of it. */
  static Document of(String source, String text, Bibliography known) {
    return new Document(
        source, text.getBytes(StandardCharsets.UTF_8), known, Bibliography.NONE, true);
  }

  Document supposing(Bibliography more) {
    return new Document(source, bytes, known, more, told);
  }
}
