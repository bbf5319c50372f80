package org.hearsay.attributions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.grammar.Slots;

/**
 * Which dependent of a cue has which role: {@code subj=speaker obj!=target of=content}. A slot with
 * an exclamation mark has to be filled.
 *
 * @param slots from slot name (subj, obj, iobj, clause, should, inf, ing, as, poss, or a
 *     preposition) to its filler's role, in the order of the file
 */
public record Frame(Map<String, Slot> slots, String text) {

  public record Slot(String name, Role role, boolean required) {}

  /**
   * Reads a frame.
   *
   * @param known the slots that it may speak of
   * @throws IllegalArgumentException if it is none, in one line
   */
  static Frame parse(String text, Slots known) {
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
      if (!known.has(name)) {
        throw new IllegalArgumentException("no slot: " + name);
      }
      Role role = Role.of(part.substring(equals + 1));
      if (slots.put(name, new Slot(name, role, required)) != null) {
        throw new IllegalArgumentException("twice in one frame: " + name);
      }
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
