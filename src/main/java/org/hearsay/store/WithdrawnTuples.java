package org.hearsay.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.hearsay.graph.Withdrawn;

/**
 * Passes what is not withdrawn, in the store's own numbers of nodes, which are others after each
 * compaction. To be asked inside transactions.
 */
final class WithdrawnTuples implements Supplier<Predicate<Tuple<NodeId>>> {

  /** The filter of one generation of the database. */
  private record Filter(DatasetGraphTDB database, Predicate<Tuple<NodeId>> predicate) {}

  private final DatasetGraph graphs;
  private final Withdrawn withdrawn;
  private volatile Filter last;

  /** Notes what a graph tells of it in the context of the dataset. Returns it. */
  static Withdrawn note(DatasetGraph graphs, Node corrected) {
    Withdrawn withdrawn = Withdrawn.of(graphs.getGraph(corrected));
    withdrawn.noteIn(graphs.getContext(), new WithdrawnTuples(graphs, withdrawn));
    return withdrawn;
  }

  private WithdrawnTuples(DatasetGraph graphs, Withdrawn withdrawn) {
    this.graphs = graphs;
    this.withdrawn = withdrawn;
  }

  @Override
  public Predicate<Tuple<NodeId>> get() {
    DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(graphs);
    Filter known = last;
    if (known == null || known.database != database) {
      known = new Filter(database, filter(database));
      last = known;
    }
    return known.predicate;
  }

  private Predicate<Tuple<NodeId>> filter(DatasetGraphTDB database) {
    NodeTable nodes = database.getQuadTable().getNodeTupleTable().getNodeTable();
    Map<NodeId, Set<List<NodeId>>> bySubject = new HashMap<>();
    for (Triple triple : withdrawn.triples()) {
      bySubject
          .computeIfAbsent(id(nodes, triple.getSubject()), id -> new HashSet<>())
          .add(List.of(id(nodes, triple.getPredicate()), id(nodes, triple.getObject())));
    }
    return tuple -> {
      int from = tuple.len() - 3;
      Set<List<NodeId>> gone = bySubject.get(tuple.get(from));
      return gone == null || !gone.contains(List.of(tuple.get(from + 1), tuple.get(from + 2)));
    };
  }

  private static NodeId id(NodeTable nodes, Node node) {
    return nodes.getNodeIdForNode(node);
  }
}
