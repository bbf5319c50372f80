package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SoughtTest {

  @Test
  void caseArticlesAndPunctuationDoNotCount() {
    Sought sought = new Sought("The Foreign Ministry");
    assertTrue(sought.isIn("A foreign ministry, it said"));
    assertTrue(sought.isIn("“Foreign” the ministry"));
    assertFalse(sought.isIn("foreign ministries"));
    assertFalse(sought.isIn("ministry, foreign"));
  }

  @Test
  void wordsAreWhole() {
    assertTrue(new Sought("Norland").isIn("Norland's spokesman"));
    assertFalse(new Sought("spokesman").isIn("spokesmanship"));
    assertFalse(new Sought("land").isIn("Norland"));
  }

  @Test
  void anArticleAloneIsNothingToLookFor() {
    assertTrue(new Sought("the").isEmpty());
    assertTrue(new Sought(" ... ").isEmpty());
  }
}
