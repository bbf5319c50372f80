package org.hearsay.statements;

/** What the rules know about English, each part read from its files. Immutable, thread-safe. */
record Knowledge(
    CueLexicon cues,
    Likelihood likelihood,
    ContentRules contentRules,
    EmbeddingWords embeddingWords,
    OwnershipWords ownership) {

  static Knowledge bundled() {
    return new Knowledge(
        CueLexicon.bundled(),
        Likelihood.bundled(),
        new ContentRules(WordLists.bundled()),
        EmbeddingWords.bundled(),
        OwnershipWords.bundled());
  }
}
