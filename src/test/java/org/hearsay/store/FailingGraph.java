package org.hearsay.store;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A graph whose triples end in an error of the machine, as writing to a full disk does. */
final class FailingGraph extends GraphBase {

  private final Error error;

  FailingGraph(Error error) {
    this.error = error;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Iterator<Triple> triples =
        IntStream.range(0, 20)
            .mapToObj(
                i -> {
                  if (i == 15) {
                    throw error;
                  }
                  return Triple.create(
                      NodeFactory.createURI("https://example.org/" + i),
                      NodeFactory.createURI("https://example.org/p"),
                      NodeFactory.createLiteralString("half written"));
                })
            .iterator();
    return WrappedIterator.create(triples);
  }

  @Override
  protected int graphBaseSize() {
    return 20;
  }
}
