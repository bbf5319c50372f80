package org.hearsay.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Act;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Certainty;
import org.junit.jupiter.api.Test;

class EdgeDrawerTest {

  private static final String N = "norland";
  private static final String S = "sundria";
  private static final String MINISTRY = "sundria/foreign-ministry";
  private static final String LUND = "bo-lund";

  @Test
  void edgeGathersItsStatements() {
    assertEdges(
        "norland ACCUSE sundria [1/1, 1/2, 2/1]",
        story("2").claim(Act.ACCUSE, N, S, "", 0),
        story("1").claim(Act.ACCUSE, N, S, "", 0).claim(Act.ACCUSE, N, S, "", 0));
  }

  @Test
  void actsOfSpokesmenRollUpToTheirStates() {
    assertEdges(
        "bo-lund WARN norland [1/1]; sundria WARN norland [1/1] rolled up",
        story("1").claim(Act.WARN, LUND, N, "", 0));
  }

  @Test
  void rolledUpEdgeCountsTheStatesOwnStatementsToo() {
    assertEdges(
        "bo-lund WARN norland [1/2]; sundria WARN norland [1/1];"
            + " sundria WARN norland [1/1, 1/2] rolled up",
        story("1").claim(Act.WARN, S, N, "", 0).claim(Act.WARN, LUND, N, "", 0));
  }

  @Test
  void quarrelWithinAStateIsNotRolledUp() {
    assertEdges(
        "bo-lund CRITICISE sundria/foreign-ministry [1/1]",
        story("1").claim(Act.CRITICISE, LUND, MINISTRY, "", 0));
  }

  @Test
  void whoeverActsForNoStateStaysInTheRolledUpEdge() {
    assertEdges(
        "bo-lund PRAISE harbour-pictures [1/1]; sundria PRAISE harbour-pictures [1/1] rolled up",
        story("1")
            .actor("harbour-pictures", "Harbour Pictures", ActorKind.COMPANY, "", "")
            .claim(Act.PRAISE, LUND, "harbour-pictures", "", 0));
  }

  @Test
  void whatWasNotSaidDrawsNoEdge() {
    assertEdges(
        "",
        story("1")
            .claim(Act.ACCUSE, N, S, "", 0, true, Certainty.REPORTED)
            .claim(Act.ACCUSE, N, S, "", 0, false, Certainty.ASCRIBED)
            .claim(Act.ACCUSE, "", S, "", 0)
            .claim(Act.ACCUSE, N, "", "", 0));
  }

  @Test
  void namesOfOneActorDrawOneEdge() {
    assertEdges(
        "bo-lund ACCUSE norland [1/1, 2/1]; sundria ACCUSE norland [1/1, 2/1] rolled up",
        story("1").claim(Act.ACCUSE, LUND, N, "", 0),
        new Story("2", "")
            .state(N)
            .state(S)
            .person("bo-lund-x", "Bo LÜND", "", S)
            .claim(Act.ACCUSE, "bo-lund-x", N, "", 0));
  }

  @Test
  void circleOfActingForEndsInNothing() {
    assertEdges(
        "a ACCUSE norland [1/1]",
        new Story("1", "").state(N).body("a", "b").body("b", "a").claim(Act.ACCUSE, "a", N, "", 0));
  }

  private static Story story(String article) {
    return new Story(article, "2031-05-04")
        .state(N)
        .state(S)
        .body(MINISTRY, S)
        .person(LUND, "Bo Lund", "spokesman", MINISTRY);
  }

  private static void assertEdges(String expected, Story... stories) {
    List<String> edges =
        Linker.careful(Map.of())
            .link(Arrays.stream(stories).map(Story::told).toList())
            .edges()
            .stream()
            .map(
                edge ->
                    edge.from()
                        + " "
                        + edge.act()
                        + " "
                        + edge.to()
                        + " "
                        + edge.statements().stream()
                            .map(id -> id.replace("article/", "").replace("statement/", ""))
                            .toList()
                        + (edge.rolledUp() ? " rolled up" : ""))
            .toList();
    assertEquals(expected, String.join("; ", edges));
  }
}
