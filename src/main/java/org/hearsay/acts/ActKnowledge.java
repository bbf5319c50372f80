package org.hearsay.acts;

/** What tells acts: rules over contents, a classifier, and what each voice is worth. Immutable. */
public record ActKnowledge(
    ContentRules contentRules,
    EmbeddingWords embeddingWords,
    ActClassifier classifier,
    ActWeights weights) {

  /** All that the rules read, and nothing else. */
  public static ActKnowledge ofRules() {
    return new ActKnowledge(
        ContentRules.bundled(),
        EmbeddingWords.bundled(),
        ActClassifier.NONE,
        ActWeights.trusting());
  }

  public static ActKnowledge bundled(ActClassifier classifier) {
    return new ActKnowledge(
        ContentRules.bundled(), EmbeddingWords.bundled(), classifier, ActWeights.bundled());
  }
}
