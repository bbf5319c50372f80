package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreTest {

  @Test
  void saysHowManyAreRight() {
    assertEquals(
        "cue spans, exact                   P 0.667  R 0.500  F1 0.571   (2 right, 3 predicted, 4"
            + " gold)",
        new Score("cue spans, exact", 2, 3, 4).line());
  }

  @Test
  void nothingAtAllIsNought() {
    assertEquals(
        "empty                              P 0.000  R 0.000  F1 0.000   (0 right, 0 predicted, 0"
            + " gold)",
        new Score("empty", 0, 0, 0).line());
  }

  @Test
  void tiesGoToTheEvenDigit() {
    assertEquals("0.812", Score.rounded(13 / 16.0));
    assertEquals("0.188", Score.rounded(3 / 16.0));
    assertEquals("1.000", Score.rounded(1));
  }

  @Test
  void whatOneAnnotatorSawCountsNeitherWay() {
    Counts counts = new Counts();
    counts.add(
        "acts",
        Set.of("sure", "doubtful", "wrong"),
        Set.of("sure", "missed"),
        Set.of("sure", "missed", "doubtful"));
    assertEquals(new Score("acts", 1, 2, 2), counts.score("acts"));
    counts.add("acts", Set.of("sure"), Set.of("sure"));
    assertEquals(new Score("acts", 2, 3, 3), counts.score("acts"));
  }
}
