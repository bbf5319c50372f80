package org.hearsay.statements;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.FactFile;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;

/** Says of a clause which rules of {@code content.tsv} it fulfils. Immutable, thread-safe. */
final class ContentRules {

  private final List<ContentRule> rules =
      FactFile.read("/org/hearsay/statements/content.tsv").stream()
          .map(ContentRule::parse)
          .toList();
  private final WordLists lists;
  private final Conditions conditions;

  /** The predicates by which a rule can be fulfilled; a rule that takes any is not here. */
  private final IdentityHashMap<ContentRule, Set<String>> predicates = new IdentityHashMap<>();

  ContentRules(WordLists lists) {
    this.lists = lists;
    this.conditions = new Conditions(lists, rules);
    for (ContentRule rule : rules) {
      for (ContentRule.Condition condition : rule.conditions()) {
        if (condition.part().equals("pred")
            && !condition.negated()
            && condition.values().stream().noneMatch(v -> v.equals("any") || v.startsWith("@"))) {
          predicates.put(rule, firstWords(condition));
        }
      }
    }
  }

  /** In a passive, "be" of "be+accuse" is left out. */
  private Set<String> firstWords(ContentRule.Condition condition) {
    Set<String> first = new HashSet<>();
    for (String value : condition.values()) {
      List<String> wanted = conditions.words(value);
      first.add(wanted.getFirst());
      if (wanted.getFirst().equals("be") && wanted.size() > 1) {
        first.add(wanted.get(1));
      }
    }
    return first;
  }

  /** Turns most rules away at the price of a look-up. */
  private boolean canFulfil(Clause clause, ContentRule rule) {
    Set<String> first = predicates.get(rule);
    Token verb = clause.predicate();
    return first == null
        || first.contains(verb.lemma())
        || first.contains(verb.form().toLowerCase(Locale.ROOT));
  }

  List<ContentRule> rules() {
    return rules;
  }

  boolean fulfils(Clause clause, ContentRule rule, Tree tree, Perspective perspective) {
    if (!canFulfil(clause, rule)) {
      return false;
    }
    boolean negationRead = rule.mentions("neg");
    for (ContentRule.Condition condition : rule.conditions()) {
      boolean holds = false;
      for (String value : condition.values()) {
        if (conditions.holds(condition.part(), value, rule, clause, tree, perspective)) {
          holds = true;
          negationRead |=
              !condition.part().equals("mod") && ContentRule.isNegative(conditions.words(value));
        }
      }
      if (holds == condition.negated()) {
        return false;
      }
    }
    return (negationRead || !clause.form().isNegated())
        && (rule.mentions("mood") || !clause.form().mood().equals("question"));
  }

  /**
   * What calling somebody this word does: by the word itself or by what modifies it, "a cowardly
   * liar".
   */
  Optional<Act> judgement(Token word, Tree tree) {
    for (String list : List.of("wrongdoer", "very-bad", "bad", "good")) {
      if (lists.has(list, word, tree)
          || tree.childrenOf(word, "amod", "nmod", "compound", "advmod", "conj").stream()
              .anyMatch(m -> lists.has(list, m, tree))) {
        return Optional.of(list.equals("good") ? Act.PRAISE : Act.CRITICISE);
      }
    }
    return lists.has("wrong-noun", word, tree) ? Optional.of(Act.ACCUSE) : Optional.empty();
  }

  /**
   * Whether a word that modifies a noun condemns it: "evil", "tyrant"; if {@code mild}, "failed".
   */
  boolean condemns(Token modifier, boolean mild, Tree tree) {
    return mild
        ? !modifier.isNoun() && lists.has("bad", modifier, tree)
        : lists.has("very-bad", modifier, tree)
            || modifier.isNoun() && lists.has("wrongdoer", modifier, tree);
  }

  /** Whether a noun names what only an opponent would ascribe to somebody: "hypocrisy". */
  boolean isVice(Token noun, Tree tree) {
    return lists.has("vice", noun, tree);
  }

  /** Whether a word names what somebody meets with rather than does: "their illness". */
  boolean isCircumstance(Token word, Tree tree) {
    return lists.has("circumstance", word, tree);
  }

  /** Whether a word names a wrongful deed: "abetting", "fraud". */
  boolean isWrong(Token word, Tree tree) {
    return (lists.has("wrong-verb", word, tree) || lists.has("wrong-noun", word, tree))
        && !tree.hasChild(word, "neg");
  }

  /** Whether a verb names a deed that harms whom it is done to: "bomb", "impose". */
  boolean isHostile(Token verb, Tree tree) {
    return lists.has("hostile", verb, tree);
  }

  /** Whether a verb names a deed that helps: "aid", "rebuild". */
  boolean isHelp(Token verb, Tree tree) {
    return lists.has("help", verb, tree);
  }
}
