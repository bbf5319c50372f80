package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open TDB2 folder: its lock, its generations, its closing. Thread-safe. */
final class Database implements AutoCloseable {

  static {
    JenaSystem.init();
  }

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** TDB2 hands the same connection to everybody in the process; a store has one owner. */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final DatasetGraph graphs;

  private Database(Path folder, DatasetGraph graphs) {
    this.folder = folder;
    this.graphs = graphs;
  }

  /**
   * @throws StoreLockedException if a process has it open, this one included
   */
  static Database open(Folder store) {
    Path folder = store.tdb();
    if (!OPEN.add(folder)) {
      throw new StoreLockedException(store.root(), OptionalLong.of(ProcessHandle.current().pid()));
    }
    Location location = null;
    try {
      Files.createDirectories(folder);
      location = Location.create(folder);
      DatasetGraph graphs = DatabaseMgr.connectDatasetGraph(location);
      graphs.getContext().set(TDB2.symUnionDefaultGraph, true);
      dropOldGenerations(folder);
      return new Database(folder, graphs);
    } catch (IOException e) {
      OPEN.remove(folder);
      throw new StoreException(
          "Cannot open the store " + store.root() + " (" + StoreException.brief(e) + ")", e);
    } catch (RuntimeException e) {
      throw refusal(store, location, e);
    }
  }

  private static StoreException refusal(Folder store, Location location, RuntimeException cause) {
    // Where the outer lock was taken and the inner one was not, the outer one would stay ours.
    ProcessFileLock.release(DatabaseConnection.lockForLocation(location));
    OPEN.remove(store.tdb());
    if (cause instanceof DBOpEnvException && isAboutLocks(cause)) {
      return new StoreLockedException(store.root(), ownerIn(cause));
    }
    if (!Files.isWritable(store.tdb())) {
      return new StoreException(
          "No right to write in " + store.tdb() + ": even reading needs its lock", cause);
    }
    return Folder.damaged(store.root(), StoreException.brief(cause));
  }

  private static boolean isAboutLocks(RuntimeException cause) {
    return cause.getMessage() != null && cause.getMessage().startsWith("Failed to get a lock");
  }

  private static OptionalLong ownerIn(RuntimeException cause) {
    String held = "held by process ";
    int at = cause.getMessage().lastIndexOf(held);
    if (at < 0) {
      return OptionalLong.empty();
    }
    String pid = cause.getMessage().substring(at + held.length()).strip();
    return pid.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(pid)) : OptionalLong.empty();
  }

  DatasetGraph graphs() {
    return graphs;
  }

  /** Writes a fresh generation without what was replaced, and drops the old one. */
  void compact() {
    DatabaseMgr.compact(graphs, true);
  }

  @Override
  public void close() {
    try {
      TDBInternal.expel(graphs, true);
    } finally {
      OPEN.remove(folder);
    }
  }

  /**
   * A process that ended between writing a fresh generation and dropping the old one leaves both. A
   * generation gets its name only when it is whole, so the newest is the one to keep.
   */
  private static void dropOldGenerations(Path folder) throws IOException {
    List<Path> generations = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.getFileName().toString().matches("Data-[0-9]+"))
          .sorted(Comparator.comparingLong(Database::number))
          .forEach(generations::add);
    }
    for (Path old : generations.subList(0, Math.max(0, generations.size() - 1))) {
      LOG.info("Removing {}: a compaction was cut short after its last step but one", old);
      Trees.delete(old);
    }
  }

  private static long number(Path generation) {
    return Long.parseLong(generation.getFileName().toString().substring("Data-".length()));
  }
}
