package org.hearsay.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A graph that counts each triple found and looks at the clock: a path is followed to its ends, and
 * its steps kept, without anybody asking whether there is time for it.
 */
final class CountedGraph extends GraphWrapper {

  private final Budget budget;

  CountedGraph(Graph graph, Budget budget) {
    super(graph);
    this.budget = budget;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return counted(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    return counted(super.find(subject, predicate, object));
  }

  @Override
  public ExtendedIterator<Triple> find() {
    return find(Node.ANY, Node.ANY, Node.ANY);
  }

  private ExtendedIterator<Triple> counted(ExtendedIterator<Triple> found) {
    budget.check();
    return found.mapWith(
        triple -> {
          budget.check();
          budget.keepStep();
          return triple;
        });
  }
}
