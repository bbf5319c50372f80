package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Outcome;
import org.junit.jupiter.api.Test;

class FactivaTest {

  private static final String TEXT =
      """
      HD  Talks fail
          in Port Ellery
      BY  By Jane Doe
      WC  20 words
      PD  9 November 2019
      ET  10:20
      SN  The Port Ellery Gazette
      SC  PEGZ
      LA  English
      CY  Copyright 2019 Gazette Ltd

      LP

      Tolsk accused Arvenia of lying on Friday, and left.

      TD

      IN the hall nobody stirred.

      Arvenia denied it.

      CO  tolsk : Tolsk
      IN  i1 : Shipping
      AN  Document PEGZ000020191109efb90000a

      HD  Harbour closed
      WC  9 words
      PD  8 November 2019
      SN  Example Wire
      LP

      The harbour is closed, its master said.

      AN  Document EXWI000020191108efb80000b
      """;

  private static final List<String> SAYS =
      List.of(
          "Talks fail in Port Ellery | 2019-11-09 | Jane Doe | The Port Ellery Gazette",
          "Harbour closed | 2019-11-08 | - | Example Wire");

  private static final List<String> FIRST =
      List.of(
          "Tolsk accused Arvenia of lying on Friday, and left.",
          "IN the hall nobody stirred.",
          "Arvenia denied it.");

  private static void check(Filed read) {
    assertEquals(SAYS, read.says());
    assertEquals(FIRST, Reads.paragraphs(read.articles().getFirst()));
    assertEquals(List.of(), read.refusals());
  }

  @Test
  void eachHeadlineStartsAnArticle() {
    check(Filed.of("factiva.txt", TEXT));
    check(Filed.of("factiva.txt", TEXT.replace("  ", "\t")));
    check(Filed.of("factiva.txt", TEXT.getBytes(StandardCharsets.UTF_16)));
    check(Filed.of("factiva.txt", TEXT.replace("\n", "\r\n")));
  }

  @Test
  void itIsTheSameAsRtf() {
    StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi ");
    TEXT.replace("\n    ", " ")
        .lines()
        .forEach(line -> rtf.append(line.replace("  ", "\\tab ")).append("\\par\n"));
    check(Filed.of("factiva.rtf", rtf.append('}').toString()));
  }

  @Test
  void aTableOfFieldsIsAnArticle() {
    String row = "<tr><td><b>%s</b></td><td>%s</td></tr>";
    String page =
        "<html><head><title>Factiva</title></head><body><div class=\"article enArticle\"><table>"
            + row.formatted("HD", "<span class=\"enHeadline\">Talks fail in Port Ellery</span>")
            + row.formatted("BY", "By Jane Doe")
            + row.formatted("PD", "9 November 2019")
            + row.formatted("SN", "The Port Ellery Gazette")
            + row.formatted("LP", "<p>" + FIRST.getFirst() + "</p>")
            + row.formatted("TD", "<p>" + FIRST.get(1) + "</p><p>" + FIRST.get(2) + "</p>")
            + "</table></div><div class=\"article enArticle\"><div id=\"hd\"><span"
            + " class=\"enHeadline\">Harbour closed</span></div><div>9 words</div><div>8 November"
            + " 2019</div><div>Example Wire</div><div>EXWI</div><p class=\"articleParagraph"
            + " enarticleParagraph\">The harbour is closed, its master said.</p></div></body></html>";
    check(Filed.of("factiva.html", page));
  }

  @Test
  void whatHasNoTextIsRefusedAndTheNextOneRead() {
    Filed read = Filed.of("factiva.txt", TEXT.replaceAll("(?s)LP\n.*?CO", "CO"));
    assertEquals(List.of(SAYS.getLast()), read.says());
    assertEquals(
        "no text in it (LP, TD): save the full article", read.refusals().getFirst().detail());
    Filed cut = Filed.of("factiva.txt", TEXT.substring(0, TEXT.indexOf("The harbour")));
    assertEquals(List.of(SAYS.getFirst()), cut.says());
  }

  @Test
  void breaksAndRowsInRowsTakeTimeInProportion() {
    String head = "<html><body><div class=\"article enArticle\">";
    String row = "<tr><td>HD</td><td>Talks fail</td></tr><tr><td>TD</td><td>Tolsk left.";
    String breaks = head + "<table>" + row + "<br>".repeat(100_000) + "Arvenia lied.</td></tr>";
    String nested = head + "<table><tr><td>a</td><td>".repeat(60) + "a ".repeat(200_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(8),
        () -> {
          assertEquals(
              List.of("Tolsk left.", "Arvenia lied."),
              Reads.paragraphs(Filed.of("a.html", breaks).only()));
          assertEquals(1, Filed.of("a.html", nested).refusals().size());
        });
  }

  @Test
  void whatHasASingleBlankAfterItsCodesIsNoFactiva() {
    String words = "HD Talks fail\n\nLP Tolsk left the hall.\nTD It lied.\nPD 2019\nSN Wire";
    assertEquals(List.of(), Filed.of("a.txt", words).refusals());
  }

  @Test
  void articlesAreMadeAsTheyAreAskedFor() {
    Feed feed = new Factiva.Texts("a.txt", TEXT + "HD  One more\n\nTD\nTolsk left.\n");
    for (int number = 1; number <= 3; number++) {
      assertEquals(Outcome.Done.class, feed.next().orElseThrow().getClass());
    }
    assertEquals(Optional.empty(), feed.next());
  }
}
