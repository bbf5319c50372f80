package org.hearsay.server;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hearsay.graph.IriSpace;

/**
 * What a server answers from.
 *
 * @param graphs read in transactions, never written
 * @param iris where its data has its IRIs; the server answers for them below {@code /id/}
 * @param texts the text of an article by its id, to show its evidence where it stands; a public
 *     server that must not show whole articles has none
 * @param generation another number after each change of graphs and texts
 */
public record Holdings(
    DatasetGraph graphs,
    IriSpace iris,
    Function<String, Optional<String>> texts,
    LongSupplier generation) {

  /** Of graphs that stay as they are. */
  public Holdings(DatasetGraph graphs, IriSpace iris, Function<String, Optional<String>> texts) {
    this(graphs, iris, texts, () -> 0);
  }

  /** Of graphs that stay as they are, without the texts of articles. */
  public Holdings(DatasetGraph graphs, IriSpace iris) {
    this(graphs, iris, any -> Optional.empty());
  }
}
