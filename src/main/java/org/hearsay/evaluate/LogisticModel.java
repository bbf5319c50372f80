package org.hearsay.evaluate;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A logistic model over named features that hold or do not: the more their weights add up to, the
 * likelier the answer is yes. Immutable.
 */
final class LogisticModel {

  /**
   * What was seen once: the features that held, and the answer.
   *
   * @param what names what the question was about; what has the same name counts once
   * @param known what other weights add up to, which are not estimated here
   */
  record Example(List<String> features, boolean yes, String what, double known) {

    Example(List<String> features, boolean yes, String what) {
      this(features, yes, what, 0);
    }
  }

  private static final int ROUNDS = 400;

  private final Map<String, Double> weights;

  private LogisticModel(Map<String, Double> weights) {
    this.weights = Collections.unmodifiableMap(weights);
  }

  /**
   * The weights that make the examples likeliest, drawn towards 0 by {@code penalty}. Each round
   * moves every weight as far as a bound on the curvature allows, so that it never overshoots and
   * the same examples give the same weights.
   */
  static LogisticModel fit(List<Example> examples, double penalty) {
    FeatureTable table = new FeatureTable(examples.stream().map(Example::features));
    int[][] rows = examples.stream().map(e -> table.row(e.features())).toArray(int[][]::new);
    double[] weights = new double[table.size()];
    double[] curvature = curvature(rows, weights.length);
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[weights.length];
      for (int i = 0; i < rows.length; i++) {
        double error =
            (examples.get(i).yes() ? 1 : 0)
                - likelihood(examples.get(i).known() + sum(rows[i], weights));
        for (int feature : rows[i]) {
          gradient[feature] += error;
        }
      }
      for (int j = 0; j < weights.length; j++) {
        weights[j] += (gradient[j] - penalty * weights[j]) / (curvature[j] + penalty);
      }
    }
    return new LogisticModel(table.named(weights));
  }

  /** The logistic function bends by a quarter at most; a row's features share it. */
  private static double[] curvature(int[][] rows, int features) {
    double[] curvature = new double[features];
    for (int[] row : rows) {
      for (int feature : row) {
        curvature[feature] += row.length / 4.0;
      }
    }
    return curvature;
  }

  private static double sum(int[] row, double[] weights) {
    double sum = 0;
    for (int feature : row) {
      sum += weights[feature];
    }
    return sum;
  }

  private static double likelihood(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  /** Between 0 and 1. */
  double likelihood(List<String> features) {
    return likelihood(sum(features));
  }

  /** The same, with what is known beside the features. */
  double likelihood(Example example) {
    return likelihood(example.known() + sum(example.features()));
  }

  private double sum(List<String> features) {
    return FeatureTable.sum(weights, features);
  }

  /** By feature, in alphabetical order. */
  Map<String, Double> weights() {
    return weights;
  }

  /**
   * As lines of a weights file, a feature, a tab and its weight; weights nearer to 0 than {@code
   * smallest} are left out.
   */
  List<String> lines(double smallest) {
    return FeatureTable.lines(weights, smallest);
  }
}
