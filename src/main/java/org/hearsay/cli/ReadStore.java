package org.hearsay.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.hearsay.export.GraphFormat;
import org.hearsay.query.Asker;

/**
 * A store to read: opened here, or in the hands of a server that is asked instead.
 *
 * @param asker answers questions about it
 * @param graphs writes it as a whole
 * @param closing what is to be done in the end
 */
record ReadStore(Asker asker, Graphs graphs, Runnable closing) implements AutoCloseable {

  /** Writes all graphs in a format. */
  @FunctionalInterface
  interface Graphs {
    void write(GraphFormat format, OutputStream out) throws IOException;
  }

  @Override
  public void close() {
    closing.run();
  }
}
