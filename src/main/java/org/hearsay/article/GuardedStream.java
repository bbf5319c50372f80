package org.hearsay.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Unpacked bytes, as long as they are in proportion to the packed ones. */
final class GuardedStream extends FilterInputStream {

  /** Thrown when a stream unpacks to more than the limits allow; the message is for a human. */
  static final class BombException extends IOException {
    BombException(String message) {
      super(message);
    }
  }

  private final LongSupplier packed;
  private final InputLimits limits;
  private long unpacked;
  private boolean tripped;

  /**
   * @param packed how many bytes were read for what came out so far, or will be
   */
  GuardedStream(InputStream unpacked, LongSupplier packed, InputLimits limits) {
    super(unpacked);
    this.packed = packed;
    this.limits = limits;
  }

  /** How many bytes came out so far. */
  long count() {
    return unpacked;
  }

  /** Whether it was stopped. */
  boolean isTripped() {
    return tripped;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) throws IOException {
    unpacked += bytes;
    if (unpacked > limits.archive()) {
      tripped = true;
      throw new BombException(
          "unpacks to more than " + InputLimits.inWords(limits.archive()) + ": unpack it yourself");
    }
    if (unpacked > InputLimits.ALWAYS_UNPACKED
        && unpacked / limits.ratio() > Math.max(1, packed.getAsLong())) {
      tripped = true;
      throw new BombException(
          "unpacks to more than " + limits.ratio() + " times its size: not read any further");
    }
  }

  /** Counts the packed bytes on their way into an unpacking stream. */
  static final class Meter extends FilterInputStream {
    private long count;

    Meter(InputStream in) {
      super(in);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
