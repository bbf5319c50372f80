package org.hearsay.attributions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.FactFile.Fact;
import org.hearsay.model.Act;

/**
 * The lines of a cue file as they are read: refuses one that can never count, as an earlier one of
 * the same cue stands wherever it does and always goes before it.
 */
final class CueLines {

  /** Roles without which a match says nothing: {@link CueMatcher} prefers those that have one. */
  private static final Set<Role> TOLD = Set.of(Role.CONTENT, Role.TARGET, Role.THING, Role.TOPIC);

  private record Line(Fact fact, Cue cue) {}

  private final Map<String, List<Line>> byCue = new HashMap<>();

  /** Takes the next line that gives a frame to a verb, noun or adjective. */
  void add(Fact fact, String pos, Cue cue) {
    List<Line> earlier = of(pos, cue);
    for (Line line : earlier) {
      if (goesBefore(line.cue, cue)) {
        throw neverCounts(fact, line);
      }
    }
    earlier.add(new Line(fact, cue));
  }

  /** Takes the next line that gives a phrase; of two that stand in the text the first counts. */
  void addPhrase(Fact fact, Cue cue) {
    Frame frame = cue.frame();
    if (!frame.slots().containsKey("obj") && !frame.gives(Role.SPEAKER)) {
      throw fact.wrong("a phrase without a speaker reports nothing");
    }
    List<Line> earlier = of("phrase", cue);
    for (Line line : earlier) {
      Frame before = line.cue.frame();
      boolean alike = before.slots().containsKey("obj") == frame.slots().containsKey("obj");
      if (alike && (required(before).isEmpty() || !required(frame).isEmpty())) {
        throw neverCounts(fact, line);
      }
    }
    earlier.add(new Line(fact, cue));
  }

  private List<Line> of(String pos, Cue cue) {
    return byCue.computeIfAbsent(pos + " " + cue.text(), c -> new ArrayList<>());
  }

  private static IllegalStateException neverCounts(Fact fact, Line earlier) {
    return fact.wrong(
        "never counts, as line "
            + earlier.fact.line()
            + " ("
            + words(earlier.cue)
            + ") goes before");
  }

  private static String words(Cue cue) {
    return cue.act().code() + ", " + cue.frame().text();
  }

  /** Whether {@code a} fits wherever {@code b} does, and is then as full. */
  private static boolean goesBefore(Cue a, Cue b) {
    return Set.copyOf(a.support()).equals(Set.copyOf(b.support()))
        && Set.copyOf(a.receive()).equals(Set.copyOf(b.receive()))
        && a.frame().slots().keySet().containsAll(b.frame().slots().keySet())
        && a.frame().slots().containsKey("obj2") == b.frame().slots().containsKey("obj2")
        && fitsWhere(a, b)
        && asFull(a, b)
        && tellsAsMuch(a, b)
        && (a.receive().isEmpty() || namesTheSameTarget(a.frame(), b.frame()));
  }

  /** Whether all that {@code a} demands, {@code b} demands too, and takes no less for it. */
  private static boolean fitsWhere(Cue a, Cue b) {
    for (Frame.Slot slot : b.frame().slots().values()) {
      // A thing may be a word of the cue itself, "deny an allegation", others may not.
      boolean thing = a.frame().slots().get(slot.name()).role() == Role.THING;
      if (slot.role() == Role.THING && !thing && !a.with().isEmpty()) {
        return false;
      }
    }
    // A quotation beside it may stand for a clause that the cue demands.
    boolean quoted = required(b.frame()).contains("clause") && takesQuotation(b);
    boolean demands = required(a.frame()).contains("clause");
    return required(b.frame()).containsAll(required(a.frame()))
        && (!quoted || demands && takesQuotation(a) && a.frame().equals(b.frame()));
  }

  private static boolean takesQuotation(Cue cue) {
    return cue.manner() == Manner.SAY && cue.act() == Act.STATE;
  }

  /** Whether {@code a} has as many demands, and at least as many roles, filled. */
  private static boolean asFull(Cue a, Cue b) {
    Set<String> more = required(b.frame());
    more.removeAll(required(a.frame()));
    // An optional clause that is there counts as a demand.
    boolean optional = more.remove("clause") || isOptional(b, "clause");
    boolean counts = isOptional(a, "clause") && isFirstOfItsRole(a.frame(), "clause");
    if (!more.isEmpty() || optional && !counts) {
      return false;
    }
    for (Frame.Slot one : b.frame().slots().values()) {
      for (Frame.Slot other : b.frame().slots().values()) {
        boolean joined = role(a, one) == role(a, other);
        if (joined && one.role() != other.role()) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isOptional(Cue cue, String name) {
    Frame.Slot slot = cue.frame().slots().get(name);
    return slot != null && !slot.required();
  }

  private static boolean isFirstOfItsRole(Frame frame, String name) {
    for (Frame.Slot slot : frame.slots().values()) {
      if (slot.role() == frame.slots().get(name).role()) {
        return slot.name().equals(name);
      }
    }
    return false;
  }

  private static boolean tellsAsMuch(Cue a, Cue b) {
    return a.frame().slots().containsKey("clause")
        || b.frame().slots().values().stream()
            .allMatch(slot -> !TOLD.contains(slot.role()) || TOLD.contains(role(a, slot)));
  }

  /** The verb of a noun may give its target, where its frame does not: "faced accusations". */
  private static boolean namesTheSameTarget(Frame a, Frame b) {
    return a.slots().values().stream()
        .filter(slot -> slot.role() == Role.TARGET)
        .allMatch(slot -> slot.equals(b.slots().get(slot.name())));
  }

  private static Role role(Cue cue, Frame.Slot slot) {
    return cue.frame().slots().get(slot.name()).role();
  }

  private static Set<String> required(Frame frame) {
    Set<String> names = new HashSet<>();
    for (Frame.Slot slot : frame.slots().values()) {
      if (slot.required()) {
        names.add(slot.name());
      }
    }
    return names;
  }
}
