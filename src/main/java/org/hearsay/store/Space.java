package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How much the disk has left: looked at before writing, as a full one stops TDB2 halfway. */
@FunctionalInterface
interface Space {

  Space OF_DISK = folder -> Files.getFileStore(folder).getUsableSpace();

  /** What TDB2 takes for a triple in batches of 50 to 200 articles, measured, rounded up. */
  long BYTES_A_TRIPLE = 4096;

  /** Left free whatever is written: files of indexes grow by 8 MB at a time. */
  long RESERVE = 64L << 20;

  long usable(Path folder) throws IOException;

  /** Throws {@link StoreException} unless {@code bytes} more fit on the disk with some to spare. */
  default void require(Path folder, long bytes, String what) {
    long usable;
    try {
      usable = usable(folder);
    } catch (IOException e) {
      throw new StoreException(
          "Cannot tell how much space is left for " + folder + " (" + StoreException.brief(e) + ")",
          e);
    }
    long needed = bytes + RESERVE;
    if (usable < needed) {
      throw new StoreException(
          String.format(
              Locale.ROOT,
              "Only %d MB are free on the disk of %s, %s needs %d MB: free some space and run the"
                  + " same command again; what was written before is kept",
              usable >> 20,
              folder,
              what,
              (needed >> 20) + 1));
    }
  }
}
