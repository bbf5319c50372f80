package org.hearsay.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

  private static void assertRefused(String why, String... lines) {
    assertEquals(
        why,
        assertThrows(
                IllegalStateException.class,
                () -> Likelihood.parse(FactFile.parse("weights.tsv", List.of(lines))))
            .getMessage());
  }

  @Test
  void weightsThatAreNoneAreRefused() {
    assertRefused("weights.tsv, line 1: not a weight: high", "any\thigh");
    assertRefused("weights.tsv, line 1: not a weight: NaN", "any\tNaN");
    assertRefused("weights.tsv, line 2: stands in line 1 already: any", "any\t1", "any\t2");
  }

  @Test
  void weightsOfWhatThereIsNotAreRefused() {
    assertRefused("weights.tsv, line 1: unknown act shout", "act shout\t1");
    assertRefused("weights.tsv, line 1: unknown act shout", "act shout, named\t1");
    assertRefused("weights.tsv, line 1: unknown relation amod", "form VBN amod\t1");
  }

  @Test
  void addsUpTheWeightsOfWhatHolds() {
    Likelihood likelihood =
        Likelihood.parse(
            FactFile.parse("weights.tsv", List.of("any\t1", "form VBN acl\t-1", "at least\t0.3")));
    assertEquals(0.5, likelihood.of(List.of("any", "form VBN acl", "unknown")));
    assertEquals(0.3, likelihood.floor());
  }
}
