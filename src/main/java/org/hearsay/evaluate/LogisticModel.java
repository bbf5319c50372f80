package org.hearsay.evaluate;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

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

  /** Features seen less often tell nothing that would hold elsewhere. */
  private static final int SEEN = 6;

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
    List<String> names = names(examples);
    int[][] rows = rows(examples, names);
    double[] weights = new double[names.size()];
    double[] curvature = curvature(rows, names.size());
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
    Map<String, Double> named = new TreeMap<>();
    for (int j = 0; j < weights.length; j++) {
      named.put(names.get(j), weights[j]);
    }
    return new LogisticModel(named);
  }

  private static List<String> names(List<Example> examples) {
    Map<String, Integer> seen = new HashMap<>();
    for (Example example : examples) {
      new HashSet<>(example.features()).forEach(f -> seen.merge(f, 1, Integer::sum));
    }
    return seen.keySet().stream().filter(f -> seen.get(f) >= SEEN).sorted().toList();
  }

  private static int[][] rows(List<Example> examples, List<String> names) {
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    return examples.stream()
        .map(e -> e.features().stream().distinct().filter(numbers::containsKey))
        .map(features -> features.mapToInt(numbers::get).toArray())
        .toArray(int[][]::new);
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
    return features.stream().distinct().mapToDouble(f -> weights.getOrDefault(f, 0.0)).sum();
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
    return weights.entrySet().stream()
        .filter(weight -> Math.abs(weight.getValue()) >= smallest)
        .map(w -> String.format(Locale.ROOT, "%s\t%.2f", w.getKey(), w.getValue()))
        .toList();
  }
}
