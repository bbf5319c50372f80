package org.hearsay.statements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** Finds the subjects of verbs: their own, and those they borrow from the verb they hang on. */
final class Subjects {

  /** Verbs whose subject does what their infinitive names, though an object stands between. */
  private static final Set<String> SUBJECT_CONTROL =
      Set.of("promise", "vow", "threaten", "pledge", "swear", "use", "take");

  /** Prepositions before a gerund that tells what the object of the verb above does. */
  private static final Set<String> OF_OBJECT = Set.of("of", "for", "from");

  /** Relations of a verb that borrows the subject of the verb above it. */
  private static final String[] SHARING = {
    "conj", "xcomp", "advcl", "pcomp", "prep", "agent", "dep", "aux", "parataxis", "advmod", "acomp"
  };

  private final Tree tree;
  private final Predicate<Token> isReporting;

  /** {@code isReporting}: whether a verb can report speech. */
  Subjects(Tree tree, Predicate<Token> isReporting) {
    this.tree = tree;
    this.isReporting = isReporting;
  }

  /**
   * The subject of a verb in the active voice, its own or one that it shares: "tried to accuse",
   * "denouncing".
   */
  List<Token> of(Token verb) {
    Token at = verb;
    for (int steps = 0; steps < 6; steps++) {
      Optional<Token> own = ownSubject(at);
      if (own.isPresent()) {
        // "It is hard to imagine": nobody imagines.
        boolean dummy = own.get().lemma().equals("it") && steps > 0 && tree.hasChild(at, "acomp");
        return dummy ? List.of() : tree.conjuncts(own.get());
      }
      Optional<Token> lender = tree.head(at);
      if (lender.isEmpty()) {
        return List.of();
      }
      Token governor = lender.get();
      Optional<Token> outer = outerVerb(at);
      if (outer.isPresent()) {
        at = outer.get();
        continue;
      }
      if (at.is("acl", "relcl") && governor.isNoun()) {
        Optional<Token> planning = planner(at, governor);
        if (planning.isEmpty()) {
          return !at.is("relcl") || isInfinitive(at) ? tree.conjuncts(governor) : List.of();
        }
        if (!planning.get().isVerb()) {
          return tree.conjuncts(planning.get());
        }
        at = planning.get();
        continue;
      }
      if (at.is("xcomp", "ccomp") && governor.isVerb() && isControlled(at, governor)) {
        List<Token> controller =
            tree.isPassive(governor)
                ? ofPassive(governor)
                : tree.child(governor, "dobj", "dative").map(tree::conjuncts).orElse(List.of());
        if (!controller.isEmpty()) {
          return controller;
        }
      }
      List<Token> blamed = at.is("pcomp") ? blamed(governor) : List.of();
      if (!blamed.isEmpty()) {
        return blamed;
      }
      if (!at.is(SHARING) && (!at.is("ccomp") || tree.hasChild(at, "mark"))) {
        return List.of();
      }
      at = governor;
    }
    return List.of();
  }

  /** "Forced the mayor to admit", "quoted the mayor saying": the mayor does it. */
  private boolean isControlled(Token verb, Token governor) {
    return (isInfinitive(verb) || verb.tag().equals("VB") || verb.tag().equals("VBG"))
        && !SUBJECT_CONTROL.contains(governor.lemma());
  }

  /**
   * "Accused the mayor of backing the plan", "thanked the mayor for backing it": the mayor does.
   */
  private List<Token> blamed(Token preposition) {
    Optional<Token> governor =
        tree.head(preposition)
            .filter(g -> preposition.is("prep") && OF_OBJECT.contains(preposition.lemma()));
    if (governor.isEmpty()) {
      return List.of();
    }
    Token verb = governor.get();
    if (!verb.isVerb()) {
      // The parser may hang "of backing the plan" on the mayor.
      return verb.is("dobj") && verb.isProperNoun() ? tree.conjuncts(verb) : List.of();
    }
    return tree.isPassive(verb)
        ? ofPassive(verb)
        : tree.child(verb, "dobj", "dative").map(tree::conjuncts).orElse(List.of());
  }

  /**
   * Whose plan it is to do it: the possessor of "his decision to accuse", or the verb of "made an
   * effort to accuse"; empty where the noun itself acts ("the first minister to accuse").
   */
  private Optional<Token> planner(Token verb, Token noun) {
    if (!isInfinitive(verb) || noun.isProperNoun()) {
      return Optional.empty();
    }
    return tree.child(noun, "poss")
        .or(() -> tree.head(noun).filter(v -> noun.is("dobj") && v.isVerb()));
  }

  /**
   * "She said it was late and promised to hurry": the parser hangs "promised" on "was", but it goes
   * on from "said". So a bare verb coordinated with the clause of a reporting verb, and in a tense
   * that can go with it, belongs to the reporting verb.
   */
  Optional<Token> outerVerb(Token verb) {
    return outerOfConjunct(verb).or(() -> outerOfParticiple(verb));
  }

  private Optional<Token> outerOfConjunct(Token verb) {
    if (!verb.is("conj")
        || !verb.tag().matches("VBD|VBZ|VBP|VBN")
        || tree.hasChild(verb, "nsubj", "nsubjpass", "aux", "auxpass", "mark")) {
      return Optional.empty();
    }
    Token first = tree.firstConjunct(verb);
    return first.is("ccomp")
            && first.head() >= 0
            && tree.head(first).get().index() < first.index()
            && isReporting.test(tree.head(first).get())
            && (isPresent(verb) || !isPresent(tree.head(first).get()))
            && isReporting.test(verb)
        ? tree.head(first)
        : Optional.empty();
  }

