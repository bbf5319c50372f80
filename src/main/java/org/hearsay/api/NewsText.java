package org.hearsay.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text to be read, with what is known of it.
 *
 * @param text plain, or a web page; with headline, date and byline in it or without
 * @param headline wins over what the text says, as does {@code date}
 * @param date on which it was published
 * @param source where it is from, to be told in its reading: any words
 * @param id of the article in its reading and in the IRIs of its statements; where there is none,
 *     it is made from date, headline and text
 */
public record NewsText(
    String text,
    Optional<String> headline,
    Optional<LocalDate> date,
    Optional<String> source,
    Optional<String> id) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,199}");

  /** Throws where the id does not fit into an IRI. */
  public NewsText {
    if (!id.map(given -> ID.matcher(given).matches()).orElse(true)) {
      throw new IllegalArgumentException(
          "an id has 1 to 200 letters of ASCII, digits, \"-\", \"_\", \"~\" or \".\"");
    }
  }

  /** A text of which nothing is known. */
  public static NewsText of(String text) {
    return new NewsText(
        text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
