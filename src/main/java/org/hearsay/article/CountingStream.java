package org.hearsay.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells of all bytes that are taken out of a stream, read or skipped. */
abstract class CountingStream extends FilterInputStream {

  CountingStream(InputStream in) {
    super(in);
  }

  /**
   * So many more were taken out.
   *
   * @throws IOException to stop whoever reads
   */
  abstract void count(long bytes) throws IOException;

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
}
