package org.hearsay.events;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.FactFile;

/** The tree of event types, by code: the one that {@code ontology/event-types.ttl} describes. */
final class EventTypes {

  /** An event of which no more is known: an incident, an affair. */
  static final String OTHER = "other";

  private final Map<String, String> broader = new LinkedHashMap<>();

  EventTypes(Iterable<FactFile.Fact> facts) {
    for (FactFile.Fact fact : facts) {
      broader.put(fact.column(0), fact.column(1));
    }
    for (FactFile.Fact fact : facts) {
      if (!fact.column(1).isEmpty() && !broader.containsKey(fact.column(1))) {
        throw fact.wrong("no type " + fact.column(1));
      }
    }
  }

  Set<String> codes() {
    return Set.copyOf(broader.keySet());
  }

  /** The type above; empty at the top. */
  String broader(String type) {
    return broader.getOrDefault(type, "");
  }

  /** Whether {@code type} is {@code high} or lies below it. */
  boolean isA(String type, String high) {
    Set<String> seen = new HashSet<>();
    for (String step = type; !step.isEmpty() && seen.add(step); step = broader(step)) {
      if (step.equals(high)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one event can be of both types: one is the other, or lies above it. */
  boolean compatible(String one, String other) {
    return isA(one, other) || isA(other, one);
  }

  /** Of two compatible types the one that says more. */
  String narrower(String one, String other) {
    return isA(other, one) ? other : one;
  }
}
