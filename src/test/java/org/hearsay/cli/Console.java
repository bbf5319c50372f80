package org.hearsay.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hearsay.store.Sink;

/** Where commands of tests run: 100 columns, no colours; keeps what they say. */
final class Console {

  private static final int WIDTH = 100;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Path home;

  Console(Path home) {
    this.home = home;
  }

  /** A terminal that writes here. */
  Terminal terminal() {
    return terminal(out);
  }

  private Terminal terminal(OutputStream where) {
    Sink sink = new Sink(where);
    return new Terminal(
        sink,
        new PrintStream(sink, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false,
        false,
        WIDTH,
        home);
  }

  /** Runs a command; what was said before stays. Returns how it ended. */
  int run(String... args) {
    return runInto(out, args);
  }

  /** The same, its results written elsewhere. */
  int runInto(OutputStream where, String... args) {
    return Hearsay.commandLine(terminal(where)).execute(args);
  }

  /** Runs a command on a store, and keeps what it says alone. */
  int runOn(Path store, String... args) {
    clear();
    return run(
        Stream.of(args, new String[] {"--store", store.toString()})
            .flatMap(Stream::of)
            .toArray(String[]::new));
  }

  void clear() {
    out.reset();
    err.reset();
  }

  /** What came as results. */
  String said() {
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /** What came beside them. */
  String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
