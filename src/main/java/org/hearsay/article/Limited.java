package org.hearsay.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** However long a file, one article in it has an end. */
final class Limited extends FilterInputStream {

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
  public int read() throws IOException {
    int read = in.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new GuardedStream.BombException(
          "an article in it of more than " + InputLimits.inWords(most) + ": split it");
    }
  }
}
