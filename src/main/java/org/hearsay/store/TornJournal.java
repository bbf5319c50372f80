package org.hearsay.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last entry of a TDB2 journal whose writer was ended in the middle of it. Nobody was told that
 * its transaction is written, since the entry that commits comes after it; but TDB2 refuses the
 * whole database for it.
 */
final class TornJournal {

  private static final Logger LOG = LoggerFactory.getLogger(TornJournal.class);

  /** An entry begins with four bytes each of its data's length, checksum and type, and a name. */
  private static final int HEADER = 3 * Integer.BYTES + ComponentId.SIZE;

  private TornJournal() {}

  /**
   * Cuts what was begun and not finished. An entry that is all there and wrong stays, with what
   * comes after it: that is damage, of data that may have been committed. To be called by the
   * store's owner, before TDB2 opens the folder.
   *
   * @param generation the folder of the database that is to be opened
   */
  static void mend(Path generation) throws IOException {
    Path file = generation.resolve(Names.journalFile);
    if (!Files.exists(file) || Files.size(file) == 0) {
      return;
    }
    long end = endOfWhole(generation, Files.size(file));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      if (end < channel.size() && isTorn(channel, end)) {
        LOG.info("Cutting {} at byte {}: a transaction was cut short before its end", file, end);
        channel.truncate(end);
        channel.force(true);
      }
    }
  }

  /** Where the last entry ends of those that can be read from the beginning. */
  private static long endOfWhole(Path generation, long size) {
    Journal journal = Journal.create(Location.create(generation));
    long end = 0;
    try {
      while (end < size) {
        journal.readJournal(end);
        end = journal.position();
      }
    } catch (TransactionException | IllegalArgumentException e) {
      LOG.debug("The journal in {} cannot be read from byte {}", generation, end, e);
    } finally {
      journal.close();
    }
    return end;
  }

  /** The file ends before the entry does, or a power cut left room for it and nothing in it. */
  private static boolean isTorn(FileChannel channel, long start) throws IOException {
    long left = channel.size() - start;
    if (left < HEADER) {
      return true;
    }
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    channel.read(header, start);
    int length = header.getInt(0);
    return length > left - HEADER || isEmpty(channel, start);
  }

  private static boolean isEmpty(FileChannel channel, long start) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(8192);
    for (long at = start; at < channel.size(); at += bytes.limit()) {
      bytes.clear();
      channel.read(bytes, at);
      bytes.flip();
      while (bytes.hasRemaining()) {
        if (bytes.get() != 0) {
          return false;
        }
      }
    }
    return true;
  }
}
