package org.hearsay.load;

import static java.util.stream.Collectors.toSet;
import static org.hearsay.load.FakeNews.document;
import static org.hearsay.load.FakeNews.documents;
import static org.hearsay.store.TestStores.dump;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.hearsay.article.Document;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Vocabulary;
import org.hearsay.link.Linker;
import org.hearsay.model.Act;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.hearsay.model.Rejected.Code;
import org.hearsay.store.Stats;
import org.hearsay.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderIT {

  static final Linker LINKER = Linker.careful(Ontology.broaderEventTypes());
  private static final LoadOptions SMALL = new LoadOptions(2, 4, false, true);

  @TempDir Path folder;

  private Store open(String name) {
    return Store.open(folder.resolve(name), IriSpace.DEFAULT);
  }

  private static LoadReport load(Store store, LoadOptions options, List<Outcome<Document>> inputs) {
    return loader(store, options, FakeNews.extractor()).load(inputs.stream(), Progress.NONE);
  }

  private static Loader loader(Store store, LoadOptions options, Extractor extractor) {
    return new Loader(store, extractor, LINKER, options, Clock.systemUTC());
  }

  private static void assertSum(LoadReport report) {
    assertEquals(
        report.inputs(),
        report.added()
            + report.replaced()
            + report.unchanged()
            + report.doubles()
            + report.refusals(),
        report::toString);
  }

  @Test
  void loadsLinksAndCounts() {
    try (Store store = open("store")) {
      LoadReport report = load(store, SMALL, documents(10));
      assertSum(report);
      assertEquals(10, report.added());
      assertEquals(10 * 2 + 4 + 2 * 3 + 3 * 3, report.statements());
      assertTrue(report.concluded());
      assertFalse(store.isOutdated());
      Stats stats = store.stats();
      assertEquals(10, stats.articles());
      assertEquals(report.statements(), stats.statements());
      assertEquals(12, stats.actors());
      assertEquals(10, stats.statementsByAct().get(Act.WARN));
      assertTrue(stats.conclusions() >= 12, "an edge for each pair and act");
      assertEquals(Optional.of("Ruritania: accuse Graustark. "), firstSentence(store, "a0"));
      assertEquals(List.of(), store.check());
    }
  }

  @Test
  void countsTheSentencesThatWerePassedOver() {
    try (Store store = open("store")) {
      LoadReport report =
          load(
              store,
              SMALL.withBatch(1),
              List.of(
                  document("b.txt", "b", "FAULT Ruritania: accuse Graustark. FAULT"),
                  document("c.txt", "c", "2014-12-18", "FAULT Narnia: warn Ruritania."),
                  document("a.txt", "a", "Ruritania: accuse Graustark. FAULT"),
                  document("later.txt", "c", "2014-12-19", "Narnia: warn Ruritania.")));
      assertSum(report);
      assertEquals(0, report.refusals());
      assertEquals(3, report.statements());
      assertEquals(Map.of("a", 1, "b", 2), report.passedOver());
    }
  }

  /** A word of ours that the ontology does not explain is a word that nobody can look up. */
  @Test
  void everyTermThatIsWrittenIsInTheOntology() {
    Set<Node> explained = Ontology.graph().stream().map(Triple::getSubject).collect(toSet());
    try (Store store = open("store")) {
      load(store, SMALL, documents(10));
      assertTrue(store.remove(Set.of("a0")) > 0, "conclusions are outdated now");
      Set<Node> unexplained =
          store.read(
              graphs ->
                  graphs.stream()
                      .flatMap(quad -> Stream.of(quad.getPredicate(), quad.getObject()))
                      .filter(LoaderIT::isOurs)
                      .filter(term -> !explained.contains(term))
                      .collect(toSet()));
      assertEquals(Set.of(), unexplained);
    }
  }

  private static boolean isOurs(Node node) {
    return node.isURI()
        && Stream.of(Vocabulary.HS, Vocabulary.ACT, Vocabulary.EVENT_TYPE)
            .anyMatch(node.getURI()::startsWith);
  }

  private static Optional<String> firstSentence(Store store, String id) {
    return store.text(id).map(text -> text.substring(0, text.indexOf('.') + 2));
  }

  @Test
  void loadingAgainChangesNothing() {
    try (Store store = open("store")) {
      load(store, SMALL, documents(10));
      String before = dump(store);
      long triples = store.stats().triples();
      LoadReport again = load(store, SMALL, documents(10));
      assertSum(again);
      assertEquals(10, again.unchanged());
      assertEquals(0, again.statements());
      assertFalse(again.concluded());
      LoadReport forced = load(store, SMALL.withAgain(true), documents(10));
      assertEquals(10, forced.replaced());
      assertEquals(before, dump(store));
      assertEquals(triples, store.stats().triples());
    }
  }

  @Test
  void orderAndThreadsDoNotMatter() {
    List<Outcome<Document>> inputs = new ArrayList<>(documents(23));
    inputs.add(document("news/x.txt", "a3", "2014-12-20", "Graustark: reject Ruritania."));
    inputs.add(document("news/y.txt", "a3", "2014-12-22", "Graustark: threaten Ruritania."));
    inputs.add(document("news/b.txt", "twice", "Graustark: praise Ruritania."));
    inputs.add(document("news/a.txt", "twice", "Graustark: praise Ruritania."));
    inputs.add(document("news/c.txt", "twice", "Graustark: criticise Ruritania."));
    inputs.add(document("news/bad.txt", "bad", "FRENCH"));
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String expected = "";
    for (int round = 0; round < 5; round++) {
      try (Store store = open("store" + round)) {
        LoadOptions options = SMALL.withThreads(round % 2 == 0 ? 1 : 4).withBatch(1 + round * 3);
        for (int times = 0; times < 2; times++) {
          assertSum(load(store, options, inputs));
          String dump = dump(store);
          expected = expected.isEmpty() ? dump : expected;
          assertEquals(expected, dump, "seed " + seed + " round " + round);
        }
        assertEquals(1, store.stats().statementsByAct().get(Act.THREATEN));
        assertEquals(1, store.stats().statementsByAct().get(Act.PRAISE));
        assertEquals(null, store.stats().statementsByAct().get(Act.CRITICISE));
        assertTrue(expected.contains("news/a.txt"));
        assertEquals(List.of(), store.check());
      }
      Collections.shuffle(inputs, random);
    }
  }

  @Test
  void aChangedArticleReplacesTheOldOneAndItsConclusions() {
    String fresh;
    List<Outcome<Document>> changed = new ArrayList<>(documents(6));
    changed.set(2, document("news/002.txt", "a2", "Narnia2: praise Ruritania."));
    try (Store store = open("fresh")) {
      load(store, SMALL, changed);
      fresh = dump(store);
    }
    try (Store store = open("store")) {
      load(store, SMALL, documents(6));
      LoadReport report = load(store, SMALL, changed);
      assertSum(report);
      assertEquals(1, report.replaced());
      assertEquals(5, report.unchanged());
      assertTrue(report.concluded());
      assertEquals(fresh, dump(store));
    }
  }

  @Test
  void anotherVersionOfTheExtractorReadsEverythingAgain() {
    try (Store store = open("store")) {
      load(store, SMALL, documents(3));
      LoadReport report =
          loader(store, SMALL, FakeNews.extractor("fake 2"))
              .load(documents(3).stream(), Progress.NONE);
      assertEquals(3, report.replaced());
    }
  }

  @Test
  void whatCannotBeReadIsCountedAndStopsNothing() {
    List<Outcome<Document>> inputs = new ArrayList<>(documents(5));
    inputs.add(1, Outcome.refused(new Rejected("news.zip!/x", Code.TOO_LARGE, "5 GB")));
    inputs.add(3, document("news/torn.txt", "t", "TORN"));
    inputs.add(document("news/defect.txt", "d", "DEFECT"));
    inputs.add(Outcome.of(new Document("news/empty.txt", new byte[0])));
    IntStream.range(0, 8).forEach(i -> inputs.add(document("fr" + i, "f" + i, "FRENCH")));
    inputs.add(document("news/odd.txt", "odd", "Nobody: accuse Nobody."));
    try (Store store = open("store")) {
      LoadReport report = load(store, SMALL, inputs);
      assertSum(report);
      assertEquals(6, report.added());
      assertEquals(
          Map.of(Code.TOO_LARGE, 1L, Code.INTERNAL, 2L, Code.EMPTY, 1L, Code.NOT_ENGLISH, 8L),
          counts(report));
      assertEquals(
          List.of("fr0", "fr1", "fr2", "fr3", "fr4"),
          report.refused().get(Code.NOT_ENGLISH).examples().stream()
              .map(Rejected::source)
              .toList());
      assertEquals(6, store.stats().articles());
    }
  }

  private static Map<Code, Long> counts(LoadReport report) {
    Map<Code, Long> counts = new EnumMap<>(Code.class);
    report.refused().forEach((code, refusals) -> counts.put(code, refusals.count()));
    return counts;
  }

  @Test
  void anErrorOfTheMachineEndsTheLoadAndWhatWasWrittenStays() {
    List<Outcome<Document>> inputs = new ArrayList<>(documents(30));
    inputs.add(25, document("news/large.txt", "large", "MEMORY"));
    try (Store store = open("store")) {
      assertThrows(OutOfMemoryError.class, () -> load(store, SMALL.withThreads(1), inputs));
      assertEquals(List.of(), store.check());
      assertEquals(24, store.stats().articles(), "six batches of four");
      assertTrue(store.isOutdated());
      inputs.remove(25);
      LoadReport rest = load(store, SMALL, inputs);
      assertEquals(24, rest.unchanged());
      assertEquals(6, rest.added());
      assertTrue(rest.concluded());
    }
  }

  @Test
  void aLoadThatIsStoppedWritesWhatIsReadAndIsTakenUpAgain() {
    String whole;
    try (Store store = open("whole")) {
      load(store, SMALL, documents(40));
      whole = dump(store);
    }
    try (Store store = open("store")) {
      AtomicReference<Loader> running = new AtomicReference<>();
      Progress stopping =
          new Progress() {
            @Override
            public void read(long inputs) {
              if (inputs == 10) {
                running.get().stop();
              }
            }

            @Override
            public void written(long articles) {}

            @Override
            public void began(String stage) {
              throw new AssertionError(stage);
            }
          };
      running.set(loader(store, SMALL.withThreads(1), FakeNews.extractor()));
      LoadReport report = running.get().load(documents(40).stream(), stopping);
      assertTrue(report.stopped());
      assertFalse(report.concluded());
      assertTrue(report.added() >= 10 && report.added() < 40, report::toString);
      assertEquals(report.added(), store.stats().articles());
      LoadReport rest = load(store, SMALL, documents(40));
      assertEquals(report.added(), rest.unchanged());
      assertEquals(whole, dump(store));
    }
  }

  @Test
  void conclusionsThatWereNotDrawnAreDrawnNextTime() {
    try (Store store = open("store")) {
      Linker failing =
          (accounts, corrections) -> {
            throw new InternalError("a fault occurred in an unsafe memory access operation");
          };
      Loader loader = new Loader(store, FakeNews.extractor(), failing, SMALL, Clock.systemUTC());
      assertThrows(InternalError.class, () -> loader.load(documents(3).stream(), Progress.NONE));
      assertEquals(0, store.stats().conclusions());
      LoadReport report = load(store, SMALL, documents(3));
      assertEquals(3, report.unchanged());
      assertTrue(report.concluded());
      assertTrue(store.stats().conclusions() > 0);
    }
  }

  @Test
  void runsAreRecordedWhenTheyChangedSomething() {
    try (Store store = open("store")) {
      load(store, SMALL, documents(9));
      load(store, SMALL, documents(9));
      assertEquals(1, runs(store));
      load(store, SMALL, documents(10));
      assertEquals(2, runs(store));
    }
  }

  private static long runs(Store store) {
    return Txn.calculateRead(
        store.graphs(),
        () -> {
          try (Stream<?> found =
              store.graphs().stream(
                  store.iris().runsGraph(), Node.ANY, Vocabulary.TYPE, Vocabulary.RUN)) {
            return found.count();
          }
        });
  }

  @Test
  void textsAreNotKeptWhereTheyAreNotWanted() {
    try (Store store = open("store")) {
      load(store, SMALL.withKeepTexts(false), documents(2));
      assertEquals(Optional.empty(), store.text("a0"));
      assertEquals(2, load(store, SMALL.withKeepTexts(false), documents(2)).unchanged());
      assertEquals(2, load(store, SMALL, documents(2)).replaced());
      assertTrue(store.text("a0").isPresent());
    }
  }
}
