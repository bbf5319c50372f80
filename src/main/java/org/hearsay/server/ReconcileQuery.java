package org.hearsay.server;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom somebody looks for.
 *
 * @param name empty where it is not told
 * @param types ids of kinds, in small letters; none for any
 * @param strict whether others than of these kinds are no candidates
 * @param limit of candidates
 */
record ReconcileQuery(
    String name, Set<String> types, boolean strict, int limit, List<Asked> properties) {

  ReconcileQuery {
    types = Set.copyOf(types);
    properties = List.copyOf(properties);
  }

  /**
   * What a property should be.
   *
   * @param values one of which will do
   */
  record Asked(ReconcileProperty property, List<Value> values) {

    Asked {
      values = List.copyOf(values);
    }
  }

  /**
   * @param id where it is known to be an actor
   */
  record Value(String text, Optional<String> id) {}
}
