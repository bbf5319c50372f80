package org.hearsay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.query.QueryProblem;
import org.hearsay.store.WholeFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where a command's result goes. */
final class OutputOption {

  @Option(
      names = {"-o", "--output"},
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description = "Write to this file, which appears when it is whole (default: the screen).")
  private Optional<Path> file = Optional.empty();

  /** What writes the result. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException, QueryProblem;
  }

  Optional<Path> file() {
    return file;
  }

  void write(Terminal terminal, Content content) throws IOException, QueryProblem {
    if (file.isEmpty()) {
      try (OutputStream out = terminal.results()) {
        content.writeTo(out);
      }
      return;
    }
    if (Files.isDirectory(file.get())) {
      throw Failure.usage(file.get() + " is a folder: give a file");
    }
    try {
      WholeFile.write(file.get(), content::writeTo);
    } catch (IOException e) {
      throw Failure.notWritten(file.get(), e);
    }
  }
}
