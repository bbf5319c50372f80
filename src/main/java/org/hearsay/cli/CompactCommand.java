package org.hearsay.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a store smaller. */
@Command(
    name = "compact",
    description =
        "Gives the disk back what replaced articles took. Needs as much free space as is in use.",
    footer = {"", "Example:", "  hearsay compact --store /data/news"})
final class CompactCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StoreOption store;

  CompactCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Store opened = store.writing()) {
      long before = opened.stats().bytes();
      opened.compact();
      long after = opened.stats().bytes();
      terminal
          .out()
          .println(String.format(Locale.ROOT, "%,d MB, were %,d MB", after >> 20, before >> 20));
    }
    return ExitCode.DONE;
  }
}
