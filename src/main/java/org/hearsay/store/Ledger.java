package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.graph.Vocabulary;

/**
 * What the store knows about its own content, as triples in the graph of runs: they change in the
 * same transaction as what they speak of. To be used inside transactions.
 */
final class Ledger {

  private static final Node YES = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  private final DatasetGraph graphs;
  private final Node runs;

  Ledger(DatasetGraph graphs, Node runs) {
    this.graphs = graphs;
    this.runs = runs;
  }

  /**
   * What is recorded of one graph.
   *
   * @param textHash empty for graphs that are no article's
   * @param hash of the graph; empty where an earlier version wrote it
   */
  record Entry(
      String fingerprint, Optional<String> textHash, long triples, Optional<String> hash) {}

  /** The same for graphs with the same triples, whatever their order. */
  static String fingerprint(Graph graph) {
    return hash(graph.stream());
  }

  /** The same of a graph of the store. */
  String hash(Node graph) {
    return hash(graphs.stream(graph, Node.ANY, Node.ANY, Node.ANY).map(Quad::asTriple));
  }

  private static String hash(Stream<Triple> triples) {
    return Texts.sha256(
        triples
            .map(NodeFmtLib::str)
            .sorted()
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8));
  }

  Optional<Entry> find(Node graph) {
    return value(graph, Vocabulary.FINGERPRINT)
        .map(
            fingerprint ->
                new Entry(
                    fingerprint,
                    value(graph, Vocabulary.TEXT_HASH),
                    value(graph, Vocabulary.TRIPLES).map(Long::parseLong).orElse(-1L),
                    value(graph, Vocabulary.GRAPH_HASH)));
  }

  /** Records a graph as it stands in the store, which keeps some literals in a form of its own. */
  void put(
      Node graph, String fingerprint, Optional<String> textHash, long triples, Optional<Node> run) {
    remove(graph);
    add(graph, Vocabulary.FINGERPRINT, NodeFactory.createLiteralString(fingerprint));
    textHash.ifPresent(h -> add(graph, Vocabulary.TEXT_HASH, NodeFactory.createLiteralString(h)));
    add(
        graph,
        Vocabulary.TRIPLES,
        NodeFactory.createLiteralDT(Long.toString(triples), XSDDatatype.XSDinteger));
    add(graph, Vocabulary.GRAPH_HASH, NodeFactory.createLiteralString(hash(graph)));
    run.ifPresent(r -> add(graph, Vocabulary.WAS_GENERATED_BY, r));
  }

  /**
   * Changes how a graph says something, not what it says, so that what is recorded of it goes on to
   * hold. Damage that it had is not made good by that.
   */
  void rewrite(Node graph, Consumer<Node> change) {
    Optional<Entry> whole = find(graph).filter(e -> e.hash().map(hash(graph)::equals).orElse(true));
    Optional<Node> run = object(graph, Vocabulary.WAS_GENERATED_BY);
    change.accept(graph);
    whole.ifPresent(
        entry -> {
          long triples = graphs.stream(graph, Node.ANY, Node.ANY, Node.ANY).count();
          put(graph, entry.fingerprint(), entry.textHash(), triples, run);
        });
  }

  void remove(Node graph) {
    graphs.deleteAny(runs, graph, Node.ANY, Node.ANY);
  }

  /** Replaces what is said about a run. */
  void describe(RunEntry run) {
    graphs.deleteAny(runs, run.name(), Node.ANY, Node.ANY);
    run.description()
        .find()
        .forEachRemaining(t -> add(t.getSubject(), t.getPredicate(), t.getObject()));
  }

  /** Whether a graph that is made from others must be made again. */
  boolean isOutdated(Node graph) {
    return graphs.contains(runs, graph, Vocabulary.OUTDATED, YES);
  }

  void markOutdated(Node graph) {
    add(graph, Vocabulary.OUTDATED, YES);
  }

  /** The graphs that are recorded; closed over the transaction. */
  Stream<Node> recorded() {
    return graphs.stream(runs, Node.ANY, Vocabulary.FINGERPRINT, Node.ANY).map(Quad::getSubject);
  }

  /** The hashes of the texts that articles refer to; closed over the transaction. */
  Stream<String> textHashes() {
    return graphs.stream(runs, Node.ANY, Vocabulary.TEXT_HASH, Node.ANY)
        .map(quad -> quad.getObject().getLiteralLexicalForm());
  }

  /** How many triples all recorded graphs have together. */
  long triples() {
    return graphs.stream(runs, Node.ANY, Vocabulary.TRIPLES, Node.ANY)
        .mapToLong(quad -> Long.parseLong(quad.getObject().getLiteralLexicalForm()))
        .sum();
  }

  private Optional<String> value(Node subject, Node predicate) {
    return object(subject, predicate).map(Node::getLiteralLexicalForm);
  }

  private Optional<Node> object(Node subject, Node predicate) {
    Iterator<Quad> found = graphs.find(runs, subject, predicate, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }

  private void add(Node subject, Node predicate, Node object) {
    graphs.add(Quad.create(runs, Triple.create(subject, predicate, object)));
  }
}
