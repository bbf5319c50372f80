package org.hearsay.actors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lets a name be of one type throughout an article: the name finder may take an unheard-of state
 * for a person in one sentence and for a place in the next.
 */
final class NameTypes {

  private final Map<String, Map<String, Integer>> counts = new HashMap<>();
  private final Map<String, String> first = new HashMap<>();

  NameTypes(List<NameSpan> names) {
    for (NameSpan name : names) {
      if (!name.type().isEmpty()) {
        first.putIfAbsent(name.form(), name.type());
        counts
            .computeIfAbsent(name.form(), f -> new TreeMap<>())
            .merge(name.type(), 1, Integer::sum);
      }
    }
  }

  /** The name with the type that it has most often, the first among equals. */
  NameSpan settled(NameSpan name) {
    Map<String, Integer> types = counts.getOrDefault(name.form(), Map.of());
    String best = first.getOrDefault(name.form(), name.type());
    for (Map.Entry<String, Integer> type : types.entrySet()) {
      if (type.getValue() > types.get(best)) {
        best = type.getKey();
      }
    }
    return best.equals(name.type()) ? name : name.ofType(best);
  }
}
