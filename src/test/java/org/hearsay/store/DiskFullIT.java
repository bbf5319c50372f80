package org.hearsay.store;

import static org.hearsay.store.TestStores.article;
import static org.hearsay.store.TestStores.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hearsay.graph.IriSpace;
import org.hearsay.model.Act;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Needs a small disk of its own, of 100 MB to 1 GB, which it fills: {@code mount -t tmpfs -o
 * size=200m tmpfs DIR}, then {@code -Dhearsay.smallDisk=DIR}.
 */
@Tag("slow")
@EnabledIfSystemProperty(named = "hearsay.smallDisk", matches = ".+")
class DiskFullIT {

  private static final int BATCH = 20;

  /** Commits until the disk is full, without looking how much is left. */
  static final class Filler {
    public static void main(String[] arguments) {
      Path path = Path.of(arguments[0]);
      try (Store store = Store.open(path, IriSpace.DEFAULT, folder -> Long.MAX_VALUE)) {
        for (int batch = 0; ; batch++) {
          store.commit(run("1"), batch(batch, Integer.parseInt(arguments[1])));
          System.out.println(batch);
        }
      } catch (StoreException | InternalError e) {
        System.out.println(e.getClass().getSimpleName());
      }
    }
  }

  private static List<ArticleEntry> batch(int number, int round) {
    return IntStream.range(number * BATCH, (number + 1) * BATCH)
        .mapToObj(i -> article("a" + i, "text " + i + " of " + round, Act.ACCUSE, 30))
        .toList();
  }

  @Test
  void nothingThatWasWrittenIsLostAndLoadingGoesOnWhenThereIsSpace() throws IOException {
    Path disk = Path.of(System.getProperty("hearsay.smallDisk"));
    Path ballast = disk.resolve("ballast");
    Path path = disk.resolve("store");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      long left = random.nextLong(20L << 20);
      int committed = -1;
      try (ChildJvm filler = fill(disk, ballast, left, path, round)) {
        for (String line : filler.rest()) {
          if (line.matches("[0-9]+")) {
            committed = Integer.parseInt(line);
          }
        }
      }
      Files.delete(ballast);
      try (Store store = Store.open(path, IriSpace.DEFAULT)) {
        assertEquals(List.of(), store.check(), "seed " + seed);
        for (int batch = 0; batch <= committed; batch++) {
          for (ArticleEntry entry : batch(batch, round)) {
            assertTrue(store.holds(entry.id(), entry.fingerprint(), true), "seed " + seed);
          }
        }
        store.commit(run("2"), batch(0, -1));
      }
      Trees.delete(path);
    }
  }

  private static ChildJvm fill(Path disk, Path ballast, long left, Path path, int round)
      throws IOException {
    Store.open(path, IriSpace.DEFAULT).close();
    byte[] block = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (Files.getFileStore(disk).getUsableSpace() > left + block.length) {
        out.write(block);
      }
    }
    return ChildJvm.start(Filler.class, path, round);
  }
}
