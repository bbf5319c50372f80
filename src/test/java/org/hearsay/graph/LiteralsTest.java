package org.hearsay.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LiteralsTest {

  @Test
  void whatRdfCannotCarryIsReplacedOneForOne() {
    String hostile = "a\u0000b\u0007c\uD83Dd\uDEA2e\uFFFEf\u0085g🚢";
    String clean = Literals.string(hostile).getLiteralLexicalForm();
    assertEquals("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg🚢", clean);
    assertEquals(
        hostile.codePointCount(0, hostile.length()), clean.codePointCount(0, clean.length()));
  }

  @Test
  void whitespaceAndQuotesStay() {
    String text = " \t\r\n\"'\\";
    assertEquals(text, Literals.string(text).getLiteralLexicalForm());
  }

  @Test
  void confidenceHasOneSpelling() {
    assertEquals("1.0", Literals.confidence(1).getLiteralLexicalForm());
    assertEquals("0.0", Literals.confidence(-0.0).getLiteralLexicalForm());
    assertEquals("0.1", Literals.confidence(0.1).getLiteralLexicalForm());
    assertEquals("0.912", Literals.confidence(0.912345).getLiteralLexicalForm());
    assertEquals("0.0", Literals.confidence(1e-300).getLiteralLexicalForm());
  }

  @Test
  void datesOutsideFourDigitsAreLeftOut() {
    assertEquals(
        "2031-05-04",
        Literals.date(LocalDate.of(2031, 5, 4)).orElseThrow().getLiteralLexicalForm());
    assertTrue(Literals.date(LocalDate.of(10000, 1, 1)).isEmpty());
    assertTrue(Literals.date(LocalDate.of(-5, 1, 1)).isEmpty());
  }

  @Test
  void instantsAreInUtcToTheSecond() {
    assertEquals(
        "2031-05-04T10:00:00Z",
        Literals.dateTime(Instant.parse("2031-05-04T10:00:00.123Z")).getLiteralLexicalForm());
  }
}
