package org.hearsay.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** One clause of what was said: a predicate with its arguments, mood, tense and polarity. */
final class Clause {

  private static final Set<String> NEGATIVE =
      Set.of("not", "n't", "never", "no", "nothing", "nobody", "none", "neither", "hardly");

  private final Tree tree;
  private final Arguments arguments;
  private final Token predicate;
  private final List<Token> words;
  private final boolean denied;
  private final Map<String, List<Token>> known = new HashMap<>();
  private Optional<Boolean> negated = Optional.empty();
  private Optional<String> mood = Optional.empty();

  /**
   * {@code words}: the clause's tokens, in order; {@code denied}: negated from above, as by "I don't
   * think that".
   */
  Clause(
      Tree tree, Arguments arguments, Token predicate, List<Token> words, boolean denied) {
    this.tree = tree;
    this.arguments = arguments;
    this.predicate = predicate;
    this.words = words;
    this.denied = denied;
  }

  Token predicate() {
    return predicate;
  }

  List<Token> words() {
    return words;
  }

  boolean isPassive() {
    return tree.isPassive(predicate);
  }

  /** What fills a slot of the predicate; asked for by many rules, found once. */
  List<Token> argument(String slot) {
    return known.computeIfAbsent(
        slot, s -> arguments.fill(predicate, s.equals("by") && isPassive() ? "subj" : s));
  }

  /** The grammatical subject, of the passive too. */
  List<Token> surfaceSubject() {
    return isPassive() ? argument("obj") : argument("subj");
  }

  List<Token> complements() {
    List<Token> found = new ArrayList<>();
    for (Token child : tree.childrenOf(predicate, "acomp", "attr", "oprd")) {
      found.addAll(tree.conjuncts(child));
    }
    for (Token child : tree.childrenOf(predicate, "xcomp", "ccomp")) {
      if (!child.isVerb()) {
        found.add(child);
      }
    }
    return found;
  }

  /** Modals and semi-modals: "must", "have to". */
  Set<String> modals() {
    Set<String> found = new HashSet<>();
    for (Token aux : tree.childrenOf(predicate, "aux")) {
      if (aux.tag().equals("MD")) {
        found.add(modal(aux));
      }
    }
    Optional<Token> above = tree.head(predicate);
    if (predicate.is("xcomp") && above.isPresent()) {
      String lemma = above.get().lemma();
      switch (lemma) {
        case "have", "need", "ought" -> {
          // "Would have to" says what would follow, not what must be done.
          if (tree.childrenOf(above.get(), "aux").stream().noneMatch(a -> a.tag().equals("MD"))) {
            found.add(lemma.equals("have") ? "have+to" : lemma);
          }
        }
        case "go" -> found.add("be+going+to");
        case "get" -> found.add("have+got+to");
        default -> {}
      }
      for (Token aux : tree.childrenOf(above.get(), "aux")) {
        if (aux.tag().equals("MD")) {
          found.add(modal(aux));
        }
      }
    }
    return found;
  }

  private static String modal(Token aux) {
    return switch (aux.form().toLowerCase(java.util.Locale.ROOT)) {
      case "'ll", "’ll", "wo" -> "will";
      case "'d", "’d" -> "would";
      case "ca" -> "can";
      default -> aux.lemma();
    };
  }

  boolean isNegated() {
    if (negated.isEmpty()) {
      negated = Optional.of(findNegation());
    }
    return negated.get();
  }

  private boolean findNegation() {
    return denied ^ isNegatedInside();
  }

  private boolean isNegatedInside() {
    for (Token child : tree.analysis().children(predicate)) {
      if (child.is("neg") || child.is("advmod") && NEGATIVE.contains(child.lemma())) {
        return true;
      }
      boolean argument = child.is("nsubj", "nsubjpass", "dobj", "attr", "acomp");
      if (argument
          && (NEGATIVE.contains(child.lemma())
              || tree.childrenOf(child, "det", "neg").stream()
                  .anyMatch(d -> NEGATIVE.contains(d.lemma())))) {
        return true;
      }
    }
    return false;
  }

  /** question, imperative, optative, if, or statement. */
  String mood() {
    if (mood.isEmpty()) {
      mood = Optional.of(findMood());
    }
    return mood.get();
  }

  private String findMood() {
    Sentence sentence = tree.analysis().sentenceOf(predicate);
    if (tree.analysis().token(sentence.endToken() - 1).form().equals("?")
        || words.getLast().form().equals("?")) {
      return "question";
    }
    boolean bare = predicate.tag().equals("VB") || predicate.tag().equals("VBP");
    if (bare
        && !tree.hasChild(predicate, "nsubj", "nsubjpass", "aux", "mark")
        && arguments.subject(predicate).isEmpty()) {
      return predicate.lemma().equals("let") ? "optative" : "imperative";
    }
    return tree.childrenOf(predicate, "advcl").stream()
            .anyMatch(
                a ->
                    tree.childrenOf(a, "mark").stream()
                        .anyMatch(m -> m.lemma().equals("if") || m.lemma().equals("unless")))
        ? "if"
        : "statement";
  }

  String tense() {
    if (modals().contains("will")
        || modals().contains("shall")
        || modals().contains("be+going+to")) {
      return "future";
    }
    boolean past = predicate.tag().equals("VBD") || predicate.tag().equals("VBN") && !isPassive();
    return past
            || tree.childrenOf(predicate, "aux", "auxpass").stream()
                .anyMatch(a -> a.tag().equals("VBD"))
        ? "past"
        : "present";
  }

  List<Token> possessors() {
    List<Token> found = new ArrayList<>();
    for (Token noun : surfaceSubject()) {
      found.addAll(tree.childrenOf(noun, "poss"));
    }
    for (Token noun : complements()) {
      found.addAll(tree.childrenOf(noun, "poss"));
    }
    return found;
  }

  boolean begins(List<String> lemmas) {
    int first = 0;
    while (first < words.size()
        && words.get(first).is("punct", "cc", "mark", "advmod", "intj")
        && !WordLists.isWord(words.get(first), lemmas.getFirst())) {
      first++;
    }
    return first < words.size() && WordLists.follows(tree, words.get(first), lemmas);
  }
}
