package org.hearsay.model;

import java.util.Locale;

/**
 * Why an input was refused: counted, reported in one line, never fatal to the rest.
 *
 * @param source the input as the user gave it
 * @param detail what is wrong and what to do, for a human, in one line
 */
public record Rejected(String source, Code code, String detail) {

  public enum Code {
    /** Not text: binary bytes, or in no charset that can be told. */
    NOT_TEXT,
    /** No words in it. */
    EMPTY,
    /** Larger than the limit. */
    TOO_LARGE,
    /** A format that no reader knows. */
    UNKNOWN_FORMAT,
    /** A known format, broken. */
    MALFORMED,
    /** Text, but not in English. */
    NOT_ENGLISH,
    /** Could not be read from disk. */
    UNREADABLE,
    /** Took longer than the limit. */
    TIMEOUT,
    /** A defect of Hearsay met on this article. */
    INTERNAL;

    /** The name in reports: lower case, with hyphens. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
