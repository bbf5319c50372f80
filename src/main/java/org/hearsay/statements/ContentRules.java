package org.hearsay.statements;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.FactFile;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;

/** Says of a clause which rules of {@code content.tsv} it fulfils. Immutable, thread-safe. */
final class ContentRules {

  private static final Set<String> KINDS = Set.of("actor", "self", "you", "thing");
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "both");

  private final List<ContentRule> rules =
      FactFile.read("/org/hearsay/statements/content.tsv").stream()
          .map(ContentRule::parse)
          .toList();
  private final WordLists lists;

  /** The words of each value, split once and not for every clause. */
  private final Map<String, List<String>> words = new HashMap<>();

  /** The predicates by which a rule can be fulfilled; a rule that takes any is not here. */
  private final IdentityHashMap<ContentRule, Set<String>> predicates = new IdentityHashMap<>();

  ContentRules(WordLists lists) {
    this.lists = lists;
    for (ContentRule rule : rules) {
      for (ContentRule.Condition condition : rule.conditions()) {
        condition.values().forEach(value -> words.put(value, List.of(value.split("\\+"))));
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
      List<String> wanted = words.get(value);
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
        if (holds(condition.part(), value, rule, clause, tree, perspective)) {
          holds = true;
          negationRead |=
              !condition.part().equals("mod") && ContentRule.isNegative(words.get(value));
        }
      }
      if (holds == condition.negated()) {
        return false;
      }
    }
    return (negationRead || !clause.form().isNegated())
        && (rule.mentions("mood") || !clause.form().mood().equals("question"));
  }

  private boolean holds(
      String part,
      String value,
      ContentRule rule,
      Clause clause,
      Tree tree,
      Perspective perspective) {
    return switch (part) {
      case "pred" -> predicate(clause, value, tree, perspective);
      case "mod" ->
          value.equals("any")
              || (value.equals("none")
                  ? clause.form().modals().isEmpty()
                  : clause.form().modals().contains(value));
      case "neg" -> value.equals("any") || clause.form().isNegated() == value.equals("yes");
      case "mood" ->
          clause.form().mood().equals(value)
                  && (perspective.direct() || !value.equals("imperative"))
              || value.equals("exclamation") && clause.words().getLast().form().equals("!");
      case "voice" -> clause.isPassive() == value.equals("passive");
      case "that" ->
          clause.subjectsOfClause().stream().anyMatch(w -> noun(w, value, tree, perspective));
      case "tense" -> clause.form().tense().equals(value);
      case "has" -> clause.words().stream().anyMatch(word -> matches(word, value, tree));
      case "adv" ->
          tree.childrenOf(clause.predicate(), "advmod", "prt", "npadvmod").stream()
              .anyMatch(word -> matches(word, value, tree));
      case "start" -> clause.begins(words.get(value));
      case "comp" ->
          clause.complements().stream().anyMatch(word -> noun(word, value, tree, perspective));
      case "poss" ->
          clause.possessors().stream().anyMatch(word -> noun(word, value, tree, perspective));
      case "inf" ->
          clause.argument("inf").stream()
              .anyMatch(word -> value.equals("any") || matches(word, value, tree));
      case "clause" -> value.equals("any") && !clause.argument("clause").isEmpty();
      case "subj" -> subject(rule, clause, value, tree, perspective);
      default ->
          clause.argument(part).stream().anyMatch(word -> noun(word, value, tree, perspective));
    };
  }

  private boolean subject(
      ContentRule rule, Clause clause, String value, Tree tree, Perspective perspective) {
    List<Token> subjects = rule.seesSurface() ? clause.surfaceSubject() : clause.argument("subj");
    return subjects.stream().anyMatch(word -> noun(word, value, tree, perspective))
        || subjects.isEmpty() && value.equals("any");
  }

  private boolean noun(Token word, String value, Tree tree, Perspective perspective) {
    if (value.equals("any")) {
      return true;
    }
    if (value.equals("named")) {
      return perspective.kind(word).equals("actor") && isDefinite(word, tree);
    }
    return KINDS.contains(value)
        ? perspective.kind(word).equals(value)
        : matches(word, value, tree)
            || tree.childrenOf(word, "amod", "nmod").stream()
                .anyMatch(m -> !m.isNoun() && matches(m, value, tree));
  }

  /** Whether it stands for somebody in particular: a name, "they", "the council", "our allies". */
  private static boolean isDefinite(Token word, Tree tree) {
    return word.isProperNoun()
        || word.isPronoun()
        || tree.hasChild(word, "poss")
        || tree.childrenOf(word, "det").stream().anyMatch(d -> DEFINITE.contains(d.lemma()));
  }

  private boolean matches(Token word, String value, Tree tree) {
    return value.startsWith("@")
        ? lists.has(value.substring(1), word, tree)
        : WordLists.follows(tree, word, words.get(value));
  }

  private boolean predicate(Clause clause, String value, Tree tree, Perspective perspective) {
    if (value.equals("any")) {
      return true;
    }
    Token verb = clause.predicate();
    if (value.startsWith("@")) {
      return lists.at(value.substring(1), verb, tree).stream()
          .anyMatch(entry -> isComplete(entry, clause, tree, perspective));
    }
    List<String> wanted = words.get(value);
    if (wanted.getFirst().equals("be") && wanted.size() > 1 && clause.isPassive()) {
      wanted = wanted.subList(1, wanted.size());
    }
    return areOfOneClause(WordLists.match(tree, verb, wanted), tree);
  }

  /** Whether no other verb stands between a predicate and its further words. */
  private static boolean areOfOneClause(List<Token> words, Tree tree) {
    for (Token word : words) {
      Token at = word;
      while (at.index() != words.getFirst().index()) {
        boolean foreign = at.isVerb() && !words.contains(at) && !at.is("amod", "acomp", "nmod");
        if (foreign || at.head() < 0) {
          return false;
        }
        at = tree.head(at).get();
      }
    }
    return !words.isEmpty();
  }

  /** Whether a verb of wrongdoing has what makes it one: "arm VILLAINs". */
  private boolean isComplete(
      WordLists.Entry entry, Clause clause, Tree tree, Perspective perspective) {
    if (clause.isPassive() && !entry.need().startsWith("obj")) {
      return false;
    }
    int colon = entry.need().indexOf(':');
    if (colon < 0) {
      return entry.need().equals("-")
          || entry.need().equals("inf") && !clause.argument("inf").isEmpty();
    }
    String wanted = entry.need().substring(colon + 1);
    for (Token word : clause.argument(entry.need().substring(0, colon))) {
      boolean fits =
          switch (wanted) {
            case "any" -> true;
            case "actor" ->
                !perspective.kind(word).equals("thing")
                    || word.lemma().equals("people")
                    || word.lemma().equals("civilian");
            default -> lists.has("class " + wanted, word, tree);
          };
      if (fits) {
        return true;
      }
    }
    return false;
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
    return lists.has("wrongdoer", modifier, tree)
        || lists.has(mild ? "bad" : "very-bad", modifier, tree);
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
