package org.hearsay.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/**
 * Finds what fills the slots of frames: subjects, also those a verb borrows, objects, clauses and
 * prepositional objects.
 */
final class Arguments {

  /** Verbs whose subject does what their infinitive names, though an object stands between. */
  private static final Set<String> SUBJECT_CONTROL =
      Set.of("promise", "vow", "threaten", "pledge", "swear", "use", "take");

  private final Tree tree;
  private final Predicate<Token> isReporting;

  /** {@code isReporting}: whether a verb can report speech. */
  Arguments(Tree tree, Predicate<Token> isReporting) {
    this.tree = tree;
    this.isReporting = isReporting;
  }

  /** Head words of what fills the slot; empty where nothing does. */
  List<Token> fill(Token verb, String slot) {
    boolean passive = tree.isPassive(verb);
    return switch (slot) {
      case "subj" -> passive ? agent(verb) : subject(verb);
      case "obj" -> passive ? passiveSubject(verb) : objects(verb);
      case "iobj" -> passive && tree.hasChild(verb, "dobj") ? passiveSubject(verb) : recipient(verb);
      case "obj2" -> recipient(verb).isEmpty() && !passive ? List.of() : directObject(verb);
      case "clause" -> clause(verb);
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
        yield as.isEmpty() && !objectsOrSubject(verb).isEmpty() ? fill(verb, "small") : as;
      }
      case "by" -> passive ? List.of() : preposition(verb, "by");
      default -> preposition(verb, slot);
    };
  }

  private List<Token> objectsOrSubject(Token verb) {
    return tree.isPassive(verb) ? passiveSubject(verb) : objects(verb);
  }

  boolean isInfinitive(Token verb) {
    return tree.childrenOf(verb, "aux").stream().anyMatch(t -> t.tag().equals("TO"));
  }

  private List<Token> agent(Token verb) {
    for (Token by : tree.childrenOf(verb, "agent", "prep")) {
      if (by.lemma().equals("by")) {
        Optional<Token> object = tree.child(by, "pobj");
        if (object.isPresent()) {
          return tree.conjuncts(object.get());
        }
      }
    }
    return List.of();
  }

  private List<Token> passiveSubject(Token verb) {
    Optional<Token> own = tree.child(verb, "nsubjpass", "nsubj");
    if (own.isPresent()) {
      return tree.conjuncts(own.get());
    }
    if (verb.is("acl", "relcl") && verb.head() >= 0) {
      return List.of(tree.head(verb).get());
    }
    return verb.is("conj", "xcomp", "advcl") && verb.head() >= 0
        ? subject(tree.head(verb).get())
        : List.of();
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

  /**
   * The subject of a verb in the active voice, its own or one that it shares: "tried to accuse",
   * "denouncing".
   */
  List<Token> subject(Token verb) {
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
      if (at.is("acl") && governor.isNoun()) {
        return tree.conjuncts(governor);
      }
      if (at.is("relcl")) {
        return isInfinitive(at) ? List.of(governor) : List.of(); // "The first to accuse".
      }
      if (at.is("xcomp", "ccomp") && governor.isVerb() && isControlled(at, governor)) {
        List<Token> controller =
            tree.isPassive(governor) ? passiveSubject(governor) : objects(governor);
        if (!controller.isEmpty()) {
          return controller;
        }
      }
      boolean shares =
          at.is(
                  "conj",
                  "xcomp",
                  "advcl",
                  "pcomp",
                  "prep",
                  "agent",
                  "dep",
                  "aux",
                  "parataxis",
                  "advmod",
                  "acomp")
              || at.is("ccomp") && !tree.hasChild(at, "mark");
      if (!shares) {
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
            && isReporting.test(verb)
        ? tree.head(first)
        : Optional.empty();
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
    return own.or(() -> loose(verb));
  }

  /**
   * The name or noun right before a finite verb that the parser left without a subject: "Marsh
   * Sunday night told".
   */
  private Optional<Token> loose(Token verb) {
    if (!verb.tag().matches("VBD|VBZ|VBP") || !verb.is("root", "ccomp", "parataxis") || tree.isPassive(verb)) {
      return Optional.empty();
    }
    Optional<Token> at = tree.previous(verb);
    while (at.isPresent() && (at.get().is("advmod", "punct", "aux") && !isQuotationMark(at.get()) || isTime(at.get()))) {
      at = tree.previous(at.get());
    }
    while (at.isPresent() && !at.get().isVerb() && at.get().head() >= 0
        && tree.head(at.get()).get().index() < verb.index()
        && !tree.head(at.get()).get().isVerb()) {
      at = tree.head(at.get());
    }
    return at.filter(t -> (t.isNoun() || t.tag().equals("PRP")) && !t.is("pobj", "dobj", "attr"));
  }

  private static boolean isQuotationMark(Token token) {
    return token.tag().equals("''") || token.tag().equals("``");
  }

  private Optional<Token> untimely(Token verb) {
    return tree.childrenOf(verb, "nsubj", "nsubjpass").stream().filter(t -> !isTime(t)).findFirst();
  }

  static boolean isTime(Token token) {
    return Adjuncts.TIME.has(token);
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
    return object.map(tree::conjuncts).orElse(List.of());
  }
}
