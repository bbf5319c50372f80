package org.hearsay.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** Finds the subject of a verb that the parser hung elsewhere. */
final class StraySubjects {

  private final Tree tree;
  private final Predicate<Token> isReporting;

  /** {@code isReporting}: whether a verb can report speech. */
  StraySubjects(Tree tree, Predicate<Token> isReporting) {
    this.tree = tree;
    this.isReporting = isReporting;
  }

  /**
   * The subject of a verb, wherever the parser put it; empty where the verb has none of its own.
   */
  Optional<Token> subject(Token verb) {
    Optional<Token> own = untimely(verb);
    for (Token auxiliary : tree.childrenOf(verb, "aux", "auxpass")) {
      // The parser sometimes hangs the subject on the auxiliary.
      own = own.or(() -> untimely(auxiliary));
    }
    return own.or(() -> behindMark(verb))
        .or(() -> behindWith(verb))
        .or(() -> swallowed(verb))
        .or(() -> inverted(verb))
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
    if (before.isEmpty() || !verb.is("root", "ccomp") || !verb.hasTag("VBD", "VBZ", "VBP")) {
      return Optional.empty();
    }
    boolean opensSentence =
        tree.analysis().children(verb).stream().findFirst().map(c -> c.is("prep")).orElse(false);
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
   * "'We left,' said Jeff Marsh, head of a club rowing here": read as an object, or with the rest
   * as a clause.
   */
  private Optional<Token> inverted(Token verb) {
    if (!verb.hasTag("VBD", "VBZ")
        || !isReporting.test(verb)
        || tree.previous(verb).filter(t -> t.tag().equals("''")).isEmpty()
        || tree.hasChild(verb, "nsubj", "nsubjpass")) {
      return Optional.empty();
    }
    return tree.childrenOf(verb, "dobj", "ccomp", "attr", "dep", "oprd").stream()
        .flatMap(child -> (child.isNoun() ? Optional.of(child) : untimely(child)).stream())
        .filter(word -> tree.subtree(word).getFirst().index() == verb.index() + 1)
        .findFirst();
  }

  /** Whether what looks like an object or a clause after a verb begins with its subject. */
  boolean isInverted(Token complement, Token verb) {
    return complement.index() > verb.index()
        && inverted(verb).filter(word -> tree.isBelow(word, complement)).isPresent();
  }

  /**
   * The name or noun right before a finite verb that the parser left without a subject: "Marsh
   * Sunday night told"; "in Harrow, a council leader told".
   */
  private Optional<Token> loose(Token verb) {
    if (!verb.hasTag("VBD", "VBZ", "VBP")
        || !verb.is("root", "ccomp", "parataxis")
        || tree.isPassive(verb)) {
      return Optional.empty();
    }
    Optional<Token> at = tree.previous(verb);
    while (at.isPresent() && isBetween(at.get())) {
      at = tree.previous(at.get());
    }
    List<Token> setOff = new ArrayList<>();
    while (at.isPresent() && isInPhraseBefore(at.get(), verb)) {
      at.filter(this::isSetOff).ifPresent(setOff::add);
      at = tree.head(at.get());
    }
    return at.filter(t -> (t.isNoun() || t.tag().equals("PRP")) && !t.is("pobj", "dobj", "attr"))
        .or(() -> setOff.stream().reduce((inner, outer) -> outer));
  }

  /** Read as another name of what stands before its comma. */
  private boolean isSetOff(Token word) {
    return word.is("appos")
        && tree.previous(tree.subtree(word).getFirst())
            .map(t -> t.form().equals(","))
            .orElse(false);
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

  private static boolean isTime(Token token) {
    return Adjuncts.TIME.has(token);
  }
}
