package org.hearsay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a store of a backup. */
@Command(
    name = "restore",
    description = "Makes a store of a backup, in a folder that is new or empty.",
    footer = {"", "Example:", "  hearsay restore --store /data/news news.nq.gz"})
final class RestoreCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StoreOption store;

  @Parameters(paramLabel = "FILE", description = "A file that backup has written.")
  private Path file;

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw Failure.usage("there is no file " + file);
    }
    Store.restore(file, store.folder());
    terminal.out().println("restored: " + store.folder());
    return ExitCode.DONE;
  }
}
