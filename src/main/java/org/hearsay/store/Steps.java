package org.hearsay.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.graph.IriSpace;

/** Changes graphs together with what the ledger has of them. To be used inside transactions. */
final class Steps {

  private final DatasetGraph graphs;
  private final Ledger ledger;
  private final IriSpace iris;

  Steps(DatasetGraph graphs, Ledger ledger, IriSpace iris) {
    this.graphs = graphs;
    this.ledger = ledger;
    this.iris = iris;
  }

  /** Puts articles in the place of what was there of them. */
  Committed commit(RunEntry run, List<ArticleEntry> batch) {
    int replaced = 0;
    for (ArticleEntry entry : batch) {
      Node name = iris.article(entry.id());
      replaced += ledger.find(name).isPresent() ? 1 : 0;
      replace(name, entry.graph());
      ledger.put(
          name,
          entry.fingerprint(),
          Optional.of(entry.textHash()),
          entry.graph().size(),
          Optional.of(run.name()));
    }
    ledger.describe(run);
    ledger.markOutdated(iris.derivedGraph());
    return new Committed(batch.size() - replaced, replaced);
  }

  /** Takes articles out. Returns how many were there. */
  int remove(Set<String> articleIds) {
    int found = 0;
    for (String id : articleIds) {
      Node name = iris.article(id);
      if (ledger.find(name).isPresent()) {
        found++;
        graphs.removeGraph(name);
        ledger.remove(name);
      }
    }
    if (found > 0) {
      ledger.markOutdated(iris.derivedGraph());
    }
    return found;
  }

  /** Puts a graph that is no article's in the place of the one of that name. */
  void put(Node name, Graph graph) {
    replace(name, graph);
    ledger.put(name, Ledger.fingerprint(graph), Optional.empty(), graph.size(), Optional.empty());
  }

  private void replace(Node name, Graph graph) {
    graphs.removeGraph(name);
    graph.find().forEachRemaining(triple -> graphs.add(Quad.create(name, triple)));
  }
}
