package org.hearsay.attributions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikelihoodTest {

  private static final Likelihood LIKELIHOOD =
      Likelihood.read("/org/hearsay/acts/few-act-weights.tsv");

  @Test
  void contributionsAddUpToTheLikelihood() {
    List<String> features = List.of("any", "act accuse", "no such feature", "likelihood over 0.10");
    double sum =
        LIKELIHOOD.contributions(features).stream().mapToDouble(Contribution::weight).sum();
    assertEquals(LIKELIHOOD.of(features), 1 / (1 + Math.exp(-sum)), 1e-9);
  }

  @Test
  void aFeatureThatAddsNothingIsNoContribution() {
    assertEquals(
        List.of("any", "act accuse"),
        LIKELIHOOD.contributions(List.of("any", "no such feature", "act accuse")).stream()
            .map(Contribution::feature)
            .toList());
  }
}
