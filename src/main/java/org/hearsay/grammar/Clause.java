package org.hearsay.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** One clause of what was said: a predicate with its arguments and its form. */
public final class Clause {

  private final Tree tree;
  private final Arguments arguments;
  private final Token predicate;
  private final List<Token> words;
  private final ClauseForm form;
  private final Map<String, List<Token>> known = new HashMap<>();

  /** {@code words}: the clause's own tokens, in text order. */
  public Clause(Tree tree, Arguments arguments, List<Token> words, ClauseForm form) {
    this.tree = tree;
    this.arguments = arguments;
    this.predicate = form.predicate();
    this.words = words;
    this.form = form;
  }

  public ClauseForm form() {
    return form;
  }

  public Token predicate() {
    return predicate;
  }

  /** Its own tokens, in text order. */
  public List<Token> words() {
    return words;
  }

  public boolean isPassive() {
    return tree.isPassive(predicate);
  }

  /** What fills a slot of the predicate; asked for by many rules, found once. */
  public List<Token> argument(String slot) {
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

  /** Objects of prepositions of the predicate, its complement or object: "have respect for". */
  private List<Token> prepositional(Predicate<Token> which) {
    return Stream.of(
            Stream.of(predicate),
            complements().stream(),
            tree.childrenOf(predicate, "dobj").stream())
        .flatMap(governors -> governors)
        .flatMap(governor -> tree.childrenOf(governor, "prep").stream())
        .filter(which)
        .flatMap(preposition -> tree.childrenOf(preposition, "pobj", "pcomp").stream())
        .toList();
  }

  /** What a command or "there is" seems to borrow from another clause is no subject. */
  private List<Token> active(List<Token> subject) {
    if (form.isCommand() || tree.hasChild(predicate, "expl")) {
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
  public List<Token> surfaceSubject() {
    return isPassive() ? argument("obj") : argument("subj");
  }

  /** The subjects of a that-clause below the predicate: "it is a shame that they left". */
  public List<Token> subjectsOfClause() {
    return thatClauses().stream()
        .flatMap(verb -> tree.childrenOf(verb, "nsubj", "nsubjpass").stream())
        .toList();
  }

  /** The clause that "it" only announces: "it is wrong to leave". */
  public List<Token> extraposed() {
    if (complements().isEmpty()) {
      return List.of();
    }
    List<Token> infinitive = argument("inf");
    return infinitive.isEmpty() ? thatClauses() : infinitive;
  }

  /** What its subject or object is said to be: "a liar" of "he is a liar". */
  public List<Token> complements() {
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

  /** Whose its subject or complement is. */
  public List<Token> possessors() {
    List<Token> found = new ArrayList<>();
    for (Token noun : surfaceSubject()) {
      found.addAll(tree.childrenOf(noun, "poss"));
    }
    for (Token noun : complements()) {
      found.addAll(tree.childrenOf(noun, "poss"));
    }
    return found;
  }

  /** Whether it begins with these words, but for what introduces or modifies them. */
  public boolean begins(List<String> lemmas) {
    int first = 0;
    while (first < words.size()
        && words.get(first).is("punct", "cc", "mark", "advmod")
        && !FixedWords.isWord(words.get(first), lemmas.getFirst())) {
      first++;
    }
    for (String lemma : lemmas) {
      while (first < words.size()
          && words.get(first).is("aux", "neg", "advmod")
          && !FixedWords.isWord(words.get(first), lemma)) {
        first++;
      }
      if (first >= words.size() || !FixedWords.isWord(words.get(first), lemma)) {
        return false;
      }
      first++;
    }
    return true;
  }
}
