package org.hearsay.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFinderTest {

  /** Depth and words of each quotation, with + where it opens again and ... where it stays open. */
  private static List<String> quotes(String... paragraphs) {
    List<String> result = new ArrayList<>();
    List<QuoteFinder.Found> found = QuoteFinder.find(List.of(paragraphs));
    for (int i = 0; i < paragraphs.length; i++) {
      for (QuoteFinder.Range range : found.get(i).quotes()) {
        result.add(
            "%d %s%s%s"
                .formatted(
                    range.depth(),
                    range.opensAgain() ? "+" : "",
                    paragraphs[i].substring(range.innerStart(), range.innerEnd()),
                    range.closed() ? "" : "..."));
      }
    }
    return result;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We agree,\" she said.",
        "\u201CWe agree,\u201D she said.",
        "\u2018We agree,\u2019 she said.",
        "'We agree,' she said.",
        "\u00ABWe agree,\u00BB she said.",
        "``We agree,'' she said.",
        "\u201EWe agree,\u201C she said.",
        "`We agree,' she said.",
        "\u201DWe agree,\u201D she said.",
        "''We agree,'' she said.",
        "She put it plainly\u2014\u201CWe agree,\u201D and left.",
        "(\"We agree,\" she said.)"
      })
  void everyStyleOfMarksIsKnown(String paragraph) {
    assertEquals(List.of("0 We agree,"), quotes(paragraph));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Washington's answer didn't come.",
        "Washington\u2019s answer didn\u2019t come.",
        "The ministers' visit and the workers' strike overlap.",
        "They'd seen 'em in the '90s and the \u201990s.",
        "Rock 'n' roll isn't dead; 'tis asleep.",
        "O'Brien and d'Estaing met at eight o'clock.",
        "The plank is 5' long."
      })
  void apostrophesAreNoQuotations(String paragraph) {
    assertEquals(List.of(), quotes(paragraph));
  }

  @Test
  void singleMarksQuoteBesideApostrophes() {
    assertEquals(
        List.of("0 We're responsible \u2013 and it's the ministry's job to say so,"),
        quotes("'We're responsible \u2013 and it's the ministry's job to say so,' he said."));
    assertEquals(
        List.of("0 The workers\u2019 rights are safe,"),
        quotes("\u2018The workers\u2019 rights are safe,\u2019 he said."));
    assertEquals(List.of("0 top secret"), quotes("The 'top secret' file, the ministers' pride."));
  }

  @Test
  void quotationsNest() {
    assertEquals(
        List.of("0 He told me 'never again' and left,", "1 never again"),
        quotes("\"He told me 'never again' and left,\" she said."));
    assertEquals(
        List.of("0 A \u201Cgrave\u201D error,", "1 grave"),
        quotes("\u2018A \u201Cgrave\u201D error,\u2019 he said."));
    assertEquals(List.of("0 I heard 'no.'", "1 no."), quotes("\"I heard 'no.'\" That was all."));
  }

  @Test
  void aSpeechThatOpensInEachParagraphIsOneThatGoesOn() {
    assertEquals(
        List.of("0 One. Two. Three....", "0 +Four. Five....", "0 +Six,"),
        quotes("He began: \"One. Two. Three.", "\"Four. Five.", "\"Six,\" he ended."));
    assertEquals(
        List.of("0 One. Two....", "0 +Three,"),
        quotes("\u2018One. Two.", "\u2018Three,\u2019 he said."));
  }

  @Test
  void aSpeechThatOpensOnlyOnceIsFollowedToItsClose() {
    assertEquals(
        List.of("0 One....", "0 +Two,"), quotes("\"One.", "Two,\" he said. Then he left."));
  }

  @Test
  void aMarkThatNobodyClosesHoldsOneSentence() {
    assertEquals(
        List.of("0 We did it, he said...."), quotes("\"We did it, he said. Then he went home."));
  }

  @Test
  void aParagraphAfterAClosedQuotationIsNew() {
    assertEquals(List.of("0 One.", "0 Two."), quotes("\"One.\"", "\"Two.\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He is 6'2\" tall.|0",
        "A 27\" screen costs more than a 24\" one.|0",
        "Nothing here|0",
        "\"\" is empty|0",
        "\"a\"\"b\"|2"
      })
  void oddMarksDoNoHarm(String paragraph, int count) {
    assertEquals(count, quotes(paragraph).size());
  }

  @Test
  void anyTextGivesRangesInsideTheText() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String alphabet = "ab S.,?\"'\u201C\u201D\u2018\u2019\u00AB\u00BB`-\u2014 9(\n";
    for (int i = 0; i < 2000; i++) {
      List<String> paragraphs = new ArrayList<>();
      for (int p = 0; p < 3; p++) {
        StringBuilder text = new StringBuilder();
        for (int c = random.nextInt(40); c > 0; c--) {
          text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        paragraphs.add(text.toString());
      }
      List<QuoteFinder.Found> found = QuoteFinder.find(paragraphs);
      for (int p = 0; p < 3; p++) {
        for (QuoteFinder.Range range : found.get(p).quotes()) {
          assertTrue(
              0 <= range.start()
                  && range.start() <= range.innerStart()
                  && range.innerStart() < range.innerEnd()
                  && range.innerEnd() <= range.end()
                  && range.end() <= paragraphs.get(p).length(),
              () -> "seed " + seed + ": " + range + " in " + paragraphs);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u201C", "\"", "'a ", "\u2018x", "s' a ", "\"'", "\u201Ca\u2019 ", "``"})
  void timeGrowsWithTheTextAndNoFaster(String unit) {
    String vast = unit.repeat(200_000 / unit.length());
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> QuoteFinder.find(List.of(vast, vast)));
  }
}
