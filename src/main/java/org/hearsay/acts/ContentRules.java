package org.hearsay.acts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.grammar.Clause;
import org.hearsay.grammar.Mood;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;
import org.hearsay.language.FactFile.Once;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;

/** Says of a clause which rules of {@code content.tsv} it fulfils. Immutable, thread-safe. */
public final class ContentRules {

  private static final String FILE = "/org/hearsay/acts/content.tsv";

  private final List<ContentRule> rules;
  private final WordLists lists;
  private final Conditions conditions;

  /** In the order of the file, those that a clause with this predicate may fulfil. */
  private final Map<String, List<ContentRule>> byPredicate = new HashMap<>();

  /** Those that any other clause may fulfil. */
  private final List<ContentRule> general;

  private ContentRules(List<Fact> facts, WordLists lists) {
    Once once = new Once();
    facts.forEach(fact -> once.add(fact, 0, 1, 2));
    this.rules = facts.stream().map(fact -> parse(fact, lists)).toList();
    this.lists = lists;
    this.conditions = new Conditions(lists, rules);
    Map<ContentRule, Set<String>> predicates = new HashMap<>();
    for (ContentRule rule : rules) {
      predicates(rule).ifPresent(words -> predicates.put(rule, words));
    }
    this.general = rules.stream().filter(rule -> !predicates.containsKey(rule)).toList();
    Set<String> words = new HashSet<>();
    predicates.values().forEach(words::addAll);
    for (String word : words) {
      byPredicate.put(
          word,
          rules.stream()
              .filter(r -> !predicates.containsKey(r) || predicates.get(r).contains(word))
              .toList());
    }
  }

  private static ContentRule parse(Fact fact, WordLists lists) {
    ContentRule rule = ContentRule.parse(fact);
    rule.conditions().stream()
        .flatMap(condition -> condition.values().stream())
        .filter(value -> value.startsWith("@") && !lists.isKnown(value.substring(1)))
        .findFirst()
        .ifPresent(
            value -> {
              throw fact.wrong("unknown list " + value);
            });
    return rule;
  }

  public static ContentRules bundled() {
    return of(FactFile.read(FILE));
  }

  /**
   * The rules in these facts.
   *
   * @throws IllegalStateException if one cannot be understood, or stands there twice
   */
  static ContentRules of(List<Fact> facts) {
    return new ContentRules(facts, WordLists.bundled());
  }

  /** The words with which the predicates begin that fulfil a rule; empty if it takes any. */
  private Optional<Set<String>> predicates(ContentRule rule) {
    return rule.conditions().stream()
        .filter(c -> c.part().equals("pred") && !c.negated())
        .filter(c -> c.values().stream().noneMatch(v -> v.equals("any") || v.startsWith("@")))
        .map(this::firstWords)
        .reduce((before, last) -> last);
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

  /** The rules that a clause may fulfil, told by its predicate, in the order of the file. */
  List<ContentRule> of(Clause clause) {
    String lemma = clause.predicate().lemma();
    String form = clause.predicate().form().toLowerCase(Locale.ROOT);
    List<ContentRule> byLemma = byPredicate.getOrDefault(lemma, general);
    List<ContentRule> byForm = byPredicate.get(form);
    if (byForm == null || form.equals(lemma)) {
      return byLemma;
    }
    Set<ContentRule> either = new HashSet<>(byLemma); // Seldom: "left" of "leave" and of "left".
    either.addAll(byForm);
    return rules.stream().filter(either::contains).toList();
  }

  boolean fulfils(Clause clause, ContentRule rule, Tree tree, Perspective perspective) {
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
        && (rule.mentions("mood") || clause.form().mood() != Mood.QUESTION);
  }

  /**
   * What calling somebody this word does: by the word itself or by what modifies it, "a cowardly
   * liar".
   */
  Optional<Act> judgement(Token word, Tree tree) {
    for (String list : List.of("wrongdoer", "very-bad", "bad", "good")) {
      if (lists.has(list, word, tree)
          || tree.childrenOf(word, "nmod", "compound", "advmod", "conj").stream()
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

  /** Whether a noun names what is to be done, and can be turned down: "offer". */
  boolean isProposal(Token noun, Tree tree) {
    return lists.has("proposal", noun, tree);
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
