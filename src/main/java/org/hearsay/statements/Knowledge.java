package org.hearsay.statements;

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
