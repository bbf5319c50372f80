package org.hearsay.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Takes the quads of a backup back into an empty store, some thousands a step. */
final class Refill extends StreamRDFBase {

  private static final int STEP = 50_000;

  private final Store store;
  private final Node textGraph;
  private final List<Quad> waiting = new ArrayList<>();

  Refill(Store store, Node textGraph) {
    this.store = store;
    this.textGraph = textGraph;
  }

  @Override
  public void quad(Quad quad) {
    if (quad.getGraph().equals(textGraph)) {
      String iri = quad.getSubject().getURI();
      store
          .texts()
          .keep(iri.substring(iri.lastIndexOf('/') + 1), quad.getObject().getLiteralLexicalForm());
      return;
    }
    waiting.add(quad);
    if (waiting.size() == STEP) {
      write();
    }
  }

  @Override
  public void finish() {
    write();
  }

  private void write() {
    store.write(
        graphs -> {
          waiting.forEach(graphs::add);
          return waiting.size();
        });
    waiting.clear();
  }
}
