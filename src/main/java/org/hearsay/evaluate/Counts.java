package org.hearsay.evaluate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Adds up scores, article by article. For one thread. */
final class Counts {

  private final Map<String, Score> scores = new LinkedHashMap<>();

  void add(String label, int right, int predicted, int gold) {
    scores.merge(
        label,
        new Score(label, right, predicted, gold),
        (a, b) ->
            new Score(
                label, a.right() + b.right(), a.predicted() + b.predicted(), a.gold() + b.gold()));
  }

  /** Counts what two sets have in common. */
  <T> void add(String label, Set<T> predicted, Set<T> gold) {
    add(label, common(predicted, gold), predicted.size(), gold.size());
  }

  /** What only {@code either} has is neither asked for nor held against a prediction. */
  <T> void add(String label, Set<T> predicted, Set<T> sure, Set<T> either) {
    Set<T> doubtful = new HashSet<>(either);
    doubtful.removeAll(sure);
    int counted = predicted.size() - common(predicted, doubtful);
    add(label, common(predicted, sure), counted, sure.size());
  }

  private static <T> int common(Set<T> one, Set<T> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  /** Nothing was counted under a label that was never named. */
  Score score(String label) {
    return scores.getOrDefault(label, new Score(label, 0, 0, 0));
  }

  Set<String> labels() {
    return Set.copyOf(scores.keySet());
  }
}
