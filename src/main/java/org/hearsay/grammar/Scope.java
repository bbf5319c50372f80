package org.hearsay.grammar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/**
 * Tells whether the article says that a statement was made: not where it is negated ("did not
 * accuse", "stopped short of blaming"), supposed ("if he accuses"), or still to come.
 */
public final class Scope {

  private static final Set<String> PART = Set.of("by", "in");

  private final Tree tree;

  public Scope(Tree tree) {
    this.tree = tree;
  }

  /** Whether it is not said, or said not to be: "did not accuse", "refused to accuse". */
  public boolean isNegated(Token cue) {
    for (Token child : tree.analysis().children(cue)) {
      if (child.is("neg")
          || child.is("advmod", "det", "preconj") && ScopeWords.NEGATIVE.has(child.lemma())) {
        return true;
      }
      if (child.is("nsubj", "nsubjpass")
          && (ScopeWords.NEGATIVE.has(child.lemma())
              || tree.childrenOf(child, "det", "neg", "preconj", "cc", "advmod").stream()
                  .anyMatch(d -> ScopeWords.NEGATIVE.has(d.lemma()))
              || isFew(child))) {
        return true;
      }
    }
    Optional<Token> governor = tree.head(cue);
    if (governor.isEmpty()) {
      return false;
    }
    boolean shares = cue.tag().equals("VB") && !tree.hasChild(cue, "nsubj");
    if (isUndone(shares ? tree.firstConjunct(cue) : cue)) {
      return true; // "Unable to turn up and accuse".
    }
    if (cue.is("acl", "relcl") && isNothing(governor.get())
        || cue.is("attr") && tree.hasChild(governor.get(), "neg")) {
      return true;
    }
    if (cue.is("pcomp") && cue.head() >= 0) {
      Token preposition = governor.get();
      Optional<Token> above = tree.head(preposition);
      return above.map(v -> isShortOf(v, preposition) || isAwayFrom(v, preposition)).orElse(false)
          || preposition.lemma().equals("without")
          || preposition.lemma().equals("instead");
    }
    if (tree.previous(cue).map(t -> t.lemma().equals("than")).orElse(false)) {
      return true; // "Would sooner leave than apologise".
    }
    return cue.is("conj")
        && cue.isVerb()
        && !tree.hasChild(cue, "nsubj", "nsubjpass", "aux")
        && isNegated(governor.get())
        && joinedByOr(cue);
  }

  /** "Refused to accuse", "unable to accuse", "has yet to accuse", "does not want to accuse". */
  private boolean isUndone(Token verb) {
    return verb.is("xcomp", "ccomp")
        && tree.head(verb)
            .filter(
                governor ->
                    ScopeWords.NOT_YET.has(governor.lemma())
                        || ScopeWords.UNABLE.has(governor.lemma())
                        || isHaveYet(governor)
                        || isNegatedRaising(governor))
            .isPresent();
  }

  /** "Did nothing to deny it", "has no plan to apologise". */
  private boolean isNothing(Token noun) {
    return ScopeWords.NEGATIVE.has(noun.lemma())
        || tree.childrenOf(noun, "det").stream().anyMatch(d -> ScopeWords.NEGATIVE.has(d.lemma()));
  }

  /** "Few ministers", unlike "a few". */
  private boolean isFew(Token noun) {
    return !tree.hasChild(noun, "det")
        && tree.childrenOf(noun, "nmod").stream().anyMatch(t -> t.lemma().equals("few"));
  }

  private boolean joinedByOr(Token cue) {
    return tree.head(cue)
        .map(
            h ->
                tree.childrenOf(h, "cc").stream()
                    .anyMatch(c -> c.lemma().equals("or") || c.lemma().equals("nor")))
        .orElse(false);
  }

  private boolean isNegatedRaising(Token governor) {
    return tree.hasChild(governor, "neg")
        && Set.of("want", "try", "go", "appear", "seem", "intend", "plan", "mean")
            .contains(governor.lemma());
  }

