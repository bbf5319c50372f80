package org.hearsay.evaluate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Numbers for named features, so that weights can be estimated in arrays. Immutable. */
final class FeatureTable {

  /** Features seen less often tell nothing that would hold elsewhere. */
  private static final int SEEN = 6;

  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * Numbers in alphabetical order.
   *
   * @param rows the features of each thing that was seen
   */
  FeatureTable(Stream<List<String>> rows) {
    Map<String, Integer> seen = new TreeMap<>();
    rows.forEach(row -> new HashSet<>(row).forEach(f -> seen.merge(f, 1, Integer::sum)));
    seen.forEach(
        (feature, times) -> {
          if (times >= SEEN) {
            numbers.put(feature, numbers.size());
          }
        });
  }

  int size() {
    return numbers.size();
  }

  /** The numbers of these features, each once; those that have none are left out. */
  int[] row(List<String> features) {
    return features.stream()
        .distinct()
        .filter(numbers::containsKey)
        .mapToInt(numbers::get)
        .toArray();
  }

  /** Weights by feature, in alphabetical order. */
  Map<String, Double> named(double[] weights) {
    Map<String, Double> named = new TreeMap<>();
    numbers.forEach((feature, number) -> named.put(feature, weights[number]));
    return named;
  }

  /**
   * Weights as lines of a weights file, a feature, a tab and its weight; those nearer to 0 than
   * {@code smallest} are left out.
   */
  static List<String> lines(Map<String, Double> weights, double smallest) {
    return weights.entrySet().stream()
        .filter(weight -> Math.abs(weight.getValue()) >= smallest)
        .map(w -> String.format(Locale.ROOT, "%s\t%.2f", w.getKey(), w.getValue()))
        .toList();
  }

  /** What the weights of these features add up to, each counted once. */
  static double sum(Map<String, Double> weights, List<String> features) {
    return features.stream().distinct().mapToDouble(f -> weights.getOrDefault(f, 0.0)).sum();
  }
}
