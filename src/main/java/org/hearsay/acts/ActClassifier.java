package org.hearsay.acts;

import java.util.List;
import org.hearsay.language.Analysis;
import org.hearsay.language.Encoded;

/** Tells which sentences of an article carry which acts. Thread-safe. */
@FunctionalInterface
public interface ActClassifier {

  /** Knows of no acts. */
  ActClassifier NONE = (analysis, encoded) -> List.of();

  /**
   * What is likely enough to be looked at, in text order; at most one for a sentence and an act.
   *
   * @param encoded what the encoder says of the article's windows; none where it has not read it
   */
  List<Proposal> propose(Analysis analysis, Iterable<Encoded> encoded);

  /**
   * How likely it finds each act in each sentence, those too that are too unlikely to be looked at;
   * in text order.
   */
  default List<Guess> guess(Analysis analysis, Iterable<Encoded> encoded) {
    return propose(analysis, encoded).stream()
        .map(proposal -> new Guess(proposal.sentence(), proposal.act(), proposal.likelihood()))
        .toList();
  }
}
