package org.hearsay.acts;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.actors.Cast;
import org.hearsay.attributions.Draft;
import org.hearsay.attributions.DraftIndex;
import org.hearsay.grammar.Arguments;
import org.hearsay.grammar.Clause;
import org.hearsay.grammar.ClauseForm;
import org.hearsay.grammar.PersonWords;
import org.hearsay.language.Analysis;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Actor;
import org.hearsay.model.Certainty;

/** Finds the clauses of a content that its speaker answers for. */
final class Claims {

  private final Analysis analysis;
  private final Tree tree;
  private final Cast cast;
  private final Arguments arguments;
  private final Standing standing;
  private final DraftIndex drafts;

  Claims(Analysis analysis, Tree tree, Cast cast, EmbeddingWords words, DraftIndex drafts) {
    this.analysis = analysis;
    this.tree = tree;
    this.cast = cast;
    this.arguments = new Arguments(tree);
    this.standing = new Standing(tree, arguments, words);
    this.drafts = drafts;
  }

  /**
   * In text order; those of other utterances reported inside the draft are left out: what they say
   * is theirs.
   */
  List<Clause> of(Draft draft, Perspective perspective) {
    List<Clause> found = new ArrayList<>();
    for (Token token : ownWords(draft, perspective)) {
      if (isPredicate(token)) {
        Standing.Claim claim = standing.of(token, draft, perspective);
        List<Token> words = words(token, draft);
        if (claim != Standing.Claim.NOT_CLAIMED && !words.isEmpty()) {
          boolean denied = claim == Standing.Claim.DENIED;
          ClauseForm form = new ClauseForm(tree, token, words, denied, !perspective.direct());
          found.add(new Clause(tree, arguments, words, form));
        }
      }
    }
    return found;
  }

  /** The words of a content that belong to nobody's utterance inside it. */
  List<Token> ownWords(Draft draft, Perspective perspective) {
    List<Draft> inside = inside(draft, perspective);
    return draft.content().stream()
        .flatMap(span -> analysis.tokensIn(span).stream())
        .filter(token -> inside.stream().noneMatch(inner -> covers(inner, token)))
        .toList();
  }

  private static boolean isPredicate(Token token) {
    return token.isVerb() && !token.is("aux", "auxpass", "nmod", "compound");
  }

  private static boolean covers(Draft inner, Token token) {
    return inner.contains(token.span())
        || inner.explicit() && inner.cue().get().contains(token.span());
  }

  private List<Draft> inside(Draft draft, Perspective perspective) {
    List<Draft> inner = new ArrayList<>();
    for (Draft other : drafts.within(draft.content())) {
      if (other != draft
          && other.cue().isPresent()
          && draft.contains(other.cue().get())
          && !other.speakers().isEmpty()
          && other.certainty()
              != Certainty.ASCRIBED // Who reports a belief without doubt shares it.
          && !PersonWords.isFirst(other.speakers().getFirst())
          && !perspective.speaker().equals(cast.at(other.speakers().getFirst()).map(Actor::id))) {
        inner.add(other);
      }
    }
    return inner;
  }

  /** The clause's own words: what other clauses that hang from it say is not its own. */
  private List<Token> words(Token predicate, Draft draft) {
    return tree
        .subtree(
            predicate,
            t ->
                t.is("relcl", "advcl", "parataxis")
                    || t.is("conj") && t.isVerb() && t.head() == predicate.index())
        .stream()
        .filter(token -> draft.contains(token.span()))
        .toList();
  }
}
