package org.hearsay.statements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.FactFile;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** Says of a clause which rules of {@code content.tsv} it fulfils. Immutable, thread-safe. */
final class ContentRules {

  /** Of which kind a word is, seen from the speaker. */
  @FunctionalInterface
  interface Perspective {
    /** actor, self, you or thing. */
    String kind(Token word);
  }

  private static final Set<String> KINDS = Set.of("actor", "self", "you", "thing");

  private final List<ContentRule> rules =
      FactFile.read("/org/hearsay/statements/content.tsv").stream()
          .map(ContentRule::parse)
          .toList();
  private final WordLists lists;

  ContentRules(WordLists lists) {
    this.lists = lists;
  }

  List<ContentRule> rules() {
    return rules;
  }

  boolean fulfils(Clause clause, ContentRule rule, Tree tree, Perspective perspective) {
    for (ContentRule.Condition condition : rule.conditions()) {
      boolean holds =
          condition.values().stream()
              .anyMatch(value -> holds(condition.part(), value, rule, clause, tree, perspective));
      if (holds == condition.negated()) {
        return false;
      }
    }
    return (rule.mentions("neg") || !clause.isNegated())
        && (rule.mentions("mood") || !clause.mood().equals("question"));
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
                  ? clause.modals().isEmpty()
                  : clause.modals().contains(value));
      case "neg" -> value.equals("any") || clause.isNegated() == value.equals("yes");
      case "mood" ->
          clause.mood().equals(value)
              || value.equals("exclamation") && clause.words().getLast().form().equals("!");
      case "tense" -> clause.tense().equals(value);
      case "has" -> clause.words().stream().anyMatch(word -> matches(word, value, tree));
      case "adv" ->
          tree.childrenOf(clause.predicate(), "advmod", "prt", "npadvmod").stream()
              .anyMatch(word -> matches(word, value, tree));
      case "start" -> clause.begins(List.of(value.split("\\+")));
      case "comp" ->
          clause.complements().stream()
              .anyMatch(
                  word ->
                      noun(word, value, tree, perspective)
                          || tree.childrenOf(word, "amod", "nmod", "compound").stream()
                              .anyMatch(m -> matches(m, value, tree)));
      case "poss" ->
          clause.possessors().stream().anyMatch(word -> noun(word, value, tree, perspective));
      case "inf" ->
          clause.argument("inf").stream()
              .anyMatch(word -> value.equals("any") || matches(word, value, tree));
      case "clause" ->
          clause.argument("clause").stream()
              .anyMatch(
                  verb ->
                      tree.child(verb, "nsubj", "nsubjpass")
                          .map(s -> noun(s, value, tree, perspective))
                          .orElse(false));
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
    return KINDS.contains(value)
        ? perspective.kind(word).equals(value)
        : matches(word, value, tree);
  }

  private boolean matches(Token word, String value, Tree tree) {
    return value.startsWith("@")
        ? lists.has(value.substring(1), word, tree)
        : WordLists.follows(tree, word, List.of(value.split("\\+")));
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
    List<String> words = List.of(value.split("\\+"));
    if (words.getFirst().equals("be") && words.size() > 1 && clause.isPassive()) {
      return WordLists.follows(tree, verb, words.subList(1, words.size()));
    }
    return WordLists.follows(tree, verb, words);
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
   * The polarity of a judging word or its modifiers: below 0 blame, above 0 approval, 0 none; a
   * wrongdoer's name is empty.
   */
  Optional<String> judgement(Token word, Tree tree) {
    for (String list : List.of("wrongdoer", "very-bad", "bad", "good")) {
      if (lists.has(list, word, tree)
          || tree.childrenOf(word, "amod", "nmod", "compound", "advmod", "conj").stream()
              .anyMatch(m -> lists.has(list, m, tree))) {
        return Optional.of(list);
      }
    }
    return lists.has("wrong-noun", word, tree) ? Optional.of("wrong-noun") : Optional.empty();
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
}
