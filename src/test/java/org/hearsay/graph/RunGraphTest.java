package org.hearsay.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.hearsay.model.ActorKind;
import org.junit.jupiter.api.Test;

class RunGraphTest {

  private static final Instant START = Instant.parse("2031-05-04T10:00:00Z");

  private final Run run =
      new Run(
          "0.1.0",
          Map.of("tagger", "ab".repeat(32), "parser", "cd".repeat(32)),
          START,
          START.plusSeconds(90),
          10,
          2,
          1,
          150);

  @Test
  void runPassesItsShapeAndKeepsItsCounts() {
    RunGraph writer = new RunGraph(IriSpace.DEFAULT);
    Graph graph = writer.of(run);
    assertEquals(List.of(), new ShapeChecker().check(graph));
    Node name = writer.name(run);
    assertEquals("https://w3id.org/hearsay/id/run/2031-05-04T10-00-00Z", name.getURI());
    assertEquals(2, G.countSP(graph, name, Vocabulary.USED));
    assertEquals(150, G.getOneSP(graph, name, Vocabulary.STATEMENTS_READ).getLiteralValue());
  }

  @Test
  void runCannotEndBeforeItStarts() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Run("0.1.0", Map.of(), START, START.minusSeconds(1), 0, 0, 0, 0));
  }

  @Test
  void authorityKeepsFurtherNamesAndLeavesOutWhatArticlesSay() {
    Graph authority = new AuthorityGraph(IriSpace.DEFAULT).of(Sample.actors());
    Node norland = IriSpace.DEFAULT.node("actor/norland");
    assertEquals(2, G.countSP(authority, norland, Vocabulary.ALT_LABEL));
    assertEquals(1, G.countSP(authority, norland, Vocabulary.SAME_AS));
    assertTrue(authority.contains(norland, Vocabulary.TYPE, Vocabulary.kind(ActorKind.STATE)));
    assertTrue(
        authority.stream().allMatch(triple -> triple.getSubject().equals(norland)),
        "only actors of whom something is known");
  }
}
