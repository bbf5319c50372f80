package org.hearsay.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.G;
import org.hearsay.model.Correction;
import org.hearsay.model.Correction.AsRead;

/**
 * Finds statements again: a statement's number is its place in its article, and another version may
 * read one more before it. To be used inside a transaction.
 */
public final class ReadStatements {

  private final IriSpace space;
  private final DatasetGraph asRead;

  public ReadStatements(IriSpace space, DatasetGraph asRead) {
    this.space = space;
    this.asRead = asRead;
  }

  /** What a statement is known by; empty where there is no such statement. */
  public Optional<AsRead> describe(String id) {
    int end = id.indexOf("/statement/");
    if (end < 0) {
      return Optional.empty();
    }
    String article = id.substring(0, end);
    return describe(asRead.getGraph(space.node(article)), space.node(id), article);
  }

  /** The article that a correction of a statement speaks of. */
  Node article(Correction correction) {
    return space.node(correction.read().orElseThrow().article());
  }

  /** The statement that is meant; empty where the article has none such, or several. */
  Optional<Node> find(Correction correction) {
    AsRead wanted = correction.read().orElseThrow();
    Graph graph = asRead.getGraph(article(correction));
    Node same = space.node(correction.corrected().getFirst());
    if (is(wanted, graph, same)) {
      return Optional.of(same);
    }
    List<Node> alike =
        G.listPO(graph, Vocabulary.TYPE, Vocabulary.STATEMENT).stream()
            .filter(node -> is(wanted, graph, node))
            .toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  private static boolean is(AsRead wanted, Graph graph, Node statement) {
    return describe(graph, statement, wanted.article()).equals(Optional.of(wanted));
  }

  private static Optional<AsRead> describe(Graph graph, Node statement, String article) {
    return Stream.of(Vocabulary.HAS_ACT, Vocabulary.ACT_NOT_DONE)
        .flatMap(property -> G.listSP(graph, statement, property).stream())
        .findFirst()
        .flatMap(Vocabulary::actOf)
        .map(
            act ->
                new AsRead(
                    article,
                    act,
                    Values.one(graph, statement, Vocabulary.HAS_EVIDENCE)
                        .flatMap(evidence -> Values.text(graph, evidence, Vocabulary.EXACT))
                        .orElse(""),
                    Values.text(graph, statement, Vocabulary.CUE).orElse("")));
  }
}
