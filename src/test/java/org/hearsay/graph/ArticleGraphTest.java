package org.hearsay.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.G;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

class ArticleGraphTest {

  private static final String BASE = "https://w3id.org/hearsay/id/";

  private final Graph graph = new ArticleGraph(IriSpace.DEFAULT).of(Sample.reading());

  @Test
  void sampleGivesTheGoldenGraph() throws IOException {
    Graph golden = GraphMemFactory.createDefaultGraphSameTerm();
    try (InputStream in = getClass().getResourceAsStream("golden.ttl")) {
      RDFParser.source(in).lang(Lang.TURTLE).parse(golden);
    }
    assertEquals(lines(golden), lines(graph));
  }

  @Test
  void turtleOfTheSampleIsTheGoldenFileByteForByte() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphWriter.write(graph, Syntax.TURTLE, out);
    try (InputStream in = getClass().getResourceAsStream("golden.ttl")) {
      assertEquals(
          new String(in.readAllBytes(), StandardCharsets.UTF_8),
          out.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void holdsNoBlankNodes() {
    assertTrue(graph.stream().noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
  }

  @Test
  void everyIdStandsBelowTheConfiguredBase() {
    IriSpace elsewhere = new IriSpace("http://localhost:3030/id/");
    Graph moved = new ArticleGraph(elsewhere).of(Sample.reading());
    assertTrue(
        moved.stream()
            .allMatch(
                triple -> triple.getSubject().getURI().startsWith("http://localhost:3030/id/")));
    assertEquals(graph.size(), moved.size());
  }

  @Test
  void exactWordsAreTheTextCutAtTheOffsets() {
    List<Node> pieces = G.listPO(graph, Vocabulary.TYPE, Vocabulary.EVIDENCE);
    assertEquals(5, pieces.size());
    for (Node piece : pieces) {
      Span span =
          new Span(
              (Integer) G.getOneSP(graph, piece, Vocabulary.START).getLiteralValue(),
              (Integer) G.getOneSP(graph, piece, Vocabulary.END).getLiteralValue());
      assertEquals(
          Sample.TEXT.cut(span),
          G.getOneSP(graph, piece, Vocabulary.EXACT).getLiteralLexicalForm());
      assertEquals(
          BASE + Sample.ID + "/evidence/" + span.start() + "-" + span.end(), piece.getURI());
    }
  }

  @Test
  void statementsOfOneSentenceShareTheirEvidence() {
    assertEquals(
        G.getOneSP(graph, statement(2), Vocabulary.HAS_EVIDENCE),
        G.getOneSP(graph, statement(3), Vocabulary.HAS_EVIDENCE));
  }

  @Test
  void piecesOfContentAreJoinedByAnEllipsis() {
    assertEquals(
        "Sundria hand over … \"culprits\"",
        G.getOneSP(graph, statement(3), Vocabulary.QUOTE).getLiteralLexicalForm());
  }

  @Test
  void partyWithoutAnActorIsGivenByItsWords() {
    assertEquals(
        "A man on the quay",
        G.getOneSP(graph, statement(7), Vocabulary.SPEAKER_PHRASE).getLiteralLexicalForm());
    assertEquals(
        "anybody",
        G.getOneSP(graph, statement(6), Vocabulary.TARGET_PHRASE).getLiteralLexicalForm());
    assertFalse(graph.contains(statement(1), Vocabulary.SPEAKER_PHRASE, Node.ANY));
  }

  @Test
  void actorsAndEventsWithoutAPartAreLeftOut() {
    assertTrue(graph.find(node("actor/bystander"), Node.ANY, Node.ANY).toList().isEmpty());
    assertTrue(graph.find(node(Sample.ID + "/event/2"), Node.ANY, Node.ANY).toList().isEmpty());
  }

  @Test
  void actorThatIsOnlyActedForIsKept() {
    assertTrue(
        graph.contains(node("actor/norland/harbour-ministry"), Vocabulary.PREF_LABEL, Node.ANY));
  }

  @Test
  void wholeTextStaysOut() {
    assertTrue(
        graph.stream()
            .filter(triple -> !triple.getPredicate().equals(Vocabulary.SKETCH))
            .map(Triple::getObject)
            .filter(Node::isLiteral)
            .noneMatch(literal -> literal.getLiteralLexicalForm().length() > 200));
  }

  @Test
  void aStatementCostsFewTriples() {
    long statements = G.countPO(graph, Vocabulary.TYPE, Vocabulary.STATEMENT);
    long ofStatements =
        G.listPO(graph, Vocabulary.TYPE, Vocabulary.STATEMENT).stream()
            .mapToLong(statement -> graph.find(statement, Node.ANY, Node.ANY).toList().size())
            .sum();
    assertTrue(ofStatements <= 18 * statements, ofStatements + " for " + statements);
    long sketch = 1;
    assertTrue(graph.size() - sketch <= 26 * statements, graph.size() + " for " + statements);
  }

  private static Set<String> lines(Graph graph) {
    return graph.stream().map(Triple::toString).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Node statement(int number) {
    return node(Sample.ID + "/statement/" + number);
  }

  private static Node node(String id) {
    return NodeFactory.createURI(BASE + id);
  }
}
