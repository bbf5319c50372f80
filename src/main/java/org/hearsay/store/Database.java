package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.StoreConnection;
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
  private final Claim claim;

  private final DatasetGraph graphs;

  private Database(Claim claim, DatasetGraph graphs) {
    this.claim = claim;
    this.graphs = graphs;
  }

  /**
   * @throws StoreLockedException if a process has it open, this one included
   */
  static Database open(Folder store) {
    Database database = claimed(store);
    boolean opened = false;
    try {
      new OldForm(database.graphs, store).renew();
      opened = true;
      return database;
    } finally {
      if (!opened) {
        database.close();
      }
    }
  }

  private static Database claimed(Folder store) {
    Claim claim;
    try {
      claim = Claim.take(store);
    } catch (IOException e) {
      throw refusal(store, e);
    }
    boolean opened = false;
    try {
      Database database = open(store, claim);
      opened = true;
      return database;
    } finally {
      if (!opened) {
        claim.close();
      }
    }
  }

  private static Database open(Folder store, Claim claim) {
    Path folder = store.tdb();
    try {
      if (!Files.exists(folder)) {
        Generations.begin(store);
      }
      Generations.requireWhole(store);
      TornJournal.mend(Generations.in(folder).getLast());
      DatasetGraph graphs = DatabaseMgr.connectDatasetGraph(Location.create(folder));
      graphs.getContext().set(TDB2.symUnionDefaultGraph, true);
      Generations.dropOld(store);
      return new Database(claim, graphs);
    } catch (StoreException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      release(folder);
      throw refusal(store, e);
    }
  }

  private static StoreException refusal(Folder store, Exception cause) {
    if (cause instanceof DBOpEnvException && isAboutLocks(cause)) {
      return new StoreLockedException(store.root(), ownerIn(cause));
    }
    if (cause instanceof IOException || !Files.isWritable(store.tdb())) {
      return new StoreException(
          "Cannot open the store "
              + store.root()
              + " ("
              + StoreException.brief(cause)
              + "): see to the rights and the disk; even reading writes a lock",
          cause);
    }
    return Folder.damaged(store.root(), StoreException.brief(cause), cause);
  }

  /** An opening that failed halfway keeps the locks it took: one on the folder, one inside. */
  private static void release(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        for (Path generation : Generations.in(folder)) {
          ProcessFileLock.release(StoreConnection.lockForLocation(Location.create(generation)));
        }
        ProcessFileLock.release(DatabaseConnection.lockForLocation(Location.create(folder)));
      }
    } catch (IOException | RuntimeException e) {
      LOG.debug("Locks of {} are kept until the process ends", folder, e);
    }
  }

  private static boolean isAboutLocks(Exception cause) {
    return cause.getMessage() != null && cause.getMessage().startsWith("Failed to get a lock");
  }

  private static OptionalLong ownerIn(Exception cause) {
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
      claim.close();
    }
  }
}
