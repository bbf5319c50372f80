package org.hearsay.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Where a result goes. Remembers that it could not be written: print streams keep that to
 * themselves, and RDF writers tell of it in their own way.
 */
public class Sink extends FilterOutputStream {

  private Optional<IOException> failure = Optional.empty();

  public Sink(OutputStream out) {
    super(out);
  }

  /** What went wrong first; empty where all is written so far. */
  public final Optional<IOException> failure() {
    return failure;
  }

  @Override
  public final void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public final void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = failure.or(() -> Optional.of(e));
      throw e;
    }
  }
}
