package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NexisTest {

  static final String TEXT =
      """
                                     1 of 2 DOCUMENTS


                               The Port Ellery Gazette

                            November 9, 2019 Saturday
                                  First Edition

      Talks fail in Port Ellery

      BYLINE: Jane Doe

      SECTION: NEWS; Pg. 4

      LENGTH: 12 words

      Tolsk accused Arvenia of lying on Friday,
      and left the hall.

      Arvenia denied it.

      LOAD-DATE: November 10, 2019

      LANGUAGE: ENGLISH

      PUBLICATION-TYPE: Newspaper


                     Copyright 2019 Gazette Ltd
                         All Rights Reserved

                                     2 of 2 DOCUMENTS

                                   Example Wire

                            November 8, 2019 Friday

      HEADLINE: Harbour closed

      DATELINE: PORT ELLERY

      BODY:

      The harbour is closed, its master said.
      """;

  @Test
  void eachDocumentIsAnArticle() {
    Filed read = Filed.of("nexis.txt", TEXT);
    assertEquals(
        List.of(
            "Talks fail in Port Ellery | 2019-11-09 | Jane Doe | The Port Ellery Gazette",
            "Harbour closed | 2019-11-08 | - | Example Wire"),
        read.says());
    assertEquals(
        List.of(
            "Tolsk accused Arvenia of lying on Friday, and left the hall.", "Arvenia denied it."),
        Reads.paragraphs(read.articles().getFirst()));
    assertEquals(
        List.of("The harbour is closed, its master said."),
        Reads.paragraphs(read.articles().getLast()));
  }

  @Test
  void whatIsCutOffBeforeItsTextIsRefused() {
    Filed read =
        Filed.of(
            "nexis.txt",
            TEXT.substring(0, TEXT.indexOf("BODY:")).replace("DATELINE: PORT ELLERY", ""));
    assertEquals(1, read.articles().size());
    assertEquals("no text below its fields", read.refusals().getFirst().detail());
  }

  @Test
  void whatStandsBeforeTheFirstDocumentIsTold() {
    assertEquals(List.of(), Filed.of("nexis.txt", TEXT).notes());
    assertEquals(
        List.of("nexis.txt: what stands before the first \"1 of N DOCUMENTS\" is not read"),
        Filed.of("nexis.txt", "Saved for Reke.\n\n" + TEXT).notes());
  }

  @Test
  void aTextThatQuotesSuchALineIsOneArticle() {
    String quoted = "Each page said where it stood:\n\n1 of 2 DOCUMENTS\n\nNothing else was on it.";
    String within = "She read it out,\n1 of 2 DOCUMENTS\nand laid it down. Tolsk denied it.";
    String prose = "Tolsk left the hall on Friday and said that Arvenia had lied. ".repeat(5);
    for (String text : List.of(prose + "\n\n" + quoted, within)) {
      assertEquals("a.txt", Filed.of("a.txt", text).only().source());
    }
  }
}
