package org.hearsay.load;

import static org.hearsay.store.TestStores.dump;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.graph.IriSpace;
import org.hearsay.store.ChildJvm;
import org.hearsay.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process loads; this one ends it, and looks at what it left. */
class KillIT {

  private static final int ARTICLES = 300;
  private static final int BATCH = 5;
  private static final LoadOptions OPTIONS = new LoadOptions(2, BATCH, false, true);

  @TempDir Path folder;

  /** Loads an edition of all articles, and says how many are written. */
  static final class Load {
    public static void main(String[] arguments) {
      Path path = Path.of(arguments[0]);
      int edition = Integer.parseInt(arguments[1]);
      Progress telling =
          new Progress() {
            @Override
            public void read(long inputs) {}

            @Override
            public void written(long articles) {
              System.out.println(articles);
            }

            @Override
            public void began(String stage) {}
          };
      try (Store store = Store.open(path, IriSpace.DEFAULT)) {
        load(store, edition, telling);
      }
    }
  }

  private static LoadReport load(Store store, int edition, Progress progress) {
    Loader loader =
        new Loader(store, FakeNews.extractor(), LoaderIT.LINKER, OPTIONS, Clock.systemUTC());
    return loader.load(FakeNews.edition(edition, ARTICLES).stream(), progress);
  }

  @Test
  void aKilledLoadLosesNothingThatWasWrittenAndNothingIsHalf() {
    kill(5);
  }

  @Test
  @Tag("slow")
  void fiveHundredKilledLoadsLoseNothing() {
    kill(Integer.getInteger("kills", 500));
  }

  private void kill(int times) {
    Path path = folder.resolve("store");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int lost = 0;
    for (int edition = 1; edition <= times; edition++) {
      int written = killed(path, edition, random);
      try (Store store = Store.open(path, IriSpace.DEFAULT)) {
        assertEquals(List.of(), store.check(), "seed " + seed);
        int found = 0;
        for (int i = 0; i < ARTICLES; i++) {
          Optional<String> text = store.text("a" + i);
          if (text.isPresent() && text.get().contains("Edition" + edition + ".")) {
            found++;
          } else if (i < written) {
            lost++;
          }
        }
        assertEquals(0, lost, "seed " + seed);
        assertEquals(0, found % BATCH, "seed " + seed);
        assertTrue(found == written || found == written + BATCH, found + " of " + written);
      }
    }
    assertTakenUpAgain(path, times);
  }

  /** Starts a load and kills it; returns how many articles it said were written. */
  private static int killed(Path path, int edition, Random random) {
    try (ChildJvm child = ChildJvm.start(Load.class, path, edition)) {
      String last = "0";
      for (int lines = random.nextInt(1, 12); lines > 0; lines--) {
        last = child.line();
      }
      Thread.sleep(random.nextInt(40));
      List<String> rest = child.kill();
      return Integer.parseInt(rest.isEmpty() ? last : rest.getLast());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void assertTakenUpAgain(Path path, int edition) {
    String expected;
    try (Store fresh = Store.open(folder.resolve("fresh"), IriSpace.DEFAULT)) {
      load(fresh, edition, Progress.NONE);
      expected = dump(fresh);
    }
    try (Store store = Store.open(path, IriSpace.DEFAULT)) {
      LoadReport report = load(store, edition, Progress.NONE);
      assertTrue(report.unchanged() > 0);
      assertEquals(ARTICLES, report.unchanged() + report.added() + report.replaced());
      assertEquals(expected, dump(store));
    }
  }

  @Test
  void aStopSignalEndsTheLoadCleanly() {
    Path path = folder.resolve("store");
    try (ChildJvm child = ChildJvm.start(Load.class, path, 1)) {
      String last = child.line();
      long began = System.nanoTime();
      List<String> rest = child.stop();
      Duration taken = Duration.ofNanos(System.nanoTime() - began);
      assertTrue(taken.compareTo(Duration.ofSeconds(30)) < 0, taken::toString);
      assertEquals(128 + 15, child.exitCode());
      int written = Integer.parseInt(rest.isEmpty() ? last : rest.getLast());
      assertTrue(written < ARTICLES, "it was to be stopped halfway");
      try (Store store = Store.open(path, IriSpace.DEFAULT)) {
        assertEquals(written, store.stats().articles());
        assertFalse(store.stats().conclusions() > 0);
        assertEquals(List.of(), store.check());
      }
    }
    assertTakenUpAgain(path, 1);
  }
}
