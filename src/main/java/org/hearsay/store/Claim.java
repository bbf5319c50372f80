package org.hearsay.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One process has a store: a lock on the file that makes the folder a store. TDB2 has locks of its
 * own, in files that somebody may take for leftovers and delete, after which another process would
 * get in; without this file there is no store to get into.
 *
 * <p>On some systems a process gives up its lock when it closes any stream of that file, so nothing
 * here reads it while this process holds the store ({@link #whileFree}). Thread-safe.
 */
final class Claim implements AutoCloseable {

  /** Beyond the end of the file, as elsewhere nobody can read what is locked. */
  private static final long WHERE = Long.MAX_VALUE - 1;

  private static final Set<Path> HELD = new HashSet<>();

  private final Path root;
  private final FileChannel file;

  private Claim(Path root, FileChannel file) {
    this.root = root;
    this.file = file;
  }

  /** Reads or writes something. */
  @FunctionalInterface
  interface Access<T> {
    T get() throws IOException;
  }

  /**
   * Looks into a folder that this process does not hold, and will not before that is done.
   *
   * @param root with links resolved
   * @throws StoreLockedException if it holds it
   */
  static <T> T whileFree(Path root, Access<T> access) throws IOException {
    synchronized (HELD) {
      if (HELD.contains(root)) {
        throw new StoreLockedException(root, OptionalLong.of(ProcessHandle.current().pid()));
      }
      return access.get();
    }
  }

  /**
   * @throws StoreLockedException if a process has the store, this one included
   */
  static Claim take(Folder store) throws IOException {
    Path root = store.root();
    return whileFree(
        root,
        () -> {
          FileChannel file =
              FileChannel.open(
                  root.resolve(Folder.MARKER), StandardOpenOption.READ, StandardOpenOption.WRITE);
          boolean taken = false;
          try {
            FileLock lock = file.tryLock(WHERE, 1, false);
            if (lock == null) {
              throw new StoreLockedException(root, owner(store));
            }
            taken = true;
            HELD.add(root);
            return new Claim(root, file);
          } finally {
            if (!taken) {
              file.close();
            }
          }
        });
  }

  /** As TDB2 notes it. */
  private static OptionalLong owner(Folder store) {
    try {
      String pid = Files.readString(store.tdb().resolve("tdb.lock")).strip();
      return pid.matches("[0-9]{1,18}")
          ? OptionalLong.of(Long.parseLong(pid))
          : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  @Override
  public void close() {
    synchronized (HELD) {
      HELD.remove(root);
      try {
        file.close();
      } catch (IOException e) {
        // It was only locked, and is not any more.
      }
    }
  }
}
