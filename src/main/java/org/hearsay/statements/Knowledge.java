package org.hearsay.statements;

import org.hearsay.actors.Cast;
import org.hearsay.language.Analysis;
import org.hearsay.language.Tree;

/** What the rules know about English, each part read from its files. Immutable, thread-safe. */
record Knowledge(
    CueLexicon cues,
    Likelihood likelihood,
    Likelihood actLikelihood,
    ContentRules contentRules,
    EmbeddingWords embeddingWords,
    OwnershipWords ownership) {

  /** The same, but for what tells which acts are likely. */
  Knowledge with(Likelihood ofActs) {
    return new Knowledge(cues, likelihood, ofActs, contentRules, embeddingWords, ownership);
  }

  /** Who is behind the things of one article. */
  Owners owners(Tree tree, Cast cast) {
    return new Owners(tree, cast, cues, ownership);
  }

  /** The utterances of one article. */
  Drafts drafts(Analysis analysis, Tree tree, Cast cast, Quotations quotations, Owners owners) {
    NamedActs acts = new ContentActs(tree, cues, owners, contentRules);
    return new Drafts(analysis, tree, cast, cues, likelihood, quotations, owners, acts);
  }

  static Knowledge bundled() {
    return new Knowledge(
        CueLexicon.bundled(),
        Likelihood.ofCues(),
        Likelihood.ofActs(),
        new ContentRules(WordLists.bundled()),
        EmbeddingWords.bundled(),
        OwnershipWords.bundled());
  }
}
