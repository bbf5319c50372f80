package org.hearsay.acts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.grammar.Clause;
import org.hearsay.grammar.ClauseForm;
import org.hearsay.grammar.FixedWords;
import org.hearsay.grammar.Mood;
import org.hearsay.grammar.Slots;
import org.hearsay.grammar.Tense;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** Says whether a condition of a content rule holds of a clause. Immutable, thread-safe. */
final class Conditions {

  private static final Set<String> KINDS = Set.of("actor", "self", "you", "thing");
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "both");

  /** Parts that take words of any kind, and the values of those that do not. */
  private static final Set<String> WORDS = Set.of("pred", "has", "adv", "start");

  private static final Map<String, Set<String>> VALUES =
      Map.of(
          "clause", Set.of("any"),
          "neg", Set.of("yes", "no", "any"),
          "voice", Set.of("active", "passive"),
          "tense", codes(Tense.values(), Tense::code),
          "mood", with("exclamation", codes(Mood.values(), Mood::code)),
          "mod", with("none", with("any", ClauseForm.MODALS)));

  private final WordLists lists;

  /** The words of each value, split once and not for every clause. */
  private final Map<String, List<String>> words = new HashMap<>();

  /** The lists that values name with an at sign. */
  private final Map<String, String> named = new HashMap<>();

  Conditions(WordLists lists, List<ContentRule> rules) {
    this.lists = lists;
    for (ContentRule rule : rules) {
      for (ContentRule.Condition condition : rule.conditions()) {
        for (String value : condition.values()) {
          words.put(value, List.of(value.split("\\+")));
          if (value.startsWith("@")) {
            named.put(value, value.substring(1));
          }
        }
      }
    }
  }

  private static <E> Set<String> codes(E[] values, Function<E, String> code) {
    return Arrays.stream(values).map(code).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> with(String value, Set<String> values) {
    Set<String> all = new HashSet<>(values);
    all.add(value);
    return Set.copyOf(all);
  }

  /** What is wrong with a condition, in one line, if anything is. */
  static Optional<String> wrong(ContentRule.Condition condition) {
    Set<String> values = VALUES.get(condition.part());
    if (values == null
        && !WORDS.contains(condition.part())
        && !Slots.CLAUSE.has(condition.part())) {
      return Optional.of("no part of a clause: " + condition.part());
    }
    return condition.values().stream()
        .filter(v -> v.isEmpty() || v.contains(":") || values != null && !values.contains(v))
        .map(v -> "no value of " + condition.part() + ": " + v)
        .findFirst();
  }

  /** The words that a value joins by {@code +}. */
  List<String> words(String value) {
    return words.get(value);
  }

  /** Whether one of the values of a condition on {@code part} holds. */
  boolean holds(
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
          clause.form().mood().code().equals(value)
                  && (perspective.direct() || !value.equals("imperative"))
              || value.equals("exclamation") && clause.words().getLast().form().equals("!");
      case "voice" -> clause.isPassive() == value.equals("passive");
      case "that" ->
          clause.subjectsOfClause().stream().anyMatch(w -> noun(w, value, tree, perspective));
      case "tense" -> clause.form().tense().code().equals(value);
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
    if (value.equals("country")) {
      return perspective.isOwnCountry(word);
    }
    if (value.equals("named")) {
      return perspective.kind(word).equals("actor") && isDefinite(word, tree);
    }
    return KINDS.contains(value)
        ? perspective.kind(word).equals(value)
        : matches(word, value, tree)
            || tree.childrenOf(word, "nmod").stream()
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
        ? lists.has(named.get(value), word, tree)
        : FixedWords.follow(tree, word, words.get(value));
  }

  private boolean predicate(Clause clause, String value, Tree tree, Perspective perspective) {
    if (value.equals("any")) {
      return true;
    }
    Token verb = clause.predicate();
    if (value.startsWith("@")) {
      return lists.at(named.get(value), verb, tree).stream()
          .anyMatch(entry -> isComplete(entry, clause, tree, perspective));
    }
    List<String> wanted = words.get(value);
    if (wanted.getFirst().equals("be") && wanted.size() > 1 && clause.isPassive()) {
      wanted = wanted.subList(1, wanted.size());
    }
    return areOfOneClause(FixedWords.match(tree, verb, wanted), tree);
  }

  /** Whether no other verb stands between a predicate and its further words. */
  private static boolean areOfOneClause(List<Token> words, Tree tree) {
    for (Token word : words) {
      Token at = word;
      while (at.index() != words.getFirst().index()) {
        boolean foreign = at.isVerb() && !words.contains(at) && !at.is("acomp", "nmod");
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
}
