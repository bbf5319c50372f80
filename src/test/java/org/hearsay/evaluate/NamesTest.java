package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "President Mira Tolvanen, mira tolvanen",
    "The U.S., us",
    "Reke’s, reke",
    "the, the",
    "AT&T, at&t",
    "Prime Minister, minister",
  })
  void leavesOutTitlesMarksAndPossessives(String name, String plain) {
    assertEquals(plain, Names.plain(name));
  }

  @ParameterizedTest
  @CsvSource({
    "Mira Tolvanen, Tolvanen, true",
    "Tolvanen, Mayor Mira Tolvanen, true",
    "Mira Tolvanen, Mira, false",
    "North Korea, Korea, true",
    "Mira Tolvanen, mira tolvanen, true",
    "the, '', false",
  })
  void aSurnameStandsForTheFullName(String one, String other, boolean same) {
    assertEquals(same, Names.same(one, other));
    assertEquals(same, Names.same(other, one));
  }

  @Test
  void halfOfTheMentionsAreEnough() {
    Gold.Named gold = new Gold.Named("Norland", List.of("Norland", "the government"));
    assertTrue(Names.matches(Made.actor("a", "The Norland"), gold));
    assertTrue(Names.matches(Made.actor("a", "Harrow", "the government", "Harrow"), gold));
    assertFalse(Names.matches(Made.actor("a", "Harrow", "government", "Harrow", "Harrow"), gold));
  }

  @Test
  void pronounsSayNothing() {
    Gold.Named gold = new Gold.Named("Norland", List.of("it"));
    assertFalse(Names.matches(Made.actor("a", "Harrow", "it", "It"), gold));
    assertTrue(Names.matches(Made.actor("a", "Harrow", "it", "its", "they", "Norland"), gold));
  }
}
