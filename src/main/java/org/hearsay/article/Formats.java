package org.hearsay.article;

import java.util.List;

/** The formats that are known, and those that are refused with a word on what would help. */
final class Formats {

  /** The first that matches is it: what is told by its name or a mark comes before what is not. */
  private static final List<Format> ALL =
      List.of(
          new Zip(),
          new Gzip(),
          new Tar(),
          new JsonLines(),
          Refusal.RTF,
          Refusal.JSON,
          new PageFile(),
          Refusal.XML,
          new PlainFile());

  private Formats() {}

  /** What a file is that starts like this. */
  static Format of(Beginning beginning) {
    return ALL.stream().filter(format -> format.matches(beginning)).findFirst().orElseThrow();
  }
}
