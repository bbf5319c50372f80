package org.hearsay.store;

import static org.hearsay.store.TestStores.article;
import static org.hearsay.store.TestStores.dump;
import static org.hearsay.store.TestStores.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.Vocabulary;
import org.hearsay.model.Act;
import org.hearsay.model.ActorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreIT {

  private static final IriSpace IRIS = IriSpace.DEFAULT;
  private static final String BLAMED = "North Korea blamed the US.";

  @TempDir Path folder;

  private Store open() {
    return Store.open(folder.resolve("store"), IRIS);
  }

  private static Graph conclusion(String speaker, String target) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(IRIS.node(speaker), Vocabulary.edge(Act.ACCUSE), IRIS.node(target));
    graph.add(IRIS.node("conclusion/1"), Vocabulary.TYPE, Vocabulary.CONCLUSION);
    return graph;
  }

  @Test
  void keepsWhatWasCommittedAcrossOpenings() {
    String before;
    try (Store store = open()) {
      assertEquals(
          new Committed(2, 0),
          store.commit(
              run("1"),
              List.of(article("a", BLAMED, Act.ACCUSE, 3), article("b", "No.", Act.DENY, 1))));
      before = dump(store);
      assertEquals(2 + 2 + 3 * 6 + 2 + 2 + 6, before.lines().count());
    }
    try (Store store = Store.openReadOnly(folder.resolve("store"))) {
      assertEquals(before, dump(store));
      assertEquals(Optional.of(BLAMED), store.text("a"));
      assertEquals(Optional.empty(), store.text("c"));
      assertEquals(List.of(), store.check());
    }
  }

  @Test
  void theLedgerTellsWhatNeedNotBeReadAgain() {
    ArticleEntry article = article("a", BLAMED, Act.ACCUSE, 1);
    try (Store store = open()) {
      assertFalse(store.holds("a", article.fingerprint(), true));
      store.commit(run("1"), List.of(article));
      assertTrue(store.holds("a", article.fingerprint(), true));
      assertFalse(store.holds("a", "another", true));
      assertFalse(store.holds("b", article.fingerprint(), true));
    }
  }

  @Test
  void anArticleWhoseTextIsLostIsReadAgain() throws Exception {
    ArticleEntry article = article("a", BLAMED, Act.ACCUSE, 1);
    try (Store store = open()) {
      store.commit(run("1"), List.of(article));
      String hash = article.textHash();
      Path file = store.path().resolve("texts").resolve(hash.substring(0, 2)).resolve(hash + ".gz");
      Files.write(file, new byte[0]);
      assertFalse(store.holds("a", article.fingerprint(), true));
      assertTrue(store.holds("a", article.fingerprint(), false));
      store.commit(run("2"), List.of(article));
      assertEquals(Optional.of(BLAMED), store.text("a"));
      Files.write(file, new byte[] {31, -117, 8, 0});
      assertEquals(Optional.empty(), store.text("a"));
      assertEquals(List.of("The text of " + IRIS.article("a") + " is damaged"), store.check());
    }
  }

  @Test
  void aChangedArticleTakesTheOldOnesPlace() {
    ArticleEntry changed = article("a", "No.", Act.DENY, 1);
    String fresh;
    try (Store store = Store.open(folder.resolve("fresh"), IRIS)) {
      store.commit(run("1"), List.of(changed));
      fresh = dump(store);
    }
    try (Store store = open()) {
      store.commit(run("1"), List.of(article("a", BLAMED, Act.ACCUSE, 9)));
      assertEquals(new Committed(0, 1), store.commit(run("2"), List.of(changed)));
      assertEquals(fresh, dump(store));
      assertEquals(Optional.of("No."), store.text("a"));
      assertEquals(List.of(), store.check());
    }
  }

  @Test
  void readersSeeTheOldArticleOrTheNewNeverAMix() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    List<ArticleEntry> versions =
        List.of(article("a", BLAMED, Act.ACCUSE, 40), article("a", "No.", Act.DENY, 7));
    try (Store store = open();
        ExecutorService reader = Executors.newSingleThreadExecutor()) {
      store.commit(run("1"), List.of(versions.get(0)));
      Callable<Integer> reading =
          () -> {
            int reads = 0;
            for (; reads < 1000 || !done.get(); reads++) {
              Map<Act, Long> acts = store.stats().statementsByAct();
              assertTrue(
                  acts.equals(Map.of(Act.ACCUSE, 40L)) || acts.equals(Map.of(Act.DENY, 7L)),
                  acts::toString);
            }
            return reads;
          };
      Future<Integer> reads = reader.submit(reading);
      for (int i = 1; i <= 40; i++) {
        store.commit(run("1"), List.of(versions.get(i % 2)));
      }
      done.set(true);
      assertTrue(reads.get() >= 1000);
    }
  }

  @Test
  void aBatchThatFailsLeavesNothingBehind() {
    ArticleEntry good = article("a", BLAMED, Act.ACCUSE, 1);
    Graph broken = new FailingGraph(new InternalError("a fault occurred in an unsafe access"));
    ArticleEntry bad = new ArticleEntry("b", "f", good.textHash(), Optional.empty(), broken);
    try (Store store = open()) {
      store.commit(run("1"), List.of(good));
      String before = dump(store);
      ArticleEntry more = article("c", "No.", Act.DENY, 1);
      assertThrows(InternalError.class, () -> store.commit(run("2"), List.of(more, bad)));
      assertEquals(before, dump(store));
      assertEquals(List.of(), store.check());
      StoreException refusal =
          assertThrows(StoreException.class, () -> store.commit(run("2"), List.of(more)));
      assertTrue(refusal.getMessage().contains("run the same command again"));
    }
    try (Store store = open()) {
      assertEquals(
          new Committed(1, 0), store.commit(run("2"), List.of(article("c", "No.", Act.DENY, 1))));
    }
  }

  @Test
  void aDiskThatIsNearlyFullRefusesTheBatchBeforeItIsBegun() {
    long[] free = {1L << 40};
    ArticleEntry article = article("a", BLAMED, Act.ACCUSE, 1);
    try (Store store = Store.open(folder.resolve("store"), IRIS, path -> free[0])) {
      free[0] = 40L << 20;
      StoreException refusal =
          assertThrows(StoreException.class, () -> store.commit(run("1"), List.of(article)));
      assertTrue(refusal.getMessage().startsWith("Only 40 MB are free"), refusal.getMessage());
      assertEquals("", dump(store));
      free[0] = 1L << 40;
      assertEquals(new Committed(1, 0), store.commit(run("1"), List.of(article)));
    }
  }

  @Test
  void conclusionsAreOutdatedFromTheNextBatchOnAndReplacedWhole() {
    try (Store store = open()) {
      assertFalse(store.isOutdated());
      store.commit(run("1"), List.of(article("a", BLAMED, Act.ACCUSE, 1)));
      assertTrue(store.isOutdated());
      store.conclude(
          conclusion("actor/united-states", "actor/north-korea"),
          GraphFactory.createDefaultGraph());
      assertFalse(store.isOutdated());
      store.conclude(
          conclusion("actor/north-korea", "actor/united-states"),
          GraphFactory.createDefaultGraph());
      Node edge = Vocabulary.edge(Act.ACCUSE);
      Txn.executeRead(
          store.graphs(),
          () ->
              assertEquals(
                  List.of(IRIS.node("actor/north-korea")),
                  store.graphs().stream(Node.ANY, Node.ANY, edge, Node.ANY)
                      .map(quad -> quad.getSubject())
                      .toList()));
      store.remove(Set.of("a"));
      assertTrue(store.isOutdated());
    }
  }

  @Test
  void graphsBesideArticlesAreReplacedWhenTheyChange() {
    Graph one = conclusion("actor/a", "actor/b");
    try (Store store = open()) {
      assertTrue(store.put(IRIS.authorityGraph(), one));
      assertFalse(store.put(IRIS.authorityGraph(), one));
      String before = dump(store);
      assertTrue(store.put(IRIS.authorityGraph(), GraphFactory.createDefaultGraph()));
      assertEquals("", dump(store));
      assertTrue(store.put(IRIS.authorityGraph(), one));
      assertEquals(before, dump(store));
      assertFalse(store.isOutdated());
    }
  }

  @Test
  void aRemovedArticleLeavesNeitherTriplesNorText() {
    try (Store store = open()) {
      store.commit(run("1"), List.of(article("b", "No.", Act.DENY, 1)));
      String before = dump(store);
      store.commit(
          run("2"),
          List.of(article("a", BLAMED, Act.ACCUSE, 1), article("c", "No.", Act.REJECT, 1)));
      assertEquals(2, store.remove(Set.of("a", "c", "nowhere")));
      assertEquals(before, dump(store));
      assertEquals(Optional.empty(), store.text("a"));
      assertEquals(Optional.of("No."), store.text("b"), "two articles had this text");
      assertEquals(Optional.empty(), store.texts().read(TestStores.sha256(BLAMED)));
    }
  }

  @Test
  void countsWhatItHolds() {
    try (Store store = open()) {
      store.commit(
          run("1"), List.of(article("a", BLAMED, Act.ACCUSE, 3), article("b", "No.", Act.DENY, 2)));
      store.put(IRIS.authorityGraph(), article("c", "x", Act.STATE, 0).graph());
      store.conclude(
          conclusion("actor/north-korea", "actor/united-states"),
          GraphFactory.createDefaultGraph());
      Stats stats = store.stats();
      assertEquals(5, stats.statements());
      assertEquals(2, stats.actors());
      assertEquals(0, stats.events());
      assertEquals(1, stats.conclusions());
      assertEquals(Map.of(Act.ACCUSE, 3L, Act.DENY, 2L), stats.statementsByAct());
      assertEquals(Map.of(ActorKind.STATE, 2L), stats.actorsByKind());
      assertEquals(22 + 16 + 4 + 2, stats.triples());
      assertEquals(Optional.empty(), stats.first());
      assertTrue(stats.bytes() > 0);
    }
  }

  @Test
  void queriesSeeTheUnionOfAllGraphsAndCannotChangeIt() {
    String sparql =
        """
        PREFIX hs: <https://w3id.org/hearsay/ontology#>
        PREFIX act: <https://w3id.org/hearsay/act/>
        SELECT ?who { ?s hs:act act:accuse ; hs:speaker ?who }
        """;
    try (Store store = open()) {
      store.commit(run("1"), List.of(article("a", BLAMED, Act.ACCUSE, 1)));
      store.compact();
      DatasetGraph graphs = store.graphs();
      Txn.executeRead(
          graphs,
          () -> {
            try (QueryExecution query =
                QueryExecution.create(sparql, DatasetFactory.wrap(graphs))) {
              assertEquals(
                  IRIS.node("actor/north-korea"), query.execSelect().next().get("who").asNode());
            }
          });
      assertThrows(
          UnsupportedOperationException.class, () -> Txn.executeWrite(graphs, graphs::clear));
    }
  }

  @Test
  void aStoreOpenedForReadingIsNotChanged() {
    open().close();
    try (Store store = Store.openReadOnly(folder.resolve("store"))) {
      List<ArticleEntry> batch = List.of(article("a", BLAMED, Act.ACCUSE, 1));
      assertThrows(StoreException.class, () -> store.commit(run("1"), batch));
      assertThrows(
          StoreException.class,
          () ->
              store.conclude(GraphFactory.createDefaultGraph(), GraphFactory.createDefaultGraph()));
      assertThrows(StoreException.class, () -> store.remove(Set.of("a")));
      assertThrows(StoreException.class, store::compact);
      assertEquals("", dump(store));
    }
  }

  @Test
  void aClosedStoreSaysSo() {
    Store store = open();
    store.close();
    store.close();
    assertThrows(StoreException.class, store::stats);
    assertThrows(StoreException.class, () -> store.commit(run("1"), List.of()));
  }
}
