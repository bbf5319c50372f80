package org.hearsay.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders {@code Data-0001}, {@code Data-0002} ... in which TDB2 keeps one database: each
 * compaction writes a new one.
 */
final class Generations {

  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

  private static final Set<String> INDEXES =
      Set.of("GSPO", "GPOS", "GOSP", "SPOG", "POSG", "OSPG", "nodes");

  private static final Pattern BEGUN = Pattern.compile("tdb2\\.([0-9]{1,18})\\.new");

  private Generations() {}

  /**
   * Makes an empty database. It is built under another name, so that the files of one that has the
   * name are all there, whenever the process ends.
   */
  static void begin(Folder store) throws IOException {
    Path begun = store.root().resolve("tdb2." + ProcessHandle.current().pid() + ".new");
    if (Files.exists(begun)) {
      Trees.delete(begun);
    }
    Files.createDirectories(begun);
    TDBInternal.expel(DatabaseMgr.connectDatasetGraph(Location.create(begun)), true);
    try {
      Files.move(begun, store.tdb(), StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      Trees.delete(begun);
      if (!Files.exists(store.tdb())) {
        throw e;
      } // Otherwise another process was first.
    }
  }

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
   *
   * @throws StoreException if one is missing
   */
  static void requireWhole(Folder store) throws IOException {
    List<Path> all = in(store.tdb());
    if (all.isEmpty()) {
      throw Folder.damaged(store.root(), "there is no database in " + store.tdb());
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
   * Clears what processes left that ended halfway. A generation gets its name only when it is
   * whole, so of several the newest is the one to keep. To be called by the store's owner.
   */
  static void dropOld(Folder store) throws IOException {
    List<Path> all = in(store.tdb());
    for (Path old : all.subList(0, all.size() - 1)) {
      LOG.info("Removing {}: a compaction was cut short before its last step", old);
      Trees.delete(old);
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(store.root(), "tdb2.*.new")) {
      for (Path begun : files) {
        Matcher name = BEGUN.matcher(begun.getFileName().toString());
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          Trees.delete(begun);
        }
      }
    }
  }
}
