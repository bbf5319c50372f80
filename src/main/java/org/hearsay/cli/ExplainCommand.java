package org.hearsay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.Articles;
import org.hearsay.article.Document;
import org.hearsay.article.Sources;
import org.hearsay.model.Fault;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.pipeline.Guarded;
import org.hearsay.pipeline.Reader;
import org.hearsay.query.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how the statements of an article were found. */
@Command(
    name = "explain",
    description =
        "Reads an article and shows each statement in it with its sentence, and by which cue, frame"
            + " and rule each of its parts was found.",
    footer = {
      "",
      "Examples:",
      "  hearsay explain article.txt",
      "  hearsay explain --statement 3 article.txt",
      "",
      "Exit codes: 0 done, 1 the article was refused, 2 wrong usage, 3 it could not be done"
    })
final class ExplainCommand implements Callable<Integer> {

  /** A number, or an id or IRI that ends in it. */
  private static final Pattern STATEMENT = Pattern.compile("(?:.*/statement/)?(\\d{1,9})");

  private final Terminal terminal;

  @Option(
      names = "--statement",
      paramLabel = "ID",
      description = "Only this one: its IRI, or the number at the end of it.")
  private Optional<String> statement = Optional.empty();

  @Option(
      names = "--verbatim",
      description = "Take the file's whole text for the article's, character for character.")
  private boolean verbatim;

  @Parameters(paramLabel = "ARTICLE", description = "A file with an article, or several.")
  private Path path;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<Integer> number = statement.map(ExplainCommand::number);
    Sources sources = Loading.sources(List.of(path));
    ArticleReader articles = verbatim ? Articles.verbatim() : Articles.reader();
    Reader reader = Engine.english(terminal).reader();
    int exitCode = ExitCode.DONE;
    boolean explained = false;
    try (Stream<Outcome<Document>> documents = sources.stream()) {
      for (Outcome<Document> document : (Iterable<Outcome<Document>>) documents::iterator) {
        switch (read(document, articles, reader)) {
          case Outcome.Done<Reading> done -> explained |= explain(done.value(), number);
          case Outcome.Refused<Reading> refused -> {
            new Refusals(terminal).tell(refused.reason());
            exitCode = ExitCode.REFUSED;
          }
        }
      }
    }
    if (!explained && number.isPresent() && exitCode == ExitCode.DONE) {
      throw Failure.usage("there is no statement " + statement.get() + " in " + path);
    }
    return exitCode;
  }

  private static int number(String id) {
    Matcher matcher = STATEMENT.matcher(id);
    if (!matcher.matches()) {
      throw Failure.usage("--statement takes a number, or an IRI that ends in /statement/ and one");
    }
    return Integer.parseInt(matcher.group(1));
  }

  private static Outcome<Reading> read(
      Outcome<Document> input, ArticleReader articles, Reader reader) {
    return input.then(
        document ->
            Guarded.guard(document.source(), () -> articles.read(document).then(reader::read)));
  }

  /** Whether there was anything to explain. */
  private boolean explain(Reading reading, Optional<Integer> number) {
    Explanation explanation = new Explanation(reading);
    List<Statement> asked =
        reading.statements().stream()
            .filter(s -> number.isEmpty() || s.id().endsWith("/statement/" + number.get()))
            .toList();
    for (Statement one : asked) {
      explanation.of(one).forEach(line -> terminal.out().println(PlainText.lines(line)));
      terminal.out().println();
    }
    if (number.isEmpty()) {
      for (Fault fault : reading.faults()) {
        explanation.of(fault).forEach(line -> terminal.out().println(PlainText.lines(line)));
        terminal.out().println();
      }
    }
    return !asked.isEmpty();
  }
}
