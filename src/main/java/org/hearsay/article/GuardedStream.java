package org.hearsay.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Unpacked bytes, as long as they are in proportion to the packed ones. */
final class GuardedStream extends CountingStream {

  /** Thrown when a stream unpacks to more than the limits allow; the message is for a human. */
  static final class BombException extends IOException {
    BombException(String message) {
      super(message);
    }
  }

  private final LongSupplier packed;
  private final Runnable progress;
  private final InputLimits limits;
  private long unpacked;
  private boolean tripped;

  /**
   * @param packed how many bytes were read for what came out so far, or will be
   */
  GuardedStream(InputStream unpacked, LongSupplier packed, InputLimits limits) {
    this(unpacked, packed, () -> {}, limits);
  }

  private GuardedStream(
      InputStream unpacked, LongSupplier packed, Runnable progress, InputLimits limits) {
    super(unpacked);
    this.packed = packed;
    this.progress = progress;
    this.limits = limits;
  }

  /** Unpacks gzip, all members one after the other. */
  static GuardedStream gunzip(InputStream packed, InputLimits limits) throws IOException {
    Meter meter = new Meter(packed);
    InputStream unpacked =
        GzipCompressorInputStream.builder()
            .setInputStream(meter)
            .setDecompressConcatenated(true)
            .get();
    return new GuardedStream(
        unpacked, () -> meter.count, () -> meter.atLastOutput = meter.count, limits);
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
  public boolean markSupported() {
    return false;
  }

  @Override
  void count(long bytes) throws IOException {
    unpacked += bytes;
    if (bytes > 0) {
      progress.run();
    }
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

  /** Counts the packed bytes on their way into what unpacks them. */
  private static final class Meter extends CountingStream {

    /** Names, comments and empty members hold nothing, and need not be long to say so. */
    private static final long MOST_WITHOUT_OUTPUT = 1L << 20;

    private long count;
    private long atLastOutput;

    Meter(InputStream in) {
      super(in);
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    void count(long bytes) throws IOException {
      count += bytes;
      if (count - atLastOutput > MOST_WITHOUT_OUTPUT) {
        throw new BombException(
            InputLimits.inWords(MOST_WITHOUT_OUTPUT)
                + " of it unpack to nothing: not read any further");
      }
    }
  }
}
