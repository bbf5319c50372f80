package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.Vocabulary;
import org.hearsay.model.Act;
import org.hearsay.model.ActorKind;

/** Small articles for the store, made without reading any. */
public final class TestStores {

  private static final IriSpace IRIS = IriSpace.DEFAULT;

  private TestStores() {}

  /** A run; each tells another time. */
  public static RunEntry run(String started) {
    Node name = IRIS.node("run/" + started);
    Graph description = GraphFactory.createDefaultGraph();
    description.add(name, Vocabulary.TYPE, Vocabulary.RUN);
    description.add(name, Vocabulary.STARTED_AT_TIME, NodeFactory.createLiteralString(started));
    return new RunEntry(name, description);
  }

  /** An article in which North Korea does something to the United States, some times over. */
  public static ArticleEntry article(String id, String text, Act act, int statements) {
    Node article = IRIS.article(id);
    Node korea = IRIS.node("actor/north-korea");
    Node states = IRIS.node("actor/united-states");
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(article, Vocabulary.TYPE, Vocabulary.ARTICLE);
    graph.add(article, Vocabulary.TEXT_HASH, NodeFactory.createLiteralString(sha256(text)));
    for (Node actor : List.of(korea, states)) {
      graph.add(actor, Vocabulary.TYPE, Vocabulary.kind(ActorKind.STATE));
    }
    for (int i = 1; i <= statements; i++) {
      Node statement = IRIS.node("article/" + id + "/statement/" + i);
      graph.add(statement, Vocabulary.TYPE, Vocabulary.STATEMENT);
      graph.add(statement, Vocabulary.HAS_ACT, Vocabulary.act(act));
      graph.add(statement, Vocabulary.SPEAKER, korea);
      graph.add(statement, Vocabulary.TARGET, states);
      graph.add(statement, Vocabulary.QUOTE, NodeFactory.createLiteralString(text + " " + i));
      graph.add(statement, Vocabulary.WAS_DERIVED_FROM, article);
    }
    return new ArticleEntry(id, sha256(id + text + act), sha256(text), Optional.of(text), graph);
  }

  public static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** All quads in one canonical form, but for the graph of runs, which tells when each was made. */
  public static String dump(Store store) {
    DatasetGraph graphs = store.graphs();
    return Txn.calculateRead(
        graphs,
        () ->
            graphs.stream()
                .filter(quad -> !quad.getGraph().equals(store.iris().runsGraph()))
                .map(NodeFmtLib::str)
                .sorted()
                .collect(Collectors.joining("\n")));
  }
}
