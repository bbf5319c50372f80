package org.hearsay.statements;

/** What the rules know about English, each part read from its files. Immutable, thread-safe. */
record Knowledge(
    CueLexicon cues,
    Likelihood likelihood,
    Likelihood actLikelihood,
    ContentRules contentRules,
    EmbeddingWords embeddingWords,
    OwnershipWords ownership) {

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
