package org.hearsay.evaluate;

import java.util.List;

/**
 * Where reading and annotation part.
 *
 * @param kind what is wrong in a few words, the same for all of a kind
 * @param lines what was wanted, what was found, and the sentence
 */
record Difference(Side side, String kind, String article, List<String> lines) {

  enum Side {
    /** The annotators have it, the reading has not. */
    MISS("missed"),
    /** The reading has it, the annotators have not. */
    FALSE_ALARM("false alarm"),
    /** Both have it, with a difference that does not make it another. */
    DETAIL("found, but");

    final String words;

    Side(String words) {
      this.words = words;
    }
  }

  Difference {
    lines = List.copyOf(lines);
  }

  /** Side and kind. */
  String heading() {
    return side.words + ": " + kind;
  }
}
