package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.evaluate.LogisticModel.Example;
import org.junit.jupiter.api.Test;

class LogisticModelTest {

  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      examples.add(new Example(List.of("any", "said"), i % 10 != 0, "said " + i));
      examples.add(new Example(List.of("any", "went"), i % 10 == 0, "went " + i));
    }
    examples.add(new Example(List.of("any", "rare"), true, "rare"));
    return examples;
  }

  @Test
  void givesTheSharesThatItSaw() {
    LogisticModel model = LogisticModel.fit(examples(), 0.01);
    assertEquals(0.9, model.likelihood(List.of("any", "said")), 0.02);
    assertEquals(0.1, model.likelihood(List.of("any", "went")), 0.02);
  }

  @Test
  void aPenaltyDrawsTowardsTheMiddle() {
    LogisticModel model = LogisticModel.fit(examples(), 20);
    double said = model.likelihood(List.of("any", "said"));
    assertTrue(said > 0.5 && said < 0.85, () -> "said " + said);
  }

  @Test
  void leavesOutWhatItSawTooSeldom() {
    assertFalse(LogisticModel.fit(examples(), 1).weights().containsKey("rare"));
  }
}
