package org.hearsay.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hearsay.query.Limits;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.QueryRunner;
import org.hearsay.query.SampleGraph;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static final QueryRunner RUNNER = new QueryRunner(SampleGraph.open(), Limits.TERMINAL);

  private static final String BASE = "https://w3id.org/hearsay/id/actor/";

  private static Network read(NetworkSelection selection) throws QueryProblem {
    return new NetworkReader(RUNNER).read(selection);
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
                    edge.statements() + "/" + edge.articles()))
        .toList();
  }

  private static NetworkSelection act(String act, boolean rollUp) {
    return new NetworkSelection(
        Optional.of(act), Optional.empty(), Optional.empty(), Optional.empty(), rollUp);
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
                Optional.empty(),
                Optional.of(BASE + "estovia")),
            new Network.Actor(
                BASE + "free-coast-movement",
                "Free Coast Movement",
                "group",
                Optional.empty(),
                Optional.empty()),
            new Network.Actor(
                BASE + "norland",
                "Norland",
                "state",
                Optional.of("http://www.wikidata.org/entity/Q0000001"),
                Optional.empty()),
            new Network.Actor(
                BASE + "tomas-verel",
                "Tomas Verel",
                "person",
                Optional.empty(),
                Optional.of(BASE + "estovia-interior-ministry"))),
        read(act("accuse", false)).actors());
  }

  @Test
  void narrowsDownByDayAndConfidence() throws QueryProblem {
    assertEquals(
        List.of(
            "film-2-official accuse free-coast-movement 1/1", "film-2-official accuse norland 1/1"),
        edges(
            new NetworkSelection(
                Optional.of("accuse"),
                Optional.of("2031-03-04"),
                Optional.of("2031-03-31"),
                Optional.empty(),
                false)));
    assertEquals(
        3,
        edges(
                new NetworkSelection(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("0.9"),
                    false))
            .size());
    assertThrows(QueryProblem.class, () -> edges(act("shout", false)));
  }

  @Test
  void refusesToBeCut() {
    NetworkReader reader = new NetworkReader(RUNNER.within(Limits.TERMINAL.withRows(3)));
    assertThrows(QueryProblem.class, () -> reader.read(NetworkSelection.ALL));
  }

  @Test
  void writesTheSameBytesForTheSameNetwork() throws IOException, QueryProblem {
    for (NetworkFormat format : NetworkFormat.values()) {
      ByteArrayOutputStream once = new ByteArrayOutputStream();
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      format.write(read(NetworkSelection.ALL), once);
      format.write(
          new NetworkReader(new QueryRunner(SampleGraph.open(), Limits.TERMINAL))
              .read(NetworkSelection.ALL),
          again);
      assertTrue(once.size() > 100);
      assertArrayEquals(once.toByteArray(), again.toByteArray(), format.code());
    }
  }
}
