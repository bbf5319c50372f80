package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that are known, and those that are refused with a word on what would help. */
final class Formats {

  /** What is saved from them may be printed or put into a word processor's file, too. */
  private static final List<Format> DATABASES = List.of(new Nexis(), new Factiva(), new ProQuest());

  /** The first that matches is it: what is told by its name or a mark comes before what is not. */
  private static final List<Format> ALL =
      Stream.of(
              List.of(
                  new Zip(),
                  new Gzip(),
                  new Tar(),
                  new Warc(),
                  new JsonLines(),
                  new Docx(),
                  new Xlsx(),
                  new Odt(),
                  new Pdf(),
                  new Rtf(),
                  new Iptc7901(),
                  new WebFeed(),
                  new Nitf(),
                  new NewsMl(),
                  new NewsMl1(),
                  new JsonFile()),
              DATABASES,
              List.of(
                  FactivaPage.FORMAT,
                  Europresse.FORMAT,
                  new Mbox(),
                  new Mail(),
                  new Table(),
                  Refusal.LOG,
                  Refusal.ADDRESSES,
                  TextFile.PAGE,
                  Refusal.XML,
                  Refusal.FIGURES,
                  TextFile.PLAIN))
          .flatMap(List::stream)
          .toList();

  /** What is a file of files, or of articles, by its name alone. */
  private static final List<Format> PACKED =
      List.of(new Zip(), new Gzip(), new Tar(), new JsonLines(), TextFile.PLAIN);

  private Formats() {}

  /** What a file is that starts like this. */
  static Format of(Beginning beginning) {
    return first(ALL, beginning);
  }

  /** What articles that were saved from a database are, as text. */
  static Optional<Format> database(Beginning beginning) {
    return DATABASES.stream().filter(format -> format.matches(beginning)).findFirst();
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
