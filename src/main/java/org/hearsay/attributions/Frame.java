package org.hearsay.attributions;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which dependent of a cue has which role: {@code subj=speaker obj!=target of=content}. A slot with
 * an exclamation mark has to be filled.
 *
 * @param slots from slot name (subj, obj, iobj, clause, should, inf, ing, as, poss, or a
 *     preposition) to its filler's role, in the order of the file
 */
public record Frame(Map<String, Slot> slots, String text) {

  public record Slot(String name, Role role, boolean required) {}

  static Frame parse(String text) {
    Map<String, Slot> slots = new LinkedHashMap<>();
    if (text.isBlank() || text.strip().equals("-")) {
      return new Frame(slots, "");
    }
    for (String part : text.strip().split(" +")) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("not a slot: " + part);
      }
      String name = part.substring(0, equals);
      boolean required = name.endsWith("!");
      name = required ? name.substring(0, name.length() - 1) : name;
      slots.put(name, new Slot(name, Role.of(part.substring(equals + 1)), required));
    }
    return new Frame(slots, text);
  }

  int required() {
    return (int) slots.values().stream().filter(Slot::required).count();
  }

  boolean gives(Role role) {
    return slots.values().stream().anyMatch(slot -> slot.role() == role);
  }
}
