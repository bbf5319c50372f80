package org.hearsay.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.hearsay.model.Act;
import org.hearsay.model.Links;
import org.junit.jupiter.api.Test;

class DerivedGraphTest {

  private static final IriSpace SPACE = IriSpace.DEFAULT;
  private static final Node N = SPACE.node("actor/n");
  private static final Node S = SPACE.node("actor/s");

  private final Graph graph =
      new DerivedGraph(SPACE)
          .of(
              new Links(
                  List.of(
                      new Links.SameActor("actor/b", "actor/a", "same name", List.of("article/1"))),
                  List.of(
                      new Links.SameEvent(
                          "article/2/event/1",
                          "article/1/event/1",
                          "same words",
                          List.of("article/1/statement/1", "article/2/statement/1"))),
                  List.of(
                      new Links.Answer("article/2/statement/1", "article/1/statement/1", "by it")),
                  List.of(
                      new Links.Edge(
                          "actor/n",
                          Act.ACCUSE,
                          "actor/s",
                          false,
                          List.of("article/1/statement/1")),
                      new Links.Edge(
                          "actor/n",
                          Act.ACCUSE,
                          "actor/s",
                          true,
                          List.of("article/1/statement/1", "article/2/statement/2")))));

  @Test
  void conclusionsAreShortToQuery() {
    assertTrue(graph.contains(N, Vocabulary.edge(Act.ACCUSE), S));
    assertTrue(
        graph.contains(
            SPACE.node("article/2/statement/1"),
            Vocabulary.ANSWERS,
            SPACE.node("article/1/statement/1")));
    assertTrue(
        graph.contains(SPACE.node("actor/b"), Vocabulary.SAME_ACTOR_AS, SPACE.node("actor/a")));
    assertTrue(
        graph.contains(
            SPACE.node("article/2/event/1"),
            Vocabulary.SAME_EVENT_AS,
            SPACE.node("article/1/event/1")));
  }

  @Test
  void everyConclusionPointsBackAndPassesItsShape() {
    assertEquals(5, G.countPO(graph, Vocabulary.TYPE, Vocabulary.CONCLUSION));
    assertEquals(List.of(), new ShapeChecker().check(graph));
  }

  @Test
  void edgeAndItsRollUpAreOneTripleAndTwoConclusions() {
    List<Node> edges = G.listPO(graph, Vocabulary.PREDICATE, Vocabulary.edge(Act.ACCUSE));
    assertEquals(2, edges.size());
    for (Node edge : edges) {
      boolean rolledUp = (Boolean) G.getOneSP(graph, edge, Vocabulary.ROLLED_UP).getLiteralValue();
      assertEquals(rolledUp ? 2 : 1, G.countSP(graph, edge, Vocabulary.WAS_DERIVED_FROM));
    }
  }

  @Test
  void emptyLinksGiveAnEmptyGraph() {
    assertTrue(new DerivedGraph(SPACE).of(Links.NONE).isEmpty());
  }
}
