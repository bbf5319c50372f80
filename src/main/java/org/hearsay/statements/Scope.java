package org.hearsay.statements;

import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Certainty;

/**
 * Tells whether the article says that a statement was made: not where it is negated ("did not
 * accuse", "stopped short of blaming"), supposed ("if he accuses"), or still to come.
 */
final class Scope {

  private static final Set<String> NOT_YET =
      Set.of(
          "stop",
          "refrain",
          "avoid",
          "refuse",
          "decline",
          "fail",
          "hesitate",
          "deny",
          "resist",
          "forget",
          "omit");
  private static final Set<String> NEGATIVE =
      Set.of("not", "n't", "never", "neither", "nor", "no", "nobody", "none", "hardly", "nothing");
  private static final Set<String> INTENDED =
      Set.of(
          "plan",
          "intend",
          "want",
          "hope",
          "expect",
          "prepare",
          "consider",
          "threaten",
          "wish",
          "aim",
          "like",
          "need",
          "urge",
          "ask");
  private static final Set<String> SUPPOSING = Set.of("if", "unless", "whether", "lest");
  private static final Set<String> MODALS =
      Set.of(
          "would", "could", "might", "may", "should", "can", "must", "will", "shall", "'ll", "'d",
          "ca", "wo");

  private final Tree tree;
  private final CueLexicon lexicon;

  Scope(Tree tree, CueLexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
  }

  boolean isNegated(Token cue) {
    for (Token child : tree.analysis().children(cue)) {
      if (child.is("neg")
          || child.is("advmod", "det", "preconj") && NEGATIVE.contains(child.lemma())) {
        return true;
      }
      if (child.is("nsubj", "nsubjpass")
          && (NEGATIVE.contains(child.lemma())
              || tree.childrenOf(child, "det", "neg", "preconj", "cc", "advmod").stream()
                  .anyMatch(d -> NEGATIVE.contains(d.lemma())))) {
        return true;
      }
    }
    Optional<Token> governor = tree.head(cue);
    if (governor.isEmpty()) {
      return false;
    }
    if (cue.is("xcomp", "ccomp")
        && (NOT_YET.contains(governor.get().lemma())
            || isHaveYet(governor.get())
            || isNegatedRaising(governor.get()))) {
      return true;
    }
    if (cue.is("pcomp") && cue.head() >= 0) {
      Token preposition = governor.get();
      Optional<Token> above = tree.head(preposition);
      return above.map(v -> isShortOf(v, preposition) || v.lemma().equals("refrain")).orElse(false)
          || preposition.lemma().equals("without")
          || preposition.lemma().equals("instead");
    }
    return cue.is("conj")
        && cue.isVerb()
        && !tree.hasChild(cue, "nsubj", "nsubjpass", "aux")
        && isNegated(governor.get())
        && joinedByOr(cue);
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

  /** Whether the saying is only supposed: in a condition, or under a modal that leaves it open. */
  boolean isSupposed(Token cue) {
    if (isQuestion(cue)
        || cue.is("xcomp") && tree.head(cue).map(h -> INTENDED.contains(h.lemma())).orElse(false)) {
      return true;
    }
    Token at = cue;
    for (int i = 0; i < 4; i++) {
      for (Token child : tree.analysis().children(at)) {
        if (child.is("mark") && SUPPOSING.contains(child.lemma())) {
          return true;
        }
        if (child.is("aux")
            && MODALS.contains(child.lemma())
            && at.index() == cue.index()
            && !child.lemma().equals("will")
            && !child.lemma().equals("can")) {
          return true;
        }
      }
      if (at.head() < 0 || !at.is("xcomp", "conj", "advcl") || at.is("advcl") && i > 0) {
        return false;
      }
      at = tree.head(at).get();
    }
    return false;
  }

  private boolean isQuestion(Token cue) {
    var sentence = tree.analysis().sentenceOf(cue);
    return tree.analysis().token(sentence.endToken() - 1).form().equals("?")
        && !cue.is("parataxis");
  }

  Certainty certainty(Match match) {
    for (Token child : tree.analysis().children(match.head())) {
      if (child.is("advmod") && lexicon.isHedge(child.form().toLowerCase(java.util.Locale.ROOT))) {
        return Certainty.HEDGED;
      }
    }
    return switch (match.cue().manner()) {
      case THINK -> Certainty.ASCRIBED;
      case HEDGE -> Certainty.HEDGED;
      case SAY, SHOW -> Certainty.REPORTED;
    };
  }
}
