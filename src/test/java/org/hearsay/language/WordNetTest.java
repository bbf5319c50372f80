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
    assertTrue(wordNet.kind(NOUN, "attack#1").test("bombing"));
    assertTrue(wordNet.kind(NOUN, "attack#1").test("attack"));
    assertTrue(wordNet.kind(NOUN, "event#1").test("election"));
    assertTrue(wordNet.kind(VERB, "kill#1").test("murder"));
    assertFalse(wordNet.kind(NOUN, "event#1").test("table"));
  }

  @Test
  void onlyTheCommonestSenseCounts() {
    assertFalse(wordNet.kind(NOUN, "event#1").test("release"));
  }

  @Test
  void aVerbHasItsNouns() {
    assertTrue(wordNet.nounsOf("cancel").contains("cancellation"));
    assertEquals(Set.of(), wordNet.nounsOf("zzz"));
  }

  @Test
  void unknownWordsAreNoKindOfAnything() {
    assertFalse(wordNet.kind(NOUN, "event#1").test("zzz"));
    assertFalse(wordNet.kind(NOUN, "event#1").test("zzz"));
    assertFalse(wordNet.kind(NOUN, "event#1").test(""));
  }

  @Test
  void anUnknownRootIsADefectAndSaidSo() {
    assertThrows(IllegalArgumentException.class, () -> wordNet.kind(NOUN, "zzz#1"));
    assertThrows(IllegalArgumentException.class, () -> wordNet.kind(NOUN, "war#99"));
    assertThrows(IllegalArgumentException.class, () -> wordNet.kind(NOUN, "war"));
  }

  @Test
  void threadsShareIt() throws Exception {
    List<Callable<Boolean>> work = new ArrayList<>();
    for (String word : List.of("war", "raid", "strike", "siege", "ambush", "bombing", "invasion")) {
      work.add(() -> wordNet.kind(NOUN, "event#1").test(word));
      work.add(() -> wordNet.kind(NOUN, "event#1").test(word));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (var result : threads.invokeAll(work)) {
        assertTrue(result.get());
      }
    }
  }
}
