package org.hearsay.article;

import java.io.IOException;
import java.io.InputStream;

/** However long a file, one article in it has an end. */
final class Limited extends CountingStream {

  private final long most;
  private long left;

  Limited(InputStream in, long most) {
    super(in);
    this.most = most;
    this.left = most;
  }

  /** An article starts: what was read so far does not count. */
  void start() {
    left = most;
  }

  @Override
  void count(long bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new GuardedStream.BombException(
          "an article in it of more than " + InputLimits.inWords(most) + ": split it");
    }
  }
}
