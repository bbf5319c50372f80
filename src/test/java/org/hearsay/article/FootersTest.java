package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FootersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "© 2014 AFP; AFP",
        "(c) 2014 AFP; AFP",
        "Copyright © 2014 Northern Wire Ltd. All rights reserved.; Northern Wire Ltd",
        "Copyright 2014 The Associated Wire. All rights reserved. This material may not be"
            + " published.; The Associated Wire",
        "© 2014-2015, Example Media | Terms; Example Media",
        "Copyright by Northern Wire, 2014; Northern Wire",
        "Source: Northern Wire; Northern Wire",
        "© all rights reserved; -"
      })
  void readsThePublisher(String footer, String publisher) {
    assertEquals(publisher, Footers.read(footer).orElseThrow().publisher().orElse(null));
  }

  @Test
  void readsHowToCite() {
    Bibliography says =
        Footers.read(
                "Citation: Talks (again) fail (2014, December 20) retrieved 6 May 2024 from"
                    + " <https://wire.example/talks.html>.")
            .orElseThrow();
    assertEquals("Talks (again) fail", says.headline().orElseThrow());
    assertEquals("2014-12-20", says.published().orElseThrow().toString());
    assertEquals("https://wire.example/talks.html", says.url().orElseThrow());
  }

  @Test
  void readsTheAddress() {
    assertEquals(
        "https://wire.example/talks",
        Footers.read("URL: https://wire.example/talks").orElseThrow().url().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This document is subject to copyright. Apart from any fair dealing, no part may be used.",
        "All rights reserved.",
        "Follow Jane Doe on Twitter: @jane",
        "READ MORE Rain to follow",
        "Sign up to our daily newsletter",
        "Advertisement",
        "(Reporting by Jane Doe; Editing by John Roe)",
        "SOURCE Northern Wire",
        "3 comments",
        "12/15"
      })
  void knowsNotices(String notice) {
    assertTrue(Footers.read(notice).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copyright law was changed in 2014.",
        "Following the talks on Twitter was hard.",
        "More on this was to follow. It did.",
        "Source: it was the minister who spoke.",
        "Reporting by the Wire showed that he lied. It was cited in court.",
        "Source: Marrow to Resign",
        "Source close to minister says talks failed",
        "This report may not be the last.",
        "Advertisements for the party were banned",
        "Trending topics were of no use to him.",
        "Share prices fell in Tolsk.",
        "Comments by the minister drew protests.",
        "This report was revised by the ministry after Norland protested, the union said.",
        "This story was changed by the police, Mira Vane said in court.",
        "Story continues to unfold in Harrow, where two more were held."
      })
  void leavesTheArticleAlone(String sentence) {
    assertTrue(Footers.read(sentence).isEmpty());
  }
}
