package org.hearsay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hearsay.load.LoadOptions;
import org.hearsay.load.LoadReport;
import org.hearsay.query.Answer;
import org.hearsay.query.Limits;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.QueryRunner;
import org.hearsay.query.Question;
import org.hearsay.query.Questions;
import org.hearsay.server.ServerOptions;
import org.hearsay.store.Stats;
import org.hearsay.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what Hearsay does, on the articles that come with it. */
@Command(
    name = "demo",
    description = {
      "Loads the articles that come with Hearsay, prints who accused whom with the evidence, and"
          + " serves the graph until Ctrl-C."
    },
    footer = {"", "Examples:", "  hearsay demo", "  hearsay demo --no-serve --all"})
final class DemoCommand implements Callable<Integer> {

  private static final String QUESTION = "who-accused-whom";

  /** So many accusations of each article show what is in it. */
  private static final int AN_ARTICLE = 2;

  private final Terminal terminal;

  @Mixin private ServerSettings settings;

  @Option(names = "--no-serve", description = "Stop after printing.")
  private boolean noServe;

  @Option(names = "--all", description = "Print every accusation.")
  private boolean all;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws QueryProblem {
    ServerOptions options = settings.options();
    Path articles = terminal.home().resolve("data/articles");
    if (!Files.isDirectory(articles)) {
      throw Failure.usage(
          "there is no " + articles + ": run ./hearsay demo in the folder of Hearsay");
    }
    try (DemoStore demo = DemoStore.open(articles)) {
      int exitCode = demo.isLoaded() ? ExitCode.DONE : load(demo);
      print(demo.store());
      if (!noServe) {
        new Serving(terminal).serve(demo.store(), options, Serving.texts(demo.store()));
      }
      return exitCode;
    }
  }

  private int load(DemoStore demo) {
    LoadReport report =
        new Loading(terminal, LoadOptions.STANDARD).load(demo.articles(), demo.store());
    new Refusals(terminal).tell(report);
    new PassedOver(terminal).tell(report.passedOver());
    return report.refusals() == 0 ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private void print(Store store) throws QueryProblem {
    Question question = Questions.bundled().named(QUESTION);
    Answer.Rows rows = new QueryRunner(store.graphs(), Limits.TERMINAL).rows(question, Map.of());
    Stats stats = store.stats();
    terminal
        .out()
        .printf(
            Locale.ROOT,
            """
            %d articles, %d statements, %d actors, %d events

            Who accused whom: %s

            """,
            stats.articles(),
            stats.statements(),
            stats.actors(),
            stats.events(),
            all
                ? rows.rows().size() + " accusations"
                : "of "
                    + rows.rows().size()
                    + " accusations, the clearest of each article (all of them: --all)");
    terminal
        .out()
        .print(
            new Accusations(terminal.width(), terminal.outIsTerminal())
                .render(rows.rows(), all ? Integer.MAX_VALUE : AN_ARTICLE));
    terminal
        .out()
        .println(
            "\nAsk more: ./hearsay query accusations-and-their-denials --store " + store.path());
  }
}
