package org.hearsay.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.graph.Ontology;
import org.hearsay.link.Linker;
import org.hearsay.load.Concluder;
import org.hearsay.load.Remover;
import org.hearsay.load.Remover.Choice;
import org.hearsay.load.Remover.Chosen;
import org.hearsay.query.PlainText;
import org.hearsay.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes articles out of a store. */
@Command(
    name = "remove",
    description = {
      "Takes articles out of a store, with their statements and texts, and concludes anew across"
          + " those that are left. An article goes for which all holds that is asked.",
      "",
      "Loaded again, it is there again."
    },
    footer = {
      "",
      "Examples:",
      "  hearsay remove --dry-run --source news-2015.zip",
      "  hearsay remove 2015-03-18-minister-denies-claims-1a2b3c4d",
      "  hearsay remove --publisher \"The Daily Example\" --day 2015-03-18",
      "",
      "Exit codes: 0 done, 1 there is no such article, 2 wrong usage, 3 it could not be done"
    })
final class RemoveCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StoreOption store;

  @Parameters(
      paramLabel = "ARTICLE",
      arity = "0..*",
      description = "Names of articles, or their IRIs: any of these.")
  private Set<String> articles = Set.of();

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description =
          "What was read from this file, or from this folder or archive, as hs:source has it.")
  private Optional<String> source = Optional.empty();

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "What this publisher published.")
  private Optional<String> publisher = Optional.empty();

  @Option(
      names = "--day",
      paramLabel = "DATE",
      description = "What was published on this day, such as 2015-03-18.")
  private Optional<String> day = Optional.empty();

  @Option(names = "--dry-run", description = "Say what would go, and keep it.")
  private boolean dryRun;

  RemoveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Choice choice = new Choice(articles, source, publisher, day.map(RemoveCommand::date));
    if (choice.isOpen()) {
      throw Failure.usage(
          "say which articles: their names, --source, --publisher or --day (to be rid of all,"
              + " delete the folder of the store)");
    }
    try (Store opened = dryRun ? store.reading() : store.writing()) {
      Remover remover =
          new Remover(opened, new Concluder(opened, Linker.careful(Ontology.broaderEventTypes())));
      List<Chosen> chosen = remover.find(choice);
      chosen.forEach(this::tell);
      if (!dryRun) {
        remover.remove(chosen);
      }
      terminal
          .out()
          .println(
              chosen.size()
                  + (chosen.size() == 1 ? " article" : " articles")
                  + (dryRun ? " would be removed" : " removed"));
      return chosen.isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
    }
  }

  private void tell(Chosen article) {
    String known =
        Stream.of(article.day(), article.headline(), article.source())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("  "));
    terminal.out().println(PlainText.oneLine(article.id() + "  " + known));
  }

  private static LocalDate date(String day) {
    try {
      return LocalDate.parse(day.strip());
    } catch (DateTimeParseException e) {
      throw Failure.usage("--day takes a date such as 2015-03-18, not \"" + day + "\"");
    }
  }
}
