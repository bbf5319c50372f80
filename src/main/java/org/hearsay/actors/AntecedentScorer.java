package org.hearsay.actors;

import java.util.List;

/**
 * Tells how well an earlier mention suits as what a pronoun takes up. Implementations are
 * thread-safe and give the same answer to the same question.
 */
@FunctionalInterface
public interface AntecedentScorer {

  /**
   * The higher, the better it suits.
   *
   * @param features what holds of the pronoun and the mention: see {@link Antecedents}
   */
  double score(List<String> features);
}
