package org.hearsay.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.query.Answer;
import org.hearsay.query.Limits;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.QueryRunner;
import org.hearsay.query.SampleGraph;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static final QueryRunner RUNNER = new QueryRunner(SampleGraph.open(), Limits.TERMINAL);

  private static final String BASE = "https://w3id.org/hearsay/id/actor/";

  private static Network read(NetworkSelection selection) throws QueryProblem {
    return new NetworkReader(RUNNER::rows).read(selection);
  }

  private static List<String> edges(NetworkSelection selection) throws QueryProblem {
    return read(selection).edges().stream()
        .map(
            edge ->
                String.join(
                    " ",
                    edge.source().replace(BASE, ""),
                    edge.act(),
                    edge.target().replace(BASE, ""),
                    edge.weight() + "/" + edge.articles().size()))
        .toList();
  }

  private static NetworkSelection act(String act, boolean rollUp) throws QueryProblem {
    return NetworkSelection.of(Map.of("act", act, "roll-up", rollUp ? "yes" : "no"));
  }

  private static List<String> edges(String... values) throws QueryProblem {
    Map<String, String> chosen = new HashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      chosen.put(values[i], values[i + 1]);
    }
    return edges(NetworkSelection.of(chosen));
  }

  @Test
  void joinsActorsByWhatTheyDidToEachOther() throws QueryProblem {
    assertEquals(
        List.of(
            "film-2-official accuse free-coast-movement 1/1",
            "film-2-official accuse norland 1/1",
            "tomas-verel accuse norland 1/1"),
        edges(act("accuse", false)));
    assertEquals(
        List.of("estovia accuse free-coast-movement 1/1", "estovia accuse norland 2/2"),
        edges(act("accuse", true)));
  }

  @Test
  void tellsWhenAndWithWhichWords() throws QueryProblem {
    Network.Edge edge = read(act("accuse", true)).edges().getLast();
    assertEquals("2031-03-03", edge.first().orElseThrow().toString());
    assertEquals("2031-03-10", edge.last().orElseThrow().toString());
    assertEquals(
        List.of(
            "Interior minister Tomas Verel on Tuesday accused Norland of shutting down the cranes"
                + " of Linna from afar, by its computers.",
            "A senior Estovian official said Norland was paying the movement."),
        edge.evidence());
  }

  @Test
  void knowsWhoTheActorsAre() throws QueryProblem {
    assertEquals(
        List.of(
            new Network.Actor(
                BASE + "film-2-official",
                "a senior Estovian official",
                "unnamed",
                List.of(),
                Optional.of(BASE + "estovia")),
            new Network.Actor(
                BASE + "free-coast-movement",
                "Free Coast Movement",
                "group",
                List.of(),
                Optional.empty()),
            new Network.Actor(
                BASE + "norland",
                "Norland",
                "state",
                List.of("http://www.wikidata.org/entity/Q0000001"),
                Optional.empty()),
            new Network.Actor(
                BASE + "tomas-verel",
                "Tomas Verel",
                "person",
                List.of(),
                Optional.of(BASE + "estovia-interior-ministry"))),
        read(act("accuse", false)).actors());
  }

  @Test
  void narrowsDownByDayAndConfidence() throws QueryProblem {
    assertEquals(
        List.of(
            "film-2-official accuse free-coast-movement 1/1", "film-2-official accuse norland 1/1"),
        edges("act", "accuse", "since", "2031-03-04", "until", "2031-03-31"));
    assertEquals(3, edges("min-confidence", "0.9").size());
  }

  @Test
  void narrowsDownBySeveralActs() throws QueryProblem {
    assertEquals(
        List.of("mira-holt deny estovia 1/1", "tomas-verel threaten norland 1/1"),
        edges("act", "deny, threaten", "actor", "Norland", "until", "2031-03-05"));
  }

  @Test
  void narrowsDownByActorAndTarget() throws QueryProblem {
    List<String> about = edges("target", "norland");
    assertTrue(about.stream().allMatch(edge -> edge.contains(" norland ")), about.toString());
    List<String> around = edges("actor", "norland");
    assertTrue(around.containsAll(about));
    assertTrue(around.contains("mira-holt deny estovia 1/1"), "who acts for it counts as it");
    assertFalse(around.contains("film-2-official accuse free-coast-movement 1/1"));
  }

  @Test
  void narrowsDownByWhatStatementsAddUpTo() throws QueryProblem {
    assertEquals(
        List.of("estovia accuse norland 2/2"),
        edges("act", "accuse", "roll-up", "yes", "min-weight", "2"));
    assertEquals(
        List.of("estovia accuse norland 2/2"),
        edges("act", "accuse", "roll-up", "yes", "kind", "state"));
    assertEquals(
        List.of("estovia accuse norland 2/2"),
        edges("act", "accuse", "roll-up", "yes", "linked-only", "yes"));
    Network two = read(NetworkSelection.of(Map.of("roll-up", "yes", "top", "2")));
    assertEquals(
        List.of(BASE + "estovia", BASE + "norland"),
        two.actors().stream().map(Network.Actor::id).toList());
    assertTrue(two.edges().size() > 1);
  }

  @Test
  void saysWhatIsWrongWithASelection() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("act", "shout"),
            Map.of("act", "deny,,accuse"),
            Map.of("kind", "planet"),
            Map.of("top", "0"),
            Map.of("min-weight", "many"),
            Map.of("since", "soon"),
            Map.of("limit", "3"))) {
      assertThrows(QueryProblem.class, () -> NetworkSelection.of(wrong), wrong.toString());
    }
    QueryProblem problem =
        assertThrows(QueryProblem.class, () -> NetworkSelection.of(Map.of("min-wight", "2")));
    assertEquals(
        "a network has no parameter \"min-wight\"; did you mean min-weight?", problem.getMessage());
  }

  @Test
  void countsWhatActorsSaidAndWhatWasSaidOfThem() throws QueryProblem {
    Network.Node norland =
        read(act("accuse", true)).nodes().stream()
            .filter(node -> node.actor().label().equals("Norland"))
            .findFirst()
            .orElseThrow();
    assertEquals(0, norland.said());
    assertEquals(2, norland.received());
    assertEquals(1, norland.degree());
    assertEquals(Optional.of(0.73), read(act("accuse", true)).edges().getLast().confidence());
  }

  /** In a store that knows many others, an answer with a few actors is small. */
  @Test
  void readsNoMoreActorsThanItNeeds() throws QueryProblem {
    List<Integer> sizes = new ArrayList<>();
    NetworkReader reader =
        new NetworkReader(
            (question, values) -> {
              Answer.Rows rows = RUNNER.rows(question, values);
              sizes.add(rows.rows().size());
              return rows;
            });
    Network network = reader.read(NetworkSelection.of(Map.of("act", "accuse", "roll-up", "yes")));
    assertEquals(3, network.actors().size());
    assertEquals(2, sizes.size());
    assertTrue(sizes.getLast() <= 4, sizes.toString());
  }

  @Test
  void readsOneEdgeAlone() throws QueryProblem {
    NetworkSelection pair = act("accuse", true).ofPair(BASE + "estovia", BASE + "norland");
    assertEquals(List.of("estovia accuse norland 2/2"), edges(pair));
    assertEquals(2, RUNNER.rows(NetworkSelection.STATEMENTS, pair.ofStatements()).rows().size());
    assertThrows(QueryProblem.class, () -> NetworkSelection.of(Map.of("from", BASE + "estovia")));
  }

  @Test
  void refusesToBeCut() {
    NetworkReader reader = new NetworkReader(RUNNER.within(Limits.TERMINAL.withRows(3))::rows);
    assertThrows(QueryProblem.class, () -> reader.read(NetworkSelection.ALL));
  }

  @Test
  void writesTheSameBytesForTheSameNetwork() throws IOException, QueryProblem {
    for (NetworkFormat format : NetworkFormat.values()) {
      ByteArrayOutputStream once = new ByteArrayOutputStream();
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      format.write(read(NetworkSelection.ALL), once);
      format.write(
          new NetworkReader(new QueryRunner(SampleGraph.open(), Limits.TERMINAL)::rows)
              .read(NetworkSelection.ALL),
          again);
      assertTrue(once.size() > 100);
      assertArrayEquals(once.toByteArray(), again.toByteArray(), format.code());
    }
  }
}
