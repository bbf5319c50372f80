package org.hearsay.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One published text. Its text is frozen when read; every {@link Span} of a {@link Reading} refers
 * to it.
 *
 * @param id stable name of the article, safe in an IRI path: the same input gives the same id on
 *     any machine
 * @param source where it was read from, as given by the user (a path, or a path inside an archive)
 * @param text the normalised text
 * @param blocks the text's headings and paragraphs, in order
 * @param sha256 hash of the text's UTF-8 bytes, in lower-case hexadecimal
 */
public record Article(
    String id,
    String source,
    Optional<String> headline,
    Optional<LocalDate> published,
    Optional<String> author,
    Optional<String> publisher,
    Optional<String> url,
    Text text,
    List<Block> blocks,
    String sha256) {

  public Article {
    blocks = List.copyOf(blocks);
  }
}
