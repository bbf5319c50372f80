package org.hearsay.export;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hearsay.query.PlainText;

/**
 * Names of actors for formats that know nodes by their labels alone: two of the same name get
 * numbers.
 */
final class Names {

  private Names() {}

  /**
   * A name for each actor, by its id, no two alike.
   *
   * @param fit makes a text one that the format can carry
   */
  static Map<String, String> unique(Network network, UnaryOperator<String> fit) {
    Map<String, Integer> seen = new HashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (Network.Actor actor : network.actors()) {
      String plain = fit.apply(PlainText.oneLine(actor.label())).strip();
      String name = plain.isEmpty() ? "?" : plain;
      while (seen.merge(name, 1, Integer::sum) > 1) {
        name = fit.apply((plain.isEmpty() ? "?" : plain) + " (" + seen.get(name) + ")");
      }
      names.put(actor.id(), name);
    }
    return names;
  }
}
