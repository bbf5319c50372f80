package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReliabilityTest {

  @Test
  void comparesConfidenceWithWhatWasRight() {
    Reliability reliability = new Reliability();
    reliability.add(1, true);
    reliability.add(0.9, true);
    reliability.add(0.75, true);
    reliability.add(0.75, false);
    assertEquals(11 + 1, reliability.lines().size());
    assertEquals(".7 - .8            2            0.750  0.500", reliability.lines().get(8));
    assertEquals(".9 - 1             2            0.950  1.000", reliability.lines().get(10));
    assertEquals((0.1 + 0.5) / 4, reliability.error(), 1e-9);
  }

  @Test
  void withoutPredictionsThereIsNoError() {
    assertEquals(0, new Reliability().error());
  }
}
