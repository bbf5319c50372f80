package org.hearsay.server;

import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hearsay.graph.IriSpace;

/**
 * What a server answers from.
 *
 * @param graphs read in transactions, never written
 * @param iris where its data has its IRIs; the server answers for them below {@code /id/}
 * @param texts the text of an article by its id, to show its evidence where it stands; a public
 *     server that must not show whole articles has none
 */
public record Holdings(
    DatasetGraph graphs, IriSpace iris, Function<String, Optional<String>> texts) {

  /** Without the texts of articles. */
  public Holdings(DatasetGraph graphs, IriSpace iris) {
    this(graphs, iris, any -> Optional.empty());
  }
}
