package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders {@code Data-0001}, {@code Data-0002} ... in which TDB2 keeps one database: each
 * compaction writes a new one.
 */
final class Generations {

  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

  /** Where the words of all nodes are; nothing is in a database in which it is empty. */
  private static final String NODES = "nodes-data.obj";

  private static final Set<String> INDEXES =
      Set.of("GSPO", "GPOS", "GOSP", "SPOG", "POSG", "OSPG", "nodes");

  private Generations() {}

  /** The generations, newest last. Unfinished ones, which have another name, are left out. */
  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("Data-[0-9]{1,9}"))
          .sorted(Comparator.comparingLong(Generations::number))
          .toList();
    }
  }

  private static long number(Path generation) {
    return Long.parseLong(generation.getFileName().toString().substring("Data-".length()));
  }

  /**
   * TDB2 takes an index whose file is gone or empty for a new one, and would give wrong answers.
   * All are there before the first triple is written.
   *
   * @throws StoreException if one is missing
   */
  static void requireWhole(Folder store) throws IOException {
    List<Path> all = in(store.tdb());
    if (all.isEmpty() || all.getLast().resolve(NODES).toFile().length() == 0) {
      return;
    }
    for (String index : INDEXES) {
      for (String part : List.of(".bpt", ".dat", ".idn")) {
        Path file = all.getLast().resolve(index + part);
        if (file.toFile().length() == 0) {
          throw Folder.damaged(store.root(), file + " is missing or empty");
        }
      }
    }
  }

  /**
   * A process that ended between writing a new generation and dropping the old one leaves both. A
   * generation gets its name only when it is whole, so the newest is the one to keep.
   */
  static void dropOld(Path folder) throws IOException {
    List<Path> all = in(folder);
    for (Path old : all.subList(0, Math.max(0, all.size() - 1))) {
      LOG.info("Removing {}: a compaction was cut short before its last step", old);
      Trees.delete(old);
    }
  }
}
