package org.hearsay.attributions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;

/**
 * How likely something was read rightly: a logistic model over named features, its weights in a
 * file. One tells whether a cue reports a statement where it stands ({@link Features}), another
 * whether an act was read rightly; what they give is the confidence of statements. Immutable,
 * thread-safe.
 */
public final class Likelihood {

  /** The line that holds no weight but the threshold. */
  private static final String FLOOR = "at least";

  private final Map<String, Double> weights = new HashMap<>();

  private Likelihood() {}

  /** That a cue reports a statement. */
  public static Likelihood ofCues() {
    return read("/org/hearsay/attributions/cue-weights.tsv");
  }

  /** Knows nothing: all is as likely as not. */
  public static Likelihood even() {
    return new Likelihood();
  }

  /**
   * Reads weights.
   *
   * @param file on the class path: a feature and its weight a line; the line "at least" holds the
   *     threshold instead
   */
  public static Likelihood read(String file) {
    Likelihood likelihood = new Likelihood();
    for (Fact fact : FactFile.read(file)) {
      try {
        likelihood.weights.put(fact.column(0), Double.valueOf(fact.column(1)));
      } catch (NumberFormatException e) {
        throw fact.wrong("not a weight: " + fact.column(1));
      }
    }
    return likelihood;
  }

  /** What is less likely is left out; 0 where nothing is. */
  public double floor() {
    return weights.getOrDefault(FLOOR, 0.0);
  }

  /** What each feature adds to the likelihood, in the order given; those that add nothing not. */
  public List<Contribution> contributions(List<String> features) {
    return features.stream()
        .filter(weights::containsKey)
        .map(feature -> new Contribution(feature, weights.get(feature)))
        .toList();
  }

  /** Between 0 and 1. */
  public double of(List<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
