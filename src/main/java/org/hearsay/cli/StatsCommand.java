package org.hearsay.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.store.Stats;
import org.hearsay.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts what is in a store. */
@Command(
    name = "stats",
    description = "Counts what is in a store.",
    footer = {"", "Example:", "  hearsay stats --store /data/news"})
final class StatsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StoreOption store;

  StatsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Store opened = store.reading()) {
      print(opened.stats());
    }
    return ExitCode.DONE;
  }

  private void print(Stats stats) {
    count("articles", stats.articles());
    if (stats.copies() > 0) {
      count("  copies of others", stats.copies());
    }
    if (stats.first().isPresent() && stats.last().isPresent()) {
      terminal.out().println("            " + stats.first().get() + " to " + stats.last().get());
    }
    count("statements", stats.statements());
    if (stats.repeats() > 0) {
      count("  said by copies", stats.repeats());
    }
    stats.statementsByAct().forEach((act, number) -> count("  " + act.code(), number));
    count("actors", stats.actors());
    stats
        .actorsByKind()
        .forEach((kind, number) -> count("  " + kind.code().replace('_', ' '), number));
    count("events", stats.events());
    count("conclusions", stats.conclusions());
    count("triples", stats.triples());
    count("megabytes", stats.bytes() >> 20);
  }

  private void count(String what, long number) {
    PrintStream out = terminal.out();
    out.println(String.format(Locale.ROOT, "%-18s %,12d", what, number));
  }
}
