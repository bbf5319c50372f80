package org.hearsay.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.sentdetect.SentenceModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  private static SentenceSplitter splitter;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream in =
        SentenceSplitterTest.class.getResourceAsStream(
            "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
      splitter = new SentenceSplitter(new SentenceModel(in), Abbreviations.load());
    }
  }

  private static String split(String paragraph) {
    return String.join(
        " | ",
        splitter.split(paragraph).stream()
            .map(range -> paragraph.substring(range.start(), range.end()))
            .toList());
  }

  /** Each line is a paragraph whose sentences are parted by " | ". */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gen. Ahn met Sen. Brook on Monday. | Both left.",
        "Mr. Lee, Mrs. Kim and Dr. Park spoke. | Prof. Choi did not.",
        "J. K. Marsh and George W. Hill agreed. | They signed.",
        "He flew to the U.S. on Monday. | The U.S. Army denied it.",
        "He flew to the U.S. | The army denied it.",
        "It was decided at No. 10 in p. 5 of the report. | They said no. | Nobody minded.",
        "The talks began at 5 p.m. Monday and ended at 6 a.m. | He left.",
        "Acme Corp. Chief Executive Ann Roe resigned. | Acme Inc. | The end.",
        "On Sept. 11 he wrote to Lt. Col. Oh, i.e. Mr. Oh. | No answer came.",
        "Sammy Hill Jr. said so. | So did the F.B.I. agent.",
        "It rose 3.5 percent to $1.2 billion. | Then it fell."
      })
  void abbreviationsDoNotEndSentences(String sentences) {
    assertSplit(sentences);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We won.\" | He went home.",
        "\u201CWe won.\u201D | \u201CWe did,\u201D he said.",
        "'We won.' | He went home.",
        "\"We will respond. | We will respond in time,\" he said.",
        "\"Is it true?\" he asked. | Nobody knew.",
        "\"Is it true?\" Roe asked. | Nobody knew.",
        "\"Stop!\" the guard shouted. | He ran.",
        "\"Is it true?\" | The question stands.",
        "He said it was \"over.\" | Then he left.",
        "(He was wrong.) | She was not.",
        "He waited ... and left. | He waited... | Nobody came.",
        "He left.[12] | She stayed."
      })
  void closingMarksBelongToTheSentenceTheyClose(String sentences) {
    assertSplit(sentences);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WASHINGTON (AP) \u2014 | The minister resigned.",
        "NEW YORK - | The minister resigned.",
        "BEIJING, Dec 20 (Reuters) - | The minister resigned.",
        "Seoul (AFP) - | The minister resigned."
      })
  void aDatelineStandsAlone(String sentences) {
    assertSplit(sentences);
  }

  @Test
  void missingSpacesAfterAFullStopAreSeen() {
    assertEquals(
        List.of("The talks ended.", "Nobody spoke."), list("The talks ended.Nobody spoke."));
    assertEquals(List.of("See Amazon.Com or e.g.Peter."), list("See Amazon.Com or e.g.Peter."));
  }

  @Test
  void aBlankLineEndsASentence() {
    assertEquals(List.of("A heading", "The text."), list("A heading\n \nThe text."));
  }

  @Test
  void aHardWrappedLineDoesNotEndASentence() {
    assertEquals(List.of("The talks\nended in Oslo."), list("The talks\nended in Oslo."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"word ", "x", ".", "? ", "\"", "Mr. ", "a.B", "\n", "A. ", "\u201D", "(AP) - "})
  void timeGrowsWithTheTextAndNoFaster(String unit) {
    String text = unit.repeat(500_000 / unit.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> splitter.split(text));
  }

  private static void assertSplit(String sentences) {
    assertEquals(sentences, split(sentences.replace(" | ", " ")));
  }

  private static List<String> list(String paragraph) {
    return Arrays.asList(split(paragraph).split(" \\| ", -1));
  }
}
