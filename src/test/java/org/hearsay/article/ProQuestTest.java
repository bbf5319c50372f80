package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProQuestTest {

  private static final String TEXT =
      """
      ____________________________________________________________

      Talks fail in Port Ellery

      Author: Doe, Jane.

      Publication info: The Port Ellery Gazette ; Port Ellery [Port Ellery]. 09 Nov 2019: A4.

      Abstract: Tolsk left.

      Links: None.

      Full text: Tolsk accused Arvenia of lying on Friday, and left.

      Arvenia denied it.

      Subject: Talks; Shipping

      Title: Talks fail in Port Ellery

      Publication title: The Port Ellery Gazette

      Publication date: Nov 9, 2019

      Document URL: https://search.example/docview/17

      Copyright: Copyright Gazette Ltd

      ____________________________________________________________

      Harbour closed

      Publication title: Example Wire

      Publication date: Nov 8, 2019

      Full text: Not available.

      ____________________________________________________________

      Contact us at: http://help.example
      """;

  @Test
  void eachRuleStartsAnArticle() {
    Filed read = Filed.of("pq.txt", TEXT);
    assertEquals(
        List.of("Talks fail in Port Ellery | 2019-11-09 | Jane Doe | The Port Ellery Gazette"),
        read.says());
    assertEquals(
        List.of("Tolsk accused Arvenia of lying on Friday, and left.", "Arvenia denied it."),
        Reads.paragraphs(read.articles().getFirst()));
    assertEquals(1, read.refusals().size());
    assertEquals(
        "no full text in it: save it from a database that has it",
        read.refusals().getFirst().detail());
    assertEquals(read.says(), Filed.of("pq.txt", TEXT.replace("\n", "\r\n")).says());
  }

  @Test
  void whatIsCutOffIsReadAsFarAsItGoes() {
    assertEquals(1, Filed.of("pq.txt", TEXT.substring(0, TEXT.indexOf("Subject"))).says().size());
  }

  @Test
  void whatLooksLikeAFieldOrARuleInATextEndsNothing() {
    String inside =
        "Arvenia denied it.\n\nLocation: the old harbour.\nTitle:none\n\nIt is closed.\n\n"
            + "_".repeat(30)
            + "\n\nSo it was.\n\n"
            + "_".repeat(30)
            + "\n\nTolsk agreed.\n";
    Filed read = Filed.of("pq.txt", TEXT.replace("Arvenia denied it.\n", inside));
    assertEquals(Filed.of("pq.txt", TEXT).says(), read.says());
    String text = read.articles().getFirst().text().string();
    for (String part : List.of("old harbour", "It is closed.", "So it was.", "Tolsk agreed.")) {
      assertTrue(text.contains(part), text);
    }
    assertFalse(text.contains("Shipping"), text);
  }

  @Test
  void aFileIsNeverLost() {
    String glued = TEXT.replace(": ", ":");
    assertEquals(Filed.of("pq.txt", TEXT).says(), Filed.of("pq.txt", glued).says());
  }
}
