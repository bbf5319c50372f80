package org.hearsay.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hearsay.actors.ActorIds;
import org.hearsay.actors.Authority;
import org.hearsay.actors.StateCodes;
import org.hearsay.graph.AuthorityGraph;
import org.hearsay.graph.IriSpace;
import org.hearsay.link.Linker;
import org.hearsay.load.Corrector;
import org.hearsay.model.Act;
import org.hearsay.store.Store;
import org.hearsay.store.TestStores;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages tell of a corrected reading, and of the codes of states. */
class CorrectedPagesIT {

  @TempDir static Path folder;

  private static Store store;
  private static HearsayServer server;
  private static Client client;

  @BeforeAll
  static void start() throws ServerException {
    store = Store.open(folder.resolve("store"), IriSpace.DEFAULT);
    store.commit(
        TestStores.run("2031-05-04"), List.of(TestStores.article("a", "Words.", Act.ACCUSE, 3)));
    store.put(
        store.iris().authorityGraph(),
        new AuthorityGraph(store.iris()).of(Authority.bundled().actors(), StateCodes.bundled()));
    Corrector corrector =
        new Corrector(
            store,
            Linker.careful(Map.of()),
            Authority.bundled().actors(),
            ActorIds::named,
            Clock.systemUTC());
    corrector.correct(List.of("wrong", "article/a/statement/1", "because", "a misprint"), "Ada");
    corrector.correct(List.of("target", "article/a/statement/2", "Japan"), "Ada");
    server =
        HearsayServer.start(
            new Holdings(store.graphs(), store.iris()), ServerOptions.DEFAULT.withPort(0));
    client = new Client(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  private static String page(String path) throws Exception {
    var reply = client.get(path);
    assertEquals(200, reply.statusCode(), path);
    return Jsoup.parse(reply.body()).text();
  }

  @Test
  void aStatementThatWasTakenBackTellsWhatWasReadAndWhoSaysOtherwise() throws Exception {
    String page = page("/id/article/a/statement/1");
    assertTrue(page.contains("A statement that was taken back"), page);
    assertTrue(page.contains("wrong article/a/statement/1 because \"a misprint\""), page);
    assertTrue(page.contains("As it was read, and holds no more"), page);
    assertTrue(page.contains("Words. 1"), page);
    assertTrue(page("/id/correction/1").contains("Ada"));
  }

  @Test
  void aCorrectedTargetStandsInThePageWithTheOneThatWasRead() throws Exception {
    String page = page("/id/article/a/statement/2");
    assertTrue(page.contains("North Korea accused Japan"), page);
    String asRead = page.substring(page.indexOf("As it was read"));
    assertTrue(asRead.contains("United States"), page);
    assertFalse(page("/id/article/a").contains("Words. 1"));
  }

  @Test
  void codesOfAStateStandOnItsPageAndInItsDescription() throws Exception {
    String page = page("/id/actor/north-korea");
    for (String code :
        List.of(
            "KP (ISO 3166-1 alpha-2)",
            "408 (ISO 3166-1 numeric)",
            "PRK (CAMEO actor code)",
            "731 (Correlates of War number)")) {
      assertTrue(page.contains(code), page);
    }
    String described = client.get("/id/actor/north-korea?format=ttl").body();
    assertTrue(described.contains("\"731\"^^hs:cowNumber"), described);
    assertTrue(described.contains("http://www.wikidata.org/entity/Q423"), described);
  }
}
