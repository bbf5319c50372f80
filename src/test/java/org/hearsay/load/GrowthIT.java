package org.hearsay.load;

import static org.hearsay.load.FakeNews.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.article.Document;
import org.hearsay.graph.IriSpace;
import org.hearsay.model.Outcome;
import org.hearsay.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an article costs when many are there already. Prints a line for each step; the articles are
 * short and need no reading, so that what is seen is the store's and the linker's cost.
 */
class GrowthIT {

  private static final LoadOptions OPTIONS = new LoadOptions(1, 100, false, true);
  private static final int NAMES = 400;

  @TempDir Path folder;

  /** Articles of a day each, with accusations and denials among many actors. */
  private static List<Outcome<Document>> articles(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(
            i ->
                document(
                    "news/%06d.txt".formatted(i),
                    "a" + i,
                    "20%02d-%02d-%02d".formatted(10 + i / 336 % 80, 1 + i / 28 % 12, 1 + i % 28),
                    "Narnia%d: accuse Utopia%d. Utopia%d: deny Narnia%d. Narnia%d: warn Utopia%d."
                        .formatted(
                            i * 7 % NAMES,
                            i * 3 % NAMES,
                            i * 3 % NAMES,
                            i * 7 % NAMES,
                            i % NAMES,
                            i * 11 % NAMES)))
        .toList();
  }

  /** Seconds of this process's processors. */
  private double load(Store store, List<Outcome<Document>> articles) {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long began = System.nanoTime();
    long before = system.getProcessCpuTime();
    LoadReport report =
        new Loader(store, FakeNews.extractor(), LoaderIT.LINKER, OPTIONS, Clock.systemUTC())
            .load(articles.stream(), Progress.NONE);
    double seconds = (system.getProcessCpuTime() - before) / 1e9;
    assertEquals(0, report.refusals());
    System.out.printf(
        Locale.ROOT,
        "%6d articles there: %5d added, %5d unchanged: %6.1f s of processor, %6.1f s%n",
        store.stats().articles(),
        report.added(),
        report.unchanged(),
        seconds,
        (System.nanoTime() - began) / 1e9);
    return seconds;
  }

  private double grow(int thousands, int each) throws IOException {
    try (Store store = Store.open(folder.resolve("store"), IriSpace.DEFAULT)) {
      load(store, articles(0, each)); // Warms the machine up.
      double first = load(store, articles(each, each));
      double last = 0;
      for (int i = 2; i < thousands; i++) {
        last = load(store, articles(i * each, each));
      }
      load(store, articles(thousands * each, each / 10));
      load(store, articles(0, thousands * each));
      System.out.printf(
          Locale.ROOT,
          "last against first: %.2f; triples %,d, bytes an article %,d%n",
          last / first,
          store.stats().triples(),
          bytes(folder) / store.stats().articles());
      return last / first;
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Test
  @Tag("slow")
  void twentyThousandArticles() throws IOException {
    double growth = grow(20, 1000);
    assertTrue(growth < 6, "linking goes through the whole store, once: " + growth);
  }
}
