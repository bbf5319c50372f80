package org.hearsay.acts;

/** What tells acts: rules over contents, a classifier, and what each voice is worth. Immutable. */
public record ActKnowledge(
    ContentRules contentRules,
    EmbeddingWords embeddingWords,
    ActClassifier classifier,
    ActWeights weights) {

  public static ActKnowledge bundled(ActClassifier classifier) {
    return new ActKnowledge(
        ContentRules.bundled(), EmbeddingWords.bundled(), classifier, ActWeights.bundled());
  }
}
