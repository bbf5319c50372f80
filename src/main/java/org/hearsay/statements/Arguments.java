package org.hearsay.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** Finds what fills the slots of frames: subjects, objects, clauses and prepositional objects. */
final class Arguments {

  private final Tree tree;
  private final Subjects subjects;

  /** {@code isReporting}: whether a verb can report speech. */
  Arguments(Tree tree, Predicate<Token> isReporting) {
    this.tree = tree;
    this.subjects = new Subjects(tree, isReporting);
  }

  /** Head words of what fills the slot; empty where nothing does. */
  List<Token> fill(Token verb, String slot) {
    boolean passive = tree.isPassive(verb);
    return switch (slot) {
      case "subj" -> passive ? agent(verb) : subjects.of(verb);
      case "obj" -> passive ? subjects.ofPassive(verb) : objects(verb);
      case "iobj" ->
          passive && tree.hasChild(verb, "dobj") ? subjects.ofPassive(verb) : recipient(verb);
      case "obj2" -> recipient(verb).isEmpty() && !passive ? List.of() : directObject(verb);
      case "clause" -> clause(verb);
      case "should" -> clause(verb).stream().filter(this::isWished).toList();
      case "inf" ->
          tree.childrenOf(verb, "xcomp", "ccomp", "advcl", "relcl").stream()
              .filter(this::isInfinitive)
              .limit(1)
              .toList();
      case "ing" ->
          tree.childrenOf(verb, "xcomp", "ccomp", "pcomp", "dobj").stream()
              .filter(t -> t.tag().equals("VBG") && !tree.hasChild(t, "aux", "nsubj"))
              .toList();
      case "adj" ->
          tree.childrenOf(verb, "acomp", "oprd", "xcomp").stream()
              .filter(t -> t.tag().startsWith("JJ"))
              .toList();
      case "small" ->
          tree.childrenOf(verb, "oprd", "acomp", "xcomp", "ccomp").stream()
              .filter(t -> !t.isVerb())
              .limit(1)
              .toList();
      case "as" -> {
        List<Token> as = preposition(verb, "as");
        yield as.isEmpty() && !objectsOrSubject(verb).isEmpty() ? complement(verb) : as;
      }
      case "by" -> passive ? List.of() : preposition(verb, "by");
      default -> preposition(verb, slot);
    };
  }

  private List<Token> complement(Token verb) {
    List<Token> small = fill(verb, "small");
    return small.isEmpty() && !tree.isPassive(verb) ? quotedComplement(verb) : small;
  }

  /**
   * "Called half of the crew 'rotters'": a quotation right after the object says what it is, even
   * where the parser takes it for a part of the object.
   */
  private List<Token> quotedComplement(Token verb) {
    Optional<Token> object = tree.child(verb, "dobj").filter(o -> o.index() > verb.index());
    if (object.isEmpty()) {
      return List.of();
    }
    Token last = object.get();
    boolean article = false;
    Optional<Token> next = tree.next(last);
    while (next.isPresent() && !next.get().tag().equals("``")) {
      if (article || !next.get().is("det") && !tree.isBelow(next.get(), object.get())) {
        return List.of();
      }
      article = next.get().is("det");
      last = article ? last : next.get();
      next = tree.next(next.get());
    }
    return next.isEmpty() || last.is("prep") ? List.of() : headOfQuotation(next.get());
  }

  /** The word of a quotation that hangs on one outside it. */
  private List<Token> headOfQuotation(Token opening) {
    Optional<Token> word = tree.next(opening);
    while (word.isPresent() && !word.get().tag().equals("''")) {
      Token at = word.get();
      boolean phrase = at.isNoun() || at.tag().startsWith("JJ") || at.tag().equals("VBN");
      if (phrase && !at.is("conj") && at.head() >= 0 && at.head() < opening.index()) {
        return List.of(at);
      }
      word = tree.next(at);
    }
    return List.of();
  }

  private List<Token> objectsOrSubject(Token verb) {
    return tree.isPassive(verb) ? subjects.ofPassive(verb) : objects(verb);
  }

  private List<Token> agent(Token verb) {
    return tree.objectOf(verb, "by")
        .filter(object -> object.is("pobj"))
        .or(() -> agentOnComplement(verb))
        .map(tree::conjuncts)
        .orElse(List.of());
  }

