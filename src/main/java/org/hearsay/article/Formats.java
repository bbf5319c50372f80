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
          new WebFeed(),
          new Nitf(),
          new NewsMl(),
          Refusal.RTF,
          new JsonFile(),
          new Nexis(),
          new Mbox(),
          new Mail(),
          new Table(),
          Refusal.LOG,
          Refusal.ADDRESSES,
          TextFile.PAGE,
          Refusal.XML,
          Refusal.FIGURES,
          TextFile.PLAIN);

  /** What is a file of files, or of articles, by its name alone. */
  private static final List<Format> PACKED =
      List.of(new Zip(), new Gzip(), new Tar(), new JsonLines(), TextFile.PLAIN);

  private Formats() {}

  /** What a file is that starts like this. */
  static Format of(Beginning beginning) {
    return first(ALL, beginning);
  }

  /**
   * What a file is that is a text whatever it starts like, unless its name says that it is none.
   */
  static Format asItStands(Beginning beginning) {
    return first(PACKED, beginning);
  }

  private static Format first(List<Format> formats, Beginning beginning) {
    return formats.stream().filter(format -> format.matches(beginning)).findFirst().orElseThrow();
  }
}
