package org.hearsay.statements;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Span;

/**
 * What the classifier thinks of a sentence of the article.
 *
 * @param acts how likely it finds each, as far as it looked
 */
public record SentenceActs(Span sentence, Map<Act, Double> acts) {

  public SentenceActs {
    Map<Act, Double> sorted = new EnumMap<>(Act.class);
    sorted.putAll(acts);
    acts = Collections.unmodifiableMap(sorted);
  }

  public Optional<Act> likeliest() {
    return acts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
