package org.hearsay.store;

import static org.hearsay.store.TestStores.article;
import static org.hearsay.store.TestStores.dump;
import static org.hearsay.store.TestStores.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.hearsay.graph.IriSpace;
import org.hearsay.model.Act;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionIT {

  @TempDir Path folder;

  /** Compacts a store again and again. */
  static final class Compactor {
    public static void main(String[] arguments) {
      try (Store store = Store.open(Path.of(arguments[0]))) {
        System.out.println("open");
        while (true) {
          store.compact();
        }
      }
    }
  }

  private Path store() {
    Path path = folder.resolve("store");
    try (Store store = Store.open(path, IriSpace.DEFAULT)) {
      for (int round = 0; round < 3; round++) {
        List<ArticleEntry> batch = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
          batch.add(article("a" + i, "text " + i + " of " + round, Act.ACCUSE, 10));
        }
        store.commit(run("1"), batch);
      }
    }
    return path;
  }

  private static List<String> generations(Path store) throws IOException {
    try (Stream<Path> files = Files.list(store.resolve("tdb2"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("Data-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void dropsWhatWasReplacedAndNothingElse() throws IOException {
    Path path = store();
    try (Store store = Store.open(path)) {
      String before = dump(store);
      store.compact();
      assertEquals(before, dump(store));
      assertEquals(Optional.of("text 7 of 2"), store.text("a7"));
      assertEquals(Optional.empty(), store.texts().read(TestStores.sha256("text 7 of 0")));
      store.commit(run("2"), List.of(article("new", "No.", Act.DENY, 1)));
      assertEquals(List.of(), store.check());
    }
    assertEquals(List.of("Data-0002"), generations(path));
    try (Store store = Store.open(path)) {
      assertEquals(101, store.stats().articles());
    }
  }

  @Test
  void leftoversOfACompactionThatWasCutShortAreCleared() throws IOException {
    Path path = store();
    String before;
    try (Store store = Store.open(path)) {
      before = dump(store);
      store.compact();
    }
    // As it was left before the new generation had its name, and before the old one was dropped.
    Path unfinished = Files.createDirectory(path.resolve("tdb2/Data-0003-tmp"));
    Files.writeString(unfinished.resolve("GSPO.idn"), "half");
    Path old = Files.createDirectory(path.resolve("tdb2/Data-0001"));
    Files.writeString(old.resolve("GSPO.idn"), "half deleted");
    try (Store store = Store.open(path)) {
      assertEquals(before, dump(store));
      assertEquals(List.of("Data-0002"), generations(path));
      store.compact();
      assertEquals(before, dump(store));
    }
    assertEquals(List.of("Data-0003"), generations(path));
  }

  @Test
  void aKilledCompactionLosesNothing() throws IOException {
    kill(3);
  }

  @Test
  @Tag("slow")
  void fiftyKilledCompactionsLoseNothing() throws IOException {
    kill(Integer.getInteger("kills", 50));
  }

  private void kill(int times) throws IOException {
    Path path = store();
    String before;
    try (Store store = Store.open(path)) {
      before = dump(store);
    }
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < times; i++) {
      try (ChildJvm compactor = ChildJvm.start(Compactor.class, path)) {
        assertEquals("open", compactor.line());
        Thread.sleep(random.nextInt(1500));
        compactor.kill();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      try (Store store = Store.open(path)) {
        assertEquals(before, dump(store), "seed " + seed);
        assertEquals(List.of(), store.check(), "seed " + seed);
      }
      assertEquals(1, generations(path).size());
    }
  }
}
