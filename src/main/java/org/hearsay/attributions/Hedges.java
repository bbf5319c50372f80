package org.hearsay.attributions;

import java.util.Locale;
import org.hearsay.grammar.Scope;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Certainty;

/** Tells how sure the article is that what a cue reports was said. */
final class Hedges {

  private final Tree tree;
  private final CueLexicon lexicon;
  private final Scope scope;

  Hedges(Tree tree, CueLexicon lexicon, Scope scope) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.scope = scope;
  }

  Certainty certainty(Match match) {
    for (Token child : tree.analysis().children(match.head())) {
      if (child.is("advmod") && lexicon.isHedge(child.form().toLowerCase(Locale.ROOT))) {
        return Certainty.HEDGED;
      }
    }
    if (scope.isRumoured(match.head())) {
      return Certainty.HEDGED;
    }
    return switch (match.cue().manner()) {
      case THINK -> Certainty.ASCRIBED;
      case HEDGE -> Certainty.HEDGED;
      case SAY, SHOW -> Certainty.REPORTED;
    };
  }
}
