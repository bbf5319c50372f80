package org.hearsay.language;

import static org.hearsay.language.WordNet.Part.NOUN;
import static org.hearsay.language.WordNet.Part.VERB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordNetTest {

  private static WordNet wordNet;

  @BeforeAll
  static void open() throws IOException {
    wordNet = WordNet.open();
  }

  @Test
  void aWordIsAKindOfWhatStandsAboveIt() {
    assertTrue(wordNet.isA(NOUN, "bombing", 2, "attack#1"));
    assertTrue(wordNet.isA(NOUN, "attack", 1, "attack#1"));
    assertTrue(wordNet.isA(NOUN, "election", 1, "event#1"));
    assertTrue(wordNet.isA(VERB, "murder", 1, "kill#1"));
    assertFalse(wordNet.isA(NOUN, "table", 2, "event#1"));
  }

  @Test
  void onlyTheCommonestSensesCount() {
    assertFalse(wordNet.isA(NOUN, "release", 1, "event#1"));
    assertTrue(wordNet.isA(NOUN, "release", 2, "event#1"));
  }

  @Test
  void kinMeanTheSameOrAKindOfIt() {
    assertTrue(wordNet.isKin(NOUN, "probe", "inquiry", 2));
    assertTrue(wordNet.isKin(NOUN, "incident", "happening", 2));
    assertFalse(wordNet.isKin(NOUN, "election", "bombing", 2));
  }

  @Test
  void aVerbHasItsNouns() {
    assertTrue(wordNet.nounsOf("cancel").contains("cancellation"));
    assertEquals(Set.of(), wordNet.nounsOf("zzz"));
  }

  @Test
  void unknownWordsAreNoKindOfAnything() {
    assertFalse(wordNet.has(NOUN, "zzz"));
    assertFalse(wordNet.isA(NOUN, "zzz", 3, "event#1"));
    assertFalse(wordNet.isA(NOUN, "", 3, "event#1"));
  }

  @Test
  void anUnknownRootIsADefectAndSaidSo() {
    assertThrows(IllegalArgumentException.class, () -> wordNet.isA(NOUN, "war", 1, "zzz#1"));
    assertThrows(IllegalArgumentException.class, () -> wordNet.isA(NOUN, "war", 1, "war#99"));
    assertThrows(IllegalArgumentException.class, () -> wordNet.isA(NOUN, "war", 1, "war"));
  }

  @Test
  void threadsShareIt() throws Exception {
    List<Callable<Boolean>> work = new ArrayList<>();
    for (String word : List.of("war", "raid", "strike", "siege", "ambush", "bombing", "invasion")) {
      work.add(() -> wordNet.isA(NOUN, word, 9, "event#1"));
      work.add(() -> wordNet.isA(NOUN, word, 9, "event#1"));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (var result : threads.invokeAll(work)) {
        assertTrue(result.get());
      }
    }
  }
}
