package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class Iptc7901Test {

  private static final String MESSAGE =
      """
      \001EXW0345 3 i  42 EXW 0812

      Talks/Tolsk/
      \002Talks fail in Port Elléry =

        PORT ELLÉRY (EXW) - Tolsk accused Arvenia of lying on
      Friday, and left the hall before the others had come.
        Arvenia denied it. Its envoy had never said anything of
      the kind, said a spokeswoman for the ministry in the evening.

        The following information is not for publication:
      Call the desk.
      \003
      091020 NOV 19

      \004
      """
          .replace("\n", "\r\n");

  private static Filed wire(String message) {
    return Filed.of("a.txt", message.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void aMessageIsAnArticle() {
    var article = wire(MESSAGE).only();
    assertEquals("Talks fail in Port Elléry | 2019-11-09 | - | EXW", Filed.says(article));
    assertEquals(
        List.of(
            "Tolsk accused Arvenia of lying on Friday, and left the hall before the others had"
                + " come.",
            "Arvenia denied it. Its envoy had never said anything of the kind, said a spokeswoman"
                + " for the ministry in the evening."),
        Reads.paragraphs(article));
  }

  @Test
  void ofSeveralMessagesTheWholeOnesAreRead() {
    Filed read = wire(MESSAGE + MESSAGE + MESSAGE.substring(0, 200));
    assertEquals(2, read.articles().size());
    assertEquals("cut off: a message that does not end (ETX)", read.refusals().getFirst().detail());
  }

  @Test
  void rowsOfSpacesAndEmptyLinesTakeTimeInProportion() {
    String spaces =
        MESSAGE.replace("Elléry =", "Elléry" + " =".repeat(50_000) + " ".repeat(50_000) + "x");
    String empty = MESSAGE.replace("\r\n\r\n  PORT", "\r\n".repeat(100_000) + "  PORT");
    assertTimeoutPreemptively(
        Duration.ofSeconds(8),
        () -> {
          assertEquals(1, wire(spaces).articles().size());
          assertEquals(Filed.says(wire(MESSAGE).only()), Filed.says(wire(empty).only()));
        });
  }
}
