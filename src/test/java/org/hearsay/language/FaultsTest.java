package org.hearsay.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hearsay.model.Fault;
import org.hearsay.model.Fault.Stage;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private static final Span SENTENCE = new Span(3, 9);

  private final Faults faults = new Faults(TestLanguage.article("It rained. It snowed."));

  private static int broken(String why) {
    throw new IllegalStateException(why);
  }

  @SuppressWarnings("InfiniteRecursion") // What is tested.
  private static int endless() {
    return endless();
  }

  @Test
  void passesOnWhatTheWorkGives() {
    assertEquals(7, faults.guard(Stage.ACTS, SENTENCE, () -> 7, 0));
    assertTrue(faults.passes(Stage.ACTS, SENTENCE, () -> {}));
    assertEquals(List.of(), faults.met());
  }

  @Test
  void aDefectCostsTheSentenceAndIsNoted() {
    assertEquals(0, faults.guard(Stage.ACTS, SENTENCE, () -> broken("no head\n\tfor 7"), 0));
    assertFalse(faults.passes(Stage.EVENTS, SENTENCE, () -> broken("none")));
    assertEquals(
        List.of(
            new Fault(SENTENCE, Stage.ACTS, "java.lang.IllegalStateException: no head for 7"),
            new Fault(SENTENCE, Stage.EVENTS, "java.lang.IllegalStateException: none")),
        faults.met());
  }

  @Test
  void aSentenceThatNestsTooDeepIsADefectMetOnIt() {
    assertEquals(0, faults.guard(Stage.ATTRIBUTIONS, SENTENCE, FaultsTest::endless, 0));
    assertEquals("java.lang.StackOverflowError", faults.met().getFirst().cause());
  }

  @Test
  void errorsOfTheMachinePassThrough() {
    assertThrows(
        OutOfMemoryError.class,
        () ->
            faults.passes(
                Stage.ACTS,
                SENTENCE,
                () -> {
                  throw new OutOfMemoryError("Java heap space");
                }));
    assertEquals(List.of(), faults.met());
  }
}