  /** "Was branded a disgrace by X": the parser may hang the agent on the complement. */
  private Optional<Token> agentOnComplement(Token verb) {
    return tree.childrenOf(verb, "oprd", "attr", "acomp").stream()
        .flatMap(complement -> tree.objectOf(complement, "by").stream())
        .findFirst();
  }

  private List<Token> objects(Token verb) {
    List<Token> direct = directObject(verb);
    if (direct.isEmpty()) {
      direct = recipient(verb);
    }
    return direct.isEmpty() ? smallClauseSubject(verb) : direct;
  }

  /** "Held Halden responsible", which the parser may read as a clause that lacks its verb. */
  private List<Token> smallClauseSubject(Token verb) {
    return tree.childrenOf(verb, "ccomp", "xcomp").stream()
        .filter(t -> t.tag().startsWith("JJ") && !tree.hasChild(t, "mark", "aux", "cop"))
        .flatMap(t -> tree.childrenOf(t, "nsubj").stream())
        .limit(1)
        .flatMap(t -> tree.conjuncts(t).stream())
        .toList();
  }

  private List<Token> directObject(Token verb) {
    return tree.child(verb, "dobj").map(tree::conjuncts).orElse(List.of());
  }

  /** "Estovia" of "offered Estovia a deal". */
  private List<Token> recipient(Token verb) {
    return tree.child(verb, "dative")
        .filter(t -> t.isNoun() || t.isPronoun())
        .map(tree::conjuncts)
        .orElse(List.of());
  }

  /** The subject of a verb in the active voice, its own or one that it shares. */
  List<Token> subject(Token verb) {
    return subjects.of(verb);
  }

  /** The reporting verb that goes on with this one, where the parser hangs it on its content. */
  Optional<Token> outerVerb(Token verb) {
    return subjects.outerVerb(verb);
  }

  boolean isInfinitive(Token verb) {
    return subjects.isInfinitive(verb);
  }

  private List<Token> clause(Token verb) {
    List<Token> found = new ArrayList<>();
    for (Token child : tree.childrenOf(verb, "ccomp", "csubj", "csubjpass")) {
      if (!isInfinitive(child)) {
        found.add(child);
      }
    }
    if (found.isEmpty()) {
      for (Token child : tree.childrenOf(verb, "xcomp")) {
        if (!isInfinitive(child)
            && (child.isVerb() || tree.hasChild(child, "nsubj"))
            && !child.tag().equals("VBG")) {
          found.add(child);
        }
      }
    }
    return found.size() > 1 ? found.subList(0, 1) : found;
  }

  /** A clause in the subjunctive, or with "should": "suggested that talks be held". */
  private boolean isWished(Token clause) {
    List<Token> auxiliaries = tree.childrenOf(clause, "aux", "auxpass");
    return auxiliaries.isEmpty()
        ? clause.tag().equals("VB")
        : auxiliaries.getFirst().lemma().equals("should")
            || auxiliaries.getFirst().form().equals("be");
  }

  private List<Token> preposition(Token governor, String word) {
    Optional<Token> object = tree.objectOf(governor, word);
    if (object.isEmpty() && governor.isVerb()) {
      // "Accused the council of lying": the parser may hang "of lying" on the council.
      object =
          objectsOrSubject(governor).stream()
              .flatMap(o -> tree.objectOf(o, word).stream())
              .filter(o -> o.is("pcomp"))
              .findFirst();
    }
    return object
        .or(() -> word.equals("for") ? subjectOfInfinitive(governor) : Optional.empty())
        .map(tree::conjuncts)
        .orElse(List.of());
  }

  /** "Called for the council to resign". */
  Optional<Token> subjectOfInfinitive(Token governor) {
    return tree.childrenOf(governor, "advcl", "ccomp", "xcomp", "acl", "relcl").stream()
        .filter(verb -> isInfinitive(verb) && hasMark(verb, "for"))
        .flatMap(verb -> tree.childrenOf(verb, "nsubj", "nsubjpass").stream())
        .findFirst();
  }

  private boolean hasMark(Token verb, String word) {
    return tree.childrenOf(verb, "mark").stream().anyMatch(mark -> mark.lemma().equals(word));
  }
}
