package org.hearsay.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.Vocabulary;
import org.hearsay.query.SampleGraph;
import org.junit.jupiter.api.Test;

/** The page of an article tells where else the story appeared. */
class CopiesPageIT {

  private static final IriSpace IRIS = IriSpace.DEFAULT;

  private static Quad copy(String article, Node relation, String original) {
    return Quad.create(
        IRIS.derivedGraph(), IRIS.article(article), relation, IRIS.article(original));
  }

  @Test
  void originalAndCopiesNameEachOther() throws Exception {
    DatasetGraph graphs = SampleGraph.open();
    Txn.executeWrite(
        graphs,
        () -> {
          graphs.add(copy("harbour-2", Vocabulary.COPY_OF, "harbour-1"));
          graphs.add(copy("film-1", Vocabulary.VERSION_OF, "harbour-1"));
        });
    try (HearsayServer server =
        HearsayServer.start(new Holdings(graphs, IRIS), ServerOptions.DEFAULT.withPort(0))) {
      Client client = new Client(server);
      String first = client.get("/id/article/harbour-1").body();
      assertTrue(first.contains("Where else it appeared"), first);
      assertTrue(first.contains("/id/article/harbour-2"), first);
      assertTrue(first.contains(", copy"), first);
      assertTrue(first.contains(", later version"), first);
      String second = client.get("/id/article/harbour-2").body();
      assertTrue(second.contains("/id/article/harbour-1"), second);
      assertTrue(second.contains("/id/article/film-1"), second);
      assertTrue(second.contains(", original"), second);
      assertFalse(client.get("/id/article/talks-1").body().contains("Where else it appeared"));
    }
  }
}