  private boolean isHaveYet(Token governor) {
    return governor.lemma().equals("have")
        && tree.analysis().children(governor).stream().anyMatch(c -> c.lemma().equals("yet"));
  }

  private static boolean isShortOf(Token verb, Token preposition) {
    return (verb.lemma().equals("stop")
            || verb.lemma().equals("short")
            || verb.lemma().equals("fall"))
        && (preposition.lemma().equals("of") || preposition.lemma().equals("short"));
  }

  /** "Shied away from", "steered clear of". */
  private static boolean isAwayFrom(Token verb, Token preposition) {
    return preposition.lemma().equals("from") && ScopeWords.AWAY.has(verb.lemma())
        || preposition.lemma().equals("of") && verb.lemma().equals("clear");
  }

  /** Whether the saying is only supposed: in a condition, or under a modal that leaves it open. */
  public boolean isSupposed(Token cue) {
    if (isQuestion(cue) || isIntended(cue) || isPossible(cue)) {
      return true;
    }
    Token at = cue;
    boolean modal = true;
    for (int i = 0; i < 4; i++) {
      for (Token child : tree.analysis().children(at)) {
        if (child.is("mark") && ScopeWords.SUPPOSING.has(child.lemma())
            || modal && child.is("aux") && ScopeWords.OPEN.has(child.lemma())) {
          return true;
        }
      }
      Optional<Token> means = means(at);
      if (means.isPresent()) {
        at = means.get();
        if (isIntended(at)) {
          return true;
        }
        continue;
      }
      if (at.head() < 0 || !at.is("xcomp", "conj", "advcl") || at.is("advcl") && i > 0) {
        return false;
      }
      modal &=
          at.is("xcomp")
              || at.is("conj")
                  && !at.tag().equals("VBD") // "Should resign and accused him": not under "should".
                  && !tree.hasChild(at, "nsubj", "aux");
      at = tree.head(at).get();
    }
    return false;
  }

  /** "Would help by condemning him": the verb of which the gerund is a part. */
  private Optional<Token> means(Token gerund) {
    return tree.head(gerund)
        .filter(by -> gerund.is("pcomp") && by.is("prep") && PART.contains(by.lemma()))
        .flatMap(tree::head)
        .filter(Token::isVerb);
  }

  /** "Plans to accuse", "expects him to criticise", "called on him to condemn". */
  private boolean isIntended(Token cue) {
    Optional<Token> governor = tree.head(cue);
    return governor.isPresent()
        && (cue.is("xcomp") && ScopeWords.INTENDED.has(governor.get().lemma())
            || cue.is("ccomp", "xcomp") && ScopeWords.EXPECTED.has(governor.get().lemma())
            || isAskedFor(cue, governor.get()));
  }

  private boolean isAskedFor(Token cue, Token governor) {
    return ScopeWords.ASKING.has(governor.lemma())
        && isInfinitive(cue)
        && (!governor.lemma().equals("call")
            || List.of("on", "upon", "for").stream()
                .anyMatch(p -> tree.objectOf(governor, p).isPresent()));
  }

  /** "A chance to accuse", "money to support". */
  private boolean isPossible(Token cue) {
    return cue.is("acl", "relcl")
        && isInfinitive(cue)
        && tree.head(cue).filter(noun -> ScopeWords.POSSIBILITY.has(noun.lemma())).isPresent();
  }

  private boolean isInfinitive(Token cue) {
    return cue.tag().equals("VB")
        && tree.child(cue, "aux").filter(t -> t.tag().equals("TO")).isPresent();
  }

  private boolean isQuestion(Token cue) {
    var sentence = tree.analysis().sentenceOf(cue);
    return tree.analysis().token(sentence.endToken() - 1).form().equals("?")
        && !cue.is("parataxis");
  }

  /** "Is said to have accused". */
  public boolean isRumoured(Token cue) {
    return cue.is("xcomp")
        && tree.head(cue)
            .filter(verb -> ScopeWords.RUMOURED.has(verb.lemma()) && tree.isPassive(verb))
            .filter(verb -> !tree.hasChild(verb, "agent"))
            .isPresent();
  }
}
