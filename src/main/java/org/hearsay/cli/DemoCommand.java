package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hearsay.article.Sources;
import org.hearsay.graph.IriSpace;
import org.hearsay.language.ModelCache;
import org.hearsay.load.LoadOptions;
import org.hearsay.load.LoadReport;
import org.hearsay.query.Answer;
import org.hearsay.query.AnswerFormat;
import org.hearsay.query.AnswerWriter;
import org.hearsay.query.Limits;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.QueryRunner;
import org.hearsay.query.Question;
import org.hearsay.query.Questions;
import org.hearsay.store.Stats;
import org.hearsay.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what Hearsay does, on the articles that come with it. */
@Command(
    name = "demo",
    description = {
      "Loads the articles that come with Hearsay, prints who accused whom with the evidence, and"
          + " serves the graph until Ctrl-C."
    })
final class DemoCommand implements Callable<Integer> {

  private static final String QUESTION = "who-accused-whom";
  private static final List<String> SHOWN =
      List.of("date", "speaker", "speakerFor", "target", "targetFor", "evidence");

  private final Terminal terminal;

  @Option(names = "--no-serve", description = "Stop after printing.")
  private boolean noServe;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, QueryProblem {
    Path articles = terminal.home().resolve("data/articles");
    if (!Files.isDirectory(articles)) {
      throw Failure.usage(
          "there is no " + articles + ": run ./hearsay demo in the folder of Hearsay");
    }
    Sources sources = Loading.sources(List.of(articles));
    Path folder = ModelCache.ofUser().folder().resolveSibling("demo-store");
    try (Store store = Store.open(folder, IriSpace.DEFAULT)) {
      LoadReport report = new Loading(terminal, LoadOptions.STANDARD).load(sources, store);
      print(store, report);
      if (!noServe) {
        terminal.note("The server is not there yet.");
      }
      return report.refusals() == 0 ? ExitCode.DONE : ExitCode.REFUSED;
    }
  }

  private void print(Store store, LoadReport report) throws IOException, QueryProblem {
    Question question = Questions.bundled().named(QUESTION);
    Answer.Rows rows = new QueryRunner(store.graphs(), Limits.TERMINAL).rows(question, Map.of());
    Stats stats = store.stats();
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%d articles read: %d statements of %d actors about %d events%n%n%s%n%n",
            report.inputs() - report.refusals(),
            stats.statements(),
            stats.actors(),
            stats.events(),
            question.title());
    new AnswerWriter(AnswerFormat.TABLE, terminal.width(), false)
        .write(new Answer.Rows(SHOWN, rows.rows(), rows.cut()), terminal.out());
  }
}
