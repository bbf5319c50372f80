package org.hearsay.grammar;

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
  private final Predicate<Token> isSaying;
  private final StraySubjects strays;

  /**
   * @param isReporting whether a verb can report speech
   * @param isSaying whether a noun names words or a work that says something
   */
  Subjects(Tree tree, Predicate<Token> isReporting, Predicate<Token> isSaying) {
    this.tree = tree;
    this.isReporting = isReporting;
    this.isSaying = isSaying;
    this.strays = new StraySubjects(tree, isReporting);
  }

  /**
   * The subject of a verb in the active voice, its own or one that it shares: "tried to accuse",
   * "denouncing".
   */
  List<Token> of(Token verb) {
    Token at = verb;
    for (int steps = 0; steps < 6; steps++) {
      Optional<Token> own = strays.subject(at);
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
   * Whose plan or words it is: the possessor of "his decision to accuse", or the verb of "made an
   * effort to accuse" and "sent a letter accusing"; empty where the noun itself acts ("the first
   * minister to accuse").
   */
  private Optional<Token> planner(Token verb, Token noun) {
    if (noun.isProperNoun() || !isInfinitive(verb) && !isWordsOfSomebody(verb, noun)) {
      return Optional.empty();
    }
    return tree.child(noun, "poss")
        .or(() -> tree.head(noun).filter(v -> noun.is("dobj") && v.isVerb()));
  }

  /** "Sent a letter accusing": a letter says what its sender says. */
  private boolean isWordsOfSomebody(Token participle, Token noun) {
    return participle.tag().equals("VBG") && noun.is("dobj") && isSaying.test(noun);
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
        || !verb.hasTag("VBD", "VBZ", "VBP", "VBN")
        || tree.hasChild(verb, "nsubj", "nsubjpass", "aux", "auxpass", "mark")) {
      return Optional.empty();
    }
    Token first = tree.firstConjunct(verb);
    return tree.head(first)
        .filter(
            outer ->
                first.is("ccomp")
                    && outer.index() < first.index()
                    && isReporting.test(outer)
                    && isReporting.test(verb)
                    && isPast(outer) == isPast(verb));
  }

  /** "Police say he had a knife and refused to drop it": they did not refuse. */
  private static boolean isPast(Token verb) {
    return verb.hasTag("VBD", "VBN");
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

  /** Whether a complement begins with the subject: "'We left,' said Jeff Marsh, who". */
  boolean isInverted(Token complement, Token verb) {
    return strays.isInverted(complement, verb);
  }

  boolean isInfinitive(Token verb) {
    return tree.childrenOf(verb, "aux").stream().anyMatch(t -> t.tag().equals("TO"))
        || tree.childrenOf(verb, "aux", "mark").stream().anyMatch(t -> isBareTo(t, verb));
  }
}
