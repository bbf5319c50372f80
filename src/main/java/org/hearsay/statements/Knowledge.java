package org.hearsay.statements;

import org.hearsay.actors.Cast;
import org.hearsay.acts.ActClassifier;
import org.hearsay.acts.ActKnowledge;
import org.hearsay.acts.ContentActs;
import org.hearsay.attributions.CueLexicon;
import org.hearsay.attributions.CueWeights;
import org.hearsay.attributions.Drafts;
import org.hearsay.attributions.NamedActs;
import org.hearsay.attributions.Owners;
import org.hearsay.attributions.OwnershipWords;
import org.hearsay.attributions.Quotations;
import org.hearsay.language.Analysis;
import org.hearsay.language.Faults;
import org.hearsay.language.Tree;

/** What the rules know about English, each part read from its files. Immutable, thread-safe. */
record Knowledge(
    CueLexicon cues, CueWeights cueWeights, ActKnowledge acts, OwnershipWords ownership) {

  /** Who is behind the things of one article. */
  Owners owners(Tree tree, Cast cast) {
    return new Owners(tree, cast, cues, ownership);
  }

  /** The utterances of one article. */
  Drafts drafts(
      Analysis analysis,
      Tree tree,
      Cast cast,
      Quotations quotations,
      Owners owners,
      Faults faults) {
    NamedActs named = new ContentActs(tree, cues, owners, acts.contentRules());
    return new Drafts(analysis, tree, cast, cues, cueWeights, quotations, owners, named, faults);
  }

  static Knowledge bundled(ActClassifier classifier) {
    return with(ActKnowledge.bundled(classifier));
  }

  /** What the rules alone say of acts. */
  static Knowledge ofRules() {
    return with(ActKnowledge.ofRules());
  }

  static Knowledge with(ActKnowledge acts) {
    return new Knowledge(
        CueLexicon.bundled(), CueWeights.bundled(), acts, OwnershipWords.bundled());
  }
}
