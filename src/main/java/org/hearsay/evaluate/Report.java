package org.hearsay.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * What comparing showed.
 *
 * @param figures the scores, a line each
 * @param confusion acts taken for others, where acts were compared
 */
record Report(
    List<String> figures,
    Optional<Confusion> confusion,
    Reliability reliability,
    List<Difference> differences) {

  Report {
    figures = List.copyOf(figures);
    differences = List.copyOf(differences);
  }
}
