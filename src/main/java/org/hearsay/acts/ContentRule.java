package org.hearsay.acts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.grammar.Slots;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;
import org.hearsay.model.Act;

/**
 * A line of {@code content.tsv}: what a clause that fulfils all conditions does, and to whom. The
 * file explains the language.
 *
 * @param slot where the target stands: subj, obj, comp, poss, a preposition; self, addressee,
 *     earlier, none
 * @param ofOwner whether the target is the owner of what stands there
 * @param mustHit whether there is no act without a target
 * @param seesSurface whether the subject it names is the grammatical one even in a passive: "X will
 *     be punished", "X must be freed"
 * @param parts the parts it has a condition on: a negated clause fulfils only rules that speak of
 *     negation
 */
record ContentRule(
    Act act,
    List<Condition> conditions,
    String slot,
    boolean ofOwner,
    boolean mustHit,
    String text,
    boolean seesSurface,
    Set<String> parts) {

  /** One condition: any of {@code values} holds of {@code part}, or, negated, none does. */
  record Condition(String part, List<String> values, boolean negated) {}

  /** Targets that no argument of the clause gives. */
  private static final Set<String> FIXED = Set.of("none", "self", "earlier", "addressee");

  static ContentRule parse(Fact fact) {
    List<Condition> conditions = new ArrayList<>();
    for (String text : fact.column(1).split(" +")) {
      boolean negated = text.startsWith("!");
      int colon = text.indexOf(':');
      if (colon < 1) {
        throw fact.wrong("not a condition: " + text);
      }
      String part = text.substring(negated ? 1 : 0, colon);
      Condition condition =
          new Condition(part, List.of(text.substring(colon + 1).split("\\|")), negated);
      Conditions.wrong(condition).ifPresent(wrong -> refuse(fact, wrong));
      conditions.add(condition);
    }
    String target = fact.column(2);
    String slot = target.replace("-owner", "").replace("!", "");
    if (!FIXED.contains(slot) && !Slots.CLAUSE.has(slot)) {
      throw fact.wrong("no slot: " + slot);
    }
    try {
      Act act = FactFile.constant(Act.class, fact.column(0));
      // The predicate first: it turns most clauses away, and cheaply.
      conditions.sort(
          Comparator.comparingInt(
              c -> c.part().equals("pred") || c.part().equals("start") ? 0 : 1));
      return new ContentRule(
          act,
          List.copyOf(conditions),
          slot,
          target.contains("-owner"),
          target.endsWith("!"),
          fact.column(1),
          seesSurface(conditions),
          conditions.stream().map(Condition::part).collect(Collectors.toUnmodifiableSet()));
    } catch (IllegalArgumentException e) {
      throw fact.wrong(e.getMessage());
    }
  }

  private static void refuse(Fact fact, String wrong) {
    throw fact.wrong(wrong);
  }

  private static boolean seesSurface(List<Condition> conditions) {
    return conditions.stream()
        .filter(c -> c.part().equals("pred") && !c.negated())
        .flatMap(c -> c.values().stream())
        .allMatch(value -> value.equals("any") || value.startsWith("be+"));
  }

  private static final Set<String> NEGATIVE =
      Set.of("no", "not", "never", "nothing", "none", "nobody", "n't");

  /** Whether the words of a value read the negation of their clause: "have+nothing+to+do+with". */
  static boolean isNegative(List<String> words) {
    return words.stream().anyMatch(NEGATIVE::contains);
  }

  boolean mentions(String part) {
    return parts.contains(part);
  }
}
