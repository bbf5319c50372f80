package org.hearsay.graph;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.system.G;

/**
 * The triples of articles' graphs that corrections do away with. They go on standing where they
 * were read; what is asked of all graphs together, and what is exported, is without them.
 */
public record Withdrawn(Set<Triple> triples) {

  public static final Withdrawn NOTHING = new Withdrawn(Set.of());

  private static final Symbol IN_CONTEXT = Symbol.create("https://w3id.org/hearsay/withdrawn");
  private static final Symbol FILTER = Symbol.create("https://w3id.org/hearsay/withdrawn-filter");

  public Withdrawn {
    triples = Set.copyOf(triples);
  }

  /** What a graph that {@link CorrectedGraph} made tells of it. */
  public static Withdrawn of(Graph corrected) {
    Set<Triple> triples = new HashSet<>();
    for (Node each : G.listPO(corrected, Vocabulary.TYPE, Vocabulary.WITHDRAWAL)) {
      triples.add(
          Triple.create(
              G.getOneSP(corrected, each, Vocabulary.SUBJECT),
              G.getOneSP(corrected, each, Vocabulary.PREDICATE),
              G.getOneSP(corrected, each, Vocabulary.OBJECT)));
    }
    return triples.isEmpty() ? NOTHING : new Withdrawn(triples);
  }

  /** What is withdrawn in a dataset, as whoever opened it has noted. */
  public static Withdrawn in(DatasetGraph dataset) {
    Withdrawn noted = dataset.getContext().get(IN_CONTEXT);
    return noted == null ? NOTHING : noted;
  }

  /**
   * The store's own filter that passes what is not withdrawn; empty where nothing is, or the
   * dataset is of no store. To be called inside a transaction.
   */
  public static Optional<Object> filterIn(DatasetGraph dataset) {
    Supplier<?> filter = dataset.getContext().get(FILTER);
    return filter == null || in(dataset).isEmpty() ? Optional.empty() : Optional.of(filter.get());
  }

  /** Notes it for those who are given a dataset of this context. */
  public void noteIn(Context context, Supplier<?> filter) {
    context.set(IN_CONTEXT, this);
    context.set(FILTER, filter);
  }

  public boolean isEmpty() {
    return triples.isEmpty();
  }

  public boolean has(Triple triple) {
    return triples.contains(triple);
  }
}
