package org.hearsay.link;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The tree of event types, by code. */
final class EventTypes {

  /** The type that says nothing. */
  static final String OTHER = "other";

  /** Types whose events come again and again between the same actors and by the same words. */
  private static final Set<String> RECURRING =
      Set.of(
          "talks",
          "meeting",
          "summit",
          "visit",
          "call",
          "speech",
          "interview",
          "announcement",
          "decision",
          "vote",
          "protest",
          "strike",
          "military_exercise",
          "missile_test",
          "test",
          "price_change",
          "publication");

  private final Map<String, String> broader;

  EventTypes(Map<String, String> broader) {
    this.broader = Map.copyOf(broader);
  }

  /** Whether one type is the other, or lies above it. */
  boolean compatible(String one, String other) {
    return one.equals(other) || isAbove(one, other) || isAbove(other, one);
  }

  boolean isRecurring(String type) {
    return RECURRING.contains(type);
  }

  private boolean isAbove(String high, String low) {
    return !low.equals(high) && up(low).contains(high);
  }

  /** The top of the branch in which the type hangs: compatible types have the same. */
  String branch(String type) {
    String top = type;
    for (String step : up(type)) {
      if (!broader.containsKey(step)) {
        top = step;
      }
    }
    return top;
  }

  private Set<String> up(String type) {
    Set<String> way = new HashSet<>();
    for (String step = type; step != null && way.add(step); step = broader.get(step)) {}
    return way;
  }
}