  /** "Police say he had a knife and refused to drop it": they did not refuse. */
  private static boolean isPresent(Token verb) {
    return verb.tag().equals("VBZ") || verb.tag().equals("VBP");
  }

  /** "Stroh said North Korea was behind it, adding that ...": he adds, not North Korea. */
  private Optional<Token> outerOfParticiple(Token verb) {
    if (!verb.is("advcl")
        || !verb.tag().equals("VBG")
        || !isReporting.test(verb)
        || tree.hasChild(verb, "nsubj", "aux", "mark")
        || !tree.previous(verb).map(t -> t.form().equals(",")).orElse(false)) {
      return Optional.empty();
    }
    Optional<Token> outer = Optional.empty();
    Token at = tree.head(verb).get();
    while (at.is("ccomp", "acl", "dobj", "xcomp", "conj") && at.head() >= 0) {
      at = tree.head(at).get();
      if (at.isVerb() && isReporting.test(at) && at.index() < verb.index()) {
        outer = Optional.of(at);
      }
    }
    return outer;
  }

  private Optional<Token> ownSubject(Token verb) {
    Optional<Token> own = untimely(verb);
    for (Token auxiliary : tree.childrenOf(verb, "aux", "auxpass")) {
      // The parser sometimes hangs the subject on the auxiliary.
      own = own.or(() -> untimely(auxiliary));
    }
    return own.or(() -> behindMark(verb))
        .or(() -> behindWith(verb))
        .or(() -> swallowed(verb))
        .or(() -> loose(verb));
  }

  /** "As the mayor has accused the council": read as the object of "as". */
  private Optional<Token> behindMark(Token verb) {
    return tree.childrenOf(verb, "mark").stream()
        .flatMap(mark -> tree.childrenOf(mark, "pobj").stream())
        .findFirst();
  }

  /** "The debate went on, with X accusing Y of fraud". */
  private Optional<Token> behindWith(Token verb) {
    if (!verb.is("advcl") || !verb.tag().equals("VBG")) {
      return Optional.empty();
    }
    return tree.head(verb).stream()
        .flatMap(main -> tree.childrenOf(main, "prep").stream())
        .filter(prep -> prep.lemma().equals("with"))
        .flatMap(with -> tree.childrenOf(with, "pobj").stream())
        .filter(object -> object.index() == verb.index() - 1)
        .findFirst();
  }

  /**
   * "In Harrow, council leader X accused Y": read as a part of the phrase before the comma, and the
   * verb has none.
   */
  private Optional<Token> swallowed(Token verb) {
    Optional<Token> before = tree.previous(verb).filter(Token::isProperNoun);
    if (before.isEmpty() || !verb.is("root", "ccomp") || !verb.tag().matches("VBD|VBZ|VBP")) {
      return Optional.empty();
    }
    boolean opensSentence = tree.analysis().children(verb).getFirst().is("prep");
    return before.filter(b -> opensSentence && tree.isBelow(b, verb) && isAfterComma(b));
  }

  private boolean isAfterComma(Token word) {
    boolean comma = false;
    for (Token at = word; at.head() >= 0 && at.head() < at.index(); ) {
      at = tree.head(at).get();
      comma |= tree.next(at).map(next -> next.form().equals(",")).orElse(false);
    }
    return comma;
  }

  /**
   * The name or noun right before a finite verb that the parser left without a subject: "Marsh
   * Sunday night told".
   */
  private Optional<Token> loose(Token verb) {
    if (!verb.tag().matches("VBD|VBZ|VBP")
        || !verb.is("root", "ccomp", "parataxis")
        || tree.isPassive(verb)) {
      return Optional.empty();
    }
    Optional<Token> at = tree.previous(verb);
    while (at.isPresent() && isBetween(at.get())) {
      at = tree.previous(at.get());
    }
    while (at.isPresent() && isInPhraseBefore(at.get(), verb)) {
      at = tree.head(at.get());
    }
    return at.filter(t -> (t.isNoun() || t.tag().equals("PRP")) && !t.is("pobj", "dobj", "attr"));
  }

  private static boolean isBetween(Token word) {
    boolean quotationMark = word.tag().equals("''") || word.tag().equals("``");
    return word.is("advmod", "punct", "aux") && !quotationMark || isTime(word);
  }

  private boolean isInPhraseBefore(Token word, Token verb) {
    return !word.isVerb()
        && tree.head(word).filter(h -> h.index() < verb.index() && !h.isVerb()).isPresent();
  }

  private Optional<Token> untimely(Token verb) {
    return tree.childrenOf(verb, "nsubj", "nsubjpass").stream().filter(t -> !isTime(t)).findFirst();
  }

  static boolean isTime(Token token) {
    return Adjuncts.TIME.has(token);
  }

  /** Whom the deed of a verb in the passive voice is done to. */
  List<Token> ofPassive(Token verb) {
    Optional<Token> own = tree.child(verb, "nsubjpass", "nsubj");
    if (own.isPresent()) {
      return tree.conjuncts(own.get());
    }
    if (verb.is("acl", "relcl") && verb.head() >= 0) {
      return List.of(tree.head(verb).get());
    }
    return verb.is("conj", "xcomp", "advcl") && verb.head() >= 0
        ? of(tree.head(verb).get())
        : List.of();
  }

  /** "To 'bomb'": the parser takes a "to" before a quotation for a conjunction. */
  private static boolean isBareTo(Token word, Token verb) {
    return word.lemma().equals("to") && verb.tag().equals("VB") && word.index() < verb.index();
  }

  boolean isInfinitive(Token verb) {
    return tree.childrenOf(verb, "aux").stream().anyMatch(t -> t.tag().equals("TO"))
        || tree.childrenOf(verb, "aux", "mark").stream().anyMatch(t -> isBareTo(t, verb));
  }
}
