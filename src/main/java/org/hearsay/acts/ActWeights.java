package org.hearsay.acts;

import org.hearsay.language.Likelihood;

/**
 * How likely an act is read rightly.
 *
 * @param whole with speaker, act and target
 * @param deed with speaker and act, whatever the target
 */
public record ActWeights(Likelihood whole, Likelihood deed) {

  /** Believes every voice. */
  public static ActWeights trusting() {
    return new ActWeights(Likelihood.even(), Likelihood.even());
  }

  public static ActWeights bundled() {
    return new ActWeights(
        Likelihood.read("/org/hearsay/acts/act-weights.tsv"),
        Likelihood.read("/org/hearsay/acts/deed-weights.tsv"));
  }
}
