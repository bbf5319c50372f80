package org.hearsay.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hearsay.model.Correction;
import org.hearsay.model.Verdict;
import org.junit.jupiter.api.Test;

class CorrectionGraphTest {

  private static final CorrectionGraph GRAPHS = new CorrectionGraph(IriSpace.DEFAULT);

  private static final Correction SAME =
      new Correction(
          7,
          Verdict.SAME,
          List.of("actor/norland", "actor/estovia"),
          Optional.empty(),
          Optional.empty(),
          "same Norland Estovia",
          "Ada Holm",
          Instant.parse("2031-05-04T10:00:00Z"),
          "",
          Optional.empty());

  private static Graph without(Node property, String instead) {
    Graph graph = GRAPHS.of(List.of(SAME), List.of());
    Node correction = IriSpace.DEFAULT.node(SAME.id());
    graph.remove(correction, property, Node.ANY);
    graph.add(correction, property, NodeFactory.createLiteralString(instead));
    return graph;
  }

  @Test
  void isReadBackAsItWasWritten() {
    assertEquals(List.of(SAME), GRAPHS.read(GRAPHS.of(List.of(SAME), List.of())));
  }

  @Test
  void whatHasNoNumberOrNoTimeIsPassedOver() {
    assertEquals(List.of(), GRAPHS.read(without(Vocabulary.NOTATION, "seven")));
    assertEquals(List.of(), GRAPHS.read(without(Vocabulary.GENERATED_AT_TIME, "yesterday")));
  }
}
