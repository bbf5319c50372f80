package org.hearsay.statements;

import org.hearsay.actors.Cast;
import org.hearsay.acts.ActFeatures;
import org.hearsay.acts.ContentActs;
import org.hearsay.acts.ContentRules;
import org.hearsay.acts.EmbeddingWords;
import org.hearsay.attributions.CueLexicon;
import org.hearsay.attributions.Drafts;
import org.hearsay.attributions.Likelihood;
import org.hearsay.attributions.NamedActs;
import org.hearsay.attributions.Owners;
import org.hearsay.attributions.OwnershipWords;
import org.hearsay.attributions.Quotations;
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
        ActFeatures.likelihood(),
        ContentRules.bundled(),
        EmbeddingWords.bundled(),
        OwnershipWords.bundled());
  }
}
