package org.hearsay.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a store to one file. */
@Command(
    name = "backup",
    description =
        "Writes a whole store, graphs and texts, to one file: N-Quads packed with gzip, which any"
            + " RDF program reads. The file appears when it is whole.",
    footer = {"", "Example:", "  hearsay backup news.nq.gz"})
final class BackupCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StoreOption store;

  @Parameters(paramLabel = "FILE", description = "The file, such as news.nq.gz.")
  private Path file;

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Store opened = store.reading()) {
      opened.backup(file);
      terminal.out().println("written: " + file);
    }
    return ExitCode.DONE;
  }
}
