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
    return bundled(classifier, ActWeights.bundled());
  }

  /** The same rules, each voice worth what {@code weights} say. */
  public static ActKnowledge bundled(ActClassifier classifier, ActWeights weights) {
    return new ActKnowledge(ContentRules.bundled(), EmbeddingWords.bundled(), classifier, weights);
  }
}
