package org.hearsay.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
   * {@code words}: the clause's tokens, in order; {@code denied}: negated from above, as by "I
   * don't think that".
   */
  Clause(Tree tree, Arguments arguments, Token predicate, List<Token> words, boolean denied) {
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
    return known.computeIfAbsent(slot, this::fill);
  }

  private List<Token> fill(String slot) {
    return switch (slot) {
      case "by" -> arguments.fill(predicate, isPassive() ? "subj" : "by");
      case "subj" ->
          isPassive() ? arguments.fill(predicate, "subj") : active(arguments.subject(predicate));
      case "than" ->
          words.stream()
              .filter(w -> w.lemma().equals("than"))
              .flatMap(than -> tree.childrenOf(than, "pobj").stream())
              .toList();
      case "clause" -> {
        List<Token> found = arguments.fill(predicate, slot);
        yield found.isEmpty() ? thatClauses() : found;
      }
      case "inf" -> {
        List<Token> found = arguments.fill(predicate, slot);
        yield found.isEmpty() ? infinitivesOfComplement() : found;
      }
      case "prep" -> prepositional(preposition -> true);
      default -> {
        List<Token> found = arguments.fill(predicate, slot);
        yield found.isEmpty() ? prepositional(p -> p.lemma().equals(slot)) : found;
      }
    };
  }

  /** "It is odd that they left", where the parser may hang the clause on "odd". */
  private List<Token> thatClauses() {
    return Stream.concat(Stream.of(predicate), complements().stream())
        .flatMap(governor -> tree.childrenOf(governor, "ccomp", "advcl", "acl").stream())
        .filter(c -> tree.childrenOf(c, "mark").stream().anyMatch(m -> m.lemma().equals("that")))
        .toList();
  }

  /** "Right to leave". */
  private List<Token> infinitivesOfComplement() {
    return complements().stream()
        .flatMap(c -> tree.childrenOf(c, "xcomp", "ccomp", "acl").stream())
        .filter(arguments::isInfinitive)
        .toList();
  }

  /** Objects of prepositions of the predicate or of its complement: "angry about the ban". */
  private List<Token> prepositional(Predicate<Token> which) {
    return Stream.concat(Stream.of(predicate), complements().stream())
        .flatMap(governor -> tree.childrenOf(governor, "prep").stream())
        .filter(which)
        .flatMap(preposition -> tree.childrenOf(preposition, "pobj", "pcomp").stream())
        .toList();
  }

  /** What a command or "there is" seems to borrow from another clause is no subject. */
  private List<Token> active(List<Token> subject) {
    if (isCommand() || tree.hasChild(predicate, "expl")) {
      return List.of();
    }
    if (predicate.is("relcl") && subject.stream().allMatch(t -> t.tag().startsWith("W"))) {
      return toldOf(tree.head(predicate).get());
    }
    List<Token> clause = tree.childrenOf(predicate, "csubj");
    return clause.isEmpty() || tree.hasChild(predicate, "nsubj") ? subject : clause;
  }

  /** Whom a relative clause tells of: "he" in "he is a man who lies". */
  private List<Token> toldOf(Token antecedent) {
    return antecedent.is("attr")
        ? arguments.subject(tree.head(antecedent).get())
        : List.of(antecedent);
  }

  /** The grammatical subject, of the passive too. */
  List<Token> surfaceSubject() {
    return isPassive() ? argument("obj") : argument("subj");
  }

  /** The subjects of a that-clause below the predicate: "it is a shame that they left". */
  List<Token> subjectsOfClause() {
    return thatClauses().stream()
        .flatMap(verb -> tree.childrenOf(verb, "nsubj", "nsubjpass").stream())
        .toList();
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
      if (aux.tag().equals("MD") && !isGuess(aux)) {
        found.add(modal(aux));
      }
    }
    Optional<Token> above = tree.head(predicate);
    if (predicate.is("xcomp") && above.isPresent()) {
      String lemma = above.get().lemma();
      switch (lemma) {
        case "have", "need", "ought" -> {
          // "Would have to" says what would follow, not what must be done.
          // "Had to" what had to be.
          boolean now = !above.get().tag().equals("VBD");
          if (now
              && tree.childrenOf(above.get(), "aux").stream()
                  .noneMatch(a -> a.tag().equals("MD"))) {
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

  /** "Must be joking" and "must have known" ask nobody for anything. */
  private boolean isGuess(Token aux) {
    return aux.lemma().equals("must")
        && (predicate.tag().equals("VBG")
            || tree.childrenOf(predicate, "aux").stream().anyMatch(a -> a.lemma().equals("have")));
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
      if ((child.is("neg") || child.is("advmod") && NEGATIVE.contains(child.lemma()))
          && !isNotOnly(child)) {
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

  /** "Not only a liar" is a liar. */
  private boolean isNotOnly(Token negation) {
    return tree.next(negation)
        .map(t -> Set.of("only", "just", "merely", "simply").contains(t.lemma()))
        .orElse(false);
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
    Token last = tree.analysis().token(sentence.endToken() - 1);
    boolean marked =
        last.form().equals("?")
            || last.is("punct") && tree.previous(last).map(t -> t.form().equals("?")).orElse(false);
    if (marked || words.getLast().form().equals("?")) {
      return "question";
    }
    if (isCommand()) {
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

  /** A bare verb form without a subject, that no auxiliary and no verb above asks for. */
  private boolean isCommand() {
    boolean auxiliary =
        tree.childrenOf(predicate, "aux").stream().anyMatch(a -> !a.lemma().equals("do"));
    return predicate.tag().equals("VB")
        && !auxiliary
        && !tree.hasChild(predicate, "nsubj", "nsubjpass", "mark", "expl")
        && !predicate.is("xcomp")
        && (!predicate.is("conj") || isFree(tree.firstConjunct(predicate)));
  }

  private boolean isFree(Token first) {
    return !tree.hasChild(first, "aux", "nsubj") && !first.is("xcomp");
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
    for (String lemma : lemmas) {
      while (first < words.size()
          && words.get(first).is("aux", "neg", "advmod")
          && !WordLists.isWord(words.get(first), lemma)) {
        first++;
      }
      if (first >= words.size() || !WordLists.isWord(words.get(first), lemma)) {
        return false;
      }
      first++;
    }
    return true;
  }
}
