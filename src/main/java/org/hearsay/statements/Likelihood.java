package org.hearsay.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;

/**
 * How likely a cue reports a statement where it stands: a logistic model over {@link Features}, its
 * weights in a file. What it gives is the statement's confidence. Immutable, thread-safe.
 */
final class Likelihood {

  private final Map<String, Double> weights = new HashMap<>();

  private Likelihood() {}

  static Likelihood bundled() {
    Likelihood likelihood = new Likelihood();
    for (Fact fact : FactFile.read("/org/hearsay/statements/cue-weights.tsv")) {
      try {
        likelihood.weights.put(fact.column(0), Double.valueOf(fact.column(1)));
      } catch (NumberFormatException e) {
        throw fact.wrong("not a weight: " + fact.column(1));
      }
    }
    return likelihood;
  }

  /** Between 0 and 1. */
  double of(List<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
