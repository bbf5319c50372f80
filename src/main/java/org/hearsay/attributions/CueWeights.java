package org.hearsay.attributions;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.language.Contribution;
import org.hearsay.language.Likelihood;

/**
 * How likely a cue reports a statement where it stands: what words and grammar say ({@link
 * Features}), and beside it what the encoder says, where it has read the cue ({@link HeardCues}).
 *
 * @param rules of words and grammar alone
 * @param heard of what the encoder says, beside {@link #known}
 */
public record CueWeights(Likelihood rules, Likelihood heard) {

  /**
   * What the rules' weights are worth beside those of the encoder: of .7, .85 and 1 on articles
   * held out the first two lose less.
   */
  private static final double SHARE = 0.8;

  public static CueWeights bundled() {
    return new CueWeights(
        Likelihood.read("/org/hearsay/attributions/cue-weights.tsv"),
        Likelihood.read("/org/hearsay/attributions/heard-weights.tsv"));
  }

  /** Between 0 and 1. */
  double of(List<String> features) {
    return features.contains(HeardCues.HEARD)
        ? Likelihood.logistic(known(features) + heard.sum(features))
        : rules.of(features);
  }

  /** What words and grammar add up to where the encoder has its say beside them. */
  public double known(List<String> features) {
    return SHARE * rules.sum(features);
  }

  /** What each feature adds to the likelihood, in the order given; those that add nothing not. */
  public List<Contribution> contributions(List<String> features) {
    List<Contribution> ofRules = rules.contributions(features);
    return features.contains(HeardCues.HEARD)
        ? Stream.concat(
                ofRules.stream().map(c -> new Contribution(c.feature(), SHARE * c.weight())),
                heard.contributions(features).stream())
            .toList()
        : ofRules;
  }
}
