package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A model of choices: of several options one is taken, the likelier the more the weights of its
 * features add up to beside those of the others (a conditional logit). Immutable.
 */
final class ChoiceModel {

  /**
   * What was offered.
   *
   * @param options the features of each
   * @param known what other weights of each add up to, which are not estimated here
   * @param right whether it is right to take it
   */
  record Choice(List<List<String>> options, List<Double> known, List<Boolean> right) {}

  private static final int ROUNDS = 300;

  private final Map<String, Double> weights;

  private ChoiceModel(Map<String, Double> weights) {
    this.weights = weights;
  }

  /**
   * The weights that make it likeliest that one of the right options is taken, drawn towards 0 by
   * {@code penalty}. Each round moves every weight as far as a bound on the curvature allows; the
   * same choices give the same weights.
   */
  static ChoiceModel fit(List<Choice> choices, double penalty) {
    FeatureTable table =
        new FeatureTable(choices.stream().flatMap(choice -> choice.options().stream()));
    List<int[][]> rows = new ArrayList<>();
    for (Choice choice : choices) {
      rows.add(choice.options().stream().map(table::row).toArray(int[][]::new));
    }
    double[] weights = new double[table.size()];
    double[] curvature = curvature(rows, weights.length);
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[weights.length];
      for (int i = 0; i < rows.size(); i++) {
        add(gradient, rows.get(i), choices.get(i), weights);
      }
      for (int j = 0; j < weights.length; j++) {
        weights[j] += (gradient[j] - penalty * weights[j]) / (curvature[j] + penalty);
      }
    }
    return new ChoiceModel(table.named(weights));
  }

  /** Likelihoods of a choice bend by a half at most; the features of an option share it. */
  private static double[] curvature(List<int[][]> rows, int features) {
    double[] curvature = new double[features];
    for (int[][] options : rows) {
      int most = 0;
      HashSet<Integer> present = new HashSet<>();
      for (int[] option : options) {
        most = Math.max(most, option.length);
        for (int feature : option) {
          present.add(feature);
        }
      }
      for (int feature : present) {
        curvature[feature] += most / 2.0;
      }
    }
    return curvature;
  }

  private static void add(double[] gradient, int[][] options, Choice choice, double[] weights) {
    List<Boolean> right = choice.right();
    double[] likelihood = new double[options.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < options.length; i++) {
      likelihood[i] = choice.known().get(i);
      for (int feature : options[i]) {
        likelihood[i] += weights[feature];
      }
      highest = Math.max(highest, likelihood[i]);
    }
    double all = 0;
    double ofRight = 0;
    for (int i = 0; i < options.length; i++) {
      likelihood[i] = Math.exp(likelihood[i] - highest);
      all += likelihood[i];
      ofRight += right.get(i) ? likelihood[i] : 0;
    }
    for (int i = 0; i < options.length; i++) {
      double wanted = right.get(i) && ofRight > 0 ? likelihood[i] / ofRight : 0;
      double error = wanted - likelihood[i] / all;
      for (int feature : options[i]) {
        gradient[feature] += error;
      }
    }
  }

  /** Whether the option that it takes, the first of equals, is right. */
  boolean isRight(Choice choice) {
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < choice.options().size(); i++) {
      double sum = choice.known().get(i) + FeatureTable.sum(weights, choice.options().get(i));
      if (sum > highest) {
        highest = sum;
        best = i;
      }
    }
    return choice.right().get(best);
  }

  /**
   * As lines of a weights file, a feature, a tab and its weight; weights nearer to 0 than {@code
   * smallest} are left out.
   */
  List<String> lines(double smallest) {
    return FeatureTable.lines(weights, smallest);
  }
}
