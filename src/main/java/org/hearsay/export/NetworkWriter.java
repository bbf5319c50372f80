package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes networks in one format: whatever texts are in them, the same bytes for the same one. */
@FunctionalInterface
interface NetworkWriter {

  /** Writes all of it. The stream is not closed. */
  void write(Network network, OutputStream out) throws IOException;
}
