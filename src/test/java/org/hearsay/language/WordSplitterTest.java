package org.hearsay.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordSplitterTest {

  private static final WordSplitter SPLITTER = new WordSplitter(Abbreviations.load());

  private static List<WordSplitter.Word> words(String sentence) {
    return SPLITTER.split(
        sentence, 0, sentence.length(), QuoteFinder.find(List.of(sentence)).getFirst().marks());
  }

  private static String surface(String sentence) {
    return String.join(
        " ", words(sentence).stream().map(w -> sentence.substring(w.start(), w.end())).toList());
  }

  private static String forms(String sentence) {
    return String.join(" ", words(sentence).stream().map(WordSplitter.Word::form).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lynton told CNN.|Lynton told CNN .",
        "He lives in the U.S.|He lives in the U.S.",
        "Washington's can't cannot|Washington 's ca n't can not",
        "the workers' rights|the workers ' rights",
        "\"No,\" he said.|\" No , \" he said .",
        "it\u2019s \u2018fine\u2019, he said\u2026|it \u2019s \u2018 fine \u2019 , he said \u2026",
        "platform\u2014perhaps|platform \u2014 perhaps",
        "2014\u20132015|2014 \u2013 2015",
        "a $5bn deal|a $ 5bn deal"
      })
  void wordsAreCutWhereTheyEnd(String sentence, String words) {
    assertEquals(words, surface(sentence));
  }

  @Test
  void theParserSeesPlainMarks() {
    assertEquals(
        "`` It 's fine , '' he said -- once",
        forms("\u201CIt\u2019s fine,\u201D he said\u2014once"));
  }

  @Test
  void combiningMarksStayWithTheirLetter() {
    assertEquals("cafe\u0301 owner", surface("cafe\u0301 owner"));
    assertEquals("caf\u00E9 owner", forms("cafe\u0301 owner"));
  }

  @Test
  void pictureSignsAreWordsOfTheirOwn() {
    assertEquals(
        "Great \uD83D\uDE00 news \uD83D\uDC69\u200D\uD83D\uDE80 !".replace("\u200D", "\u200D "),
        surface("Great \uD83D\uDE00news \uD83D\uDC69\u200D\uD83D\uDE80!"));
  }

  @Test
  void anyTextIsCoveredByWordsInOrder() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String[] parts = {
      "word", " ", ".", "'", "\"", "\u2019s", "\u201C", "\u2026", "e\u0301", "\uD83D\uDE00",
          "\u200B", "\n",
      "U.S.", "n't", "-", "\u2014", "3,000", "\uD83D", "\u0000", "(", "@x", "http://a.b/c",
          "\u4E2D", "cannot"
    };
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int c = random.nextInt(20); c > 0; c--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      String sentence = text.toString();
      int reached = 0;
      for (WordSplitter.Word word : words(sentence)) {
        assertTrue(
            reached <= word.start() && word.start() < word.end() && word.end() <= sentence.length(),
            () -> "seed " + seed + ": " + word + " in " + sentence);
        assertTrue(
            sentence
                .substring(reached, word.start())
                .codePoints()
                .noneMatch(Character::isLetterOrDigit),
            () -> "seed " + seed + ": letters lost before " + word + " in " + sentence);
        reached = word.end();
      }
      assertTrue(
          sentence.substring(reached).codePoints().noneMatch(Character::isLetterOrDigit),
          () -> "seed " + seed + ": letters lost at the end of " + sentence);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", ".", "'", "-", "(", "a.", "1,", "@", "http://", "\uD83D\uDE00"})
  void oneEndlessWordCostsLittleTime(String unit) {
    String sentence = unit.repeat(4000 / unit.length());
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> words(sentence));
  }
}
