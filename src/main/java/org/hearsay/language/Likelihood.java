package org.hearsay.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.language.FactFile.Fact;
import org.hearsay.language.FactFile.Once;
import org.hearsay.model.Act;

/**
 * How likely something was read rightly: a logistic model over named features, its weights in a
 * file. One tells whether a cue reports a statement where it stands, one whether an act was read
 * rightly, one whom a pronoun takes up; confidences of statements come from the first two.
 * Immutable, thread-safe.
 */
public final class Likelihood {

  /** The line that holds no weight but the threshold. */
  private static final String FLOOR = "at least";

  /** "act accuse", "act accuse, named". */
  private static final Pattern ACT = Pattern.compile("act (\\w+)(?:,.*)?");

  /** "form VBN acl". */
  private static final Pattern RELATION = Pattern.compile("form [A-Z$]+ (\\w+)");

  private final Map<String, Double> weights = new HashMap<>();

  private Likelihood() {}

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
    return parse(FactFile.read(file));
  }

  /**
   * Takes weights from facts.
   *
   * @throws IllegalStateException if one is no weight, stands there twice, or speaks of an act or a
   *     relation that there is not
   */
  static Likelihood parse(List<Fact> facts) {
    Likelihood likelihood = new Likelihood();
    Once once = new Once();
    for (Fact fact : facts) {
      once.add(fact, 0);
      likelihood.weights.put(feature(fact), weight(fact));
    }
    return likelihood;
  }

  private static String feature(Fact fact) {
    String feature = fact.column(0);
    Matcher act = ACT.matcher(feature);
    try {
      if (act.matches()) {
        FactFile.constant(Act.class, act.group(1));
      }
    } catch (IllegalArgumentException e) {
      throw fact.wrong(e.getMessage());
    }
    Matcher relation = RELATION.matcher(feature);
    if (relation.matches() && !Relation.isKnown(relation.group(1))) {
      throw fact.wrong("unknown relation " + relation.group(1));
    }
    return feature;
  }

  private static double weight(Fact fact) {
    try {
      double weight = Double.parseDouble(fact.column(1));
      if (Double.isFinite(weight)) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw fact.wrong("not a weight: " + fact.column(1));
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
    return logistic(sum(features));
  }

  /** What the weights of the features add up to. */
  public double sum(List<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return sum;
  }

  public static double logistic(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
