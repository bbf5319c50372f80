package org.hearsay.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.store.Sink;

/**
 * Where a command speaks: its result goes to {@code out}, all that is said about it to {@code err}.
 *
 * @param raw what {@code out} writes to; unlike that, it tells when it cannot be written to
 * @param outIsTerminal whether somebody reads {@code out} on a screen
 * @param errIsTerminal whether somebody reads {@code err} on a screen: the place for a progress bar
 * @param width of the screen, in columns
 * @param home the folder that holds {@code data}
 */
record Terminal(
    Sink raw,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int width,
    Path home) {

  private static final int USUAL_WIDTH = 100;
  private static final int NARROWEST = 40;

  /** The process's own, as the launcher describes it; Java 21 cannot tell itself. */
  static Terminal ofProcess() {
    String screens = System.getProperty("hearsay.screens", "");
    Sink raw = new Sink(new FileOutputStream(FileDescriptor.out));
    return new Terminal(
        raw,
        utf8(raw),
        utf8(System.err),
        screens.contains("out"),
        screens.contains("err"),
        columns(),
        Path.of(System.getProperty("hearsay.home", "")));
  }

  /** Whatever the locale: article text is seldom plain ASCII. */
  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  private static int columns() {
    try {
      return Optional.ofNullable(System.getenv("COLUMNS"))
          .map(Integer::parseInt)
          .map(columns -> Math.max(NARROWEST, columns))
          .orElse(USUAL_WIDTH);
    } catch (NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }

  /** The stream of the result, to be closed by whoever writes it; it stays open below. */
  OutputStream results() {
    return new FilterOutputStream(new BufferedOutputStream(raw)) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  /** Says something in passing, to somebody who waits at a screen. */
  void note(String line) {
    if (errIsTerminal) {
      err.println(line);
    }
  }
}
