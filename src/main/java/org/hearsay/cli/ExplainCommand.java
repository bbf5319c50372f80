package org.hearsay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
import org.hearsay.pipeline.Explained;
import org.hearsay.pipeline.Explainer;
import org.hearsay.pipeline.Guarded;
import org.hearsay.query.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how the statements of an article were found. */
@Command(
    name = "explain",
    description =
        "Reads an article and shows each statement in it with its sentence, and by which cue, frame"
            + " and rule each of its parts was found: how likely it is that its act was read"
            + " rightly and where the line is drawn, which voices gave it, what spoke most for it"
            + " and against it, and what else was thought of in the sentence. With --why-not, shows"
            + " instead what was thought of and did not become a statement.",
    footer = {
      "",
      "Examples:",
      "  hearsay explain article.txt",
      "  hearsay explain --statement 3 article.txt",
      "  hearsay explain --why-not \"a spokesman\" article.txt",
      "",
      "Exit codes: 0 done, 1 the article was refused, 2 wrong usage, 3 it could not be done"
    })
final class ExplainCommand implements Callable<Integer> {

  /** A number, or an id or IRI that ends in it. */
  private static final Pattern STATEMENT = Pattern.compile("(?:.*/statement/)?(\\d{1,9})");

  private final Terminal terminal;
  private final Supplier<Explainer> explainers;

  @Mixin private ColumnsOption columns;

  @Option(
      names = "--statement",
      paramLabel = "ID",
      description = "Only this one: its IRI, or the number at the end of it.")
  private Optional<String> statement = Optional.empty();

  @Option(
      names = "--why-not",
      paramLabel = "WORDS",
      description = {
        "What was thought of and fell below the line, of what has these words in its sentence,"
            + " speaker, target or cue. Case and articles (the, a) do not count."
      })
  private Optional<String> whyNot = Optional.empty();

  @Option(
      names = "--verbatim",
      description =
          "Take the file's whole text for the article's, character for character, whatever it looks"
              + " like.")
  private boolean verbatim;

  @Parameters(paramLabel = "ARTICLE", description = "A file with an article, or several.")
  private Path path;

  ExplainCommand(Terminal terminal) {
    this(terminal, () -> Engine.explainer(terminal));
  }

  /**
   * @param explainers what reads articles, asked for once when it is needed
   */
  ExplainCommand(Terminal terminal, Supplier<Explainer> explainers) {
    this.terminal = terminal;
    this.explainers = explainers;
  }

  @Override
  public Integer call() {
    Optional<Integer> number = statement.map(ExplainCommand::number);
    Sources found = Loading.sources(List.of(path), columns, terminal);
    Sources sources = verbatim ? found.verbatim() : found;
    ArticleReader articles = verbatim ? Articles.verbatim() : Articles.reader();
    Optional<Sought> sought = whyNot.map(Sought::new);
    if (sought.isPresent() && (sought.get().isEmpty() || number.isPresent())) {
      throw Failure.usage(
          sought.get().isEmpty()
              ? "--why-not takes words, more than an article"
              : "--statement and --why-not do not go together");
    }
    Explainer explainer = explainers.get();
    int exitCode = ExitCode.DONE;
    boolean explained = false;
    try (Stream<Outcome<Document>> documents = sources.stream()) {
      for (Outcome<Document> document : (Iterable<Outcome<Document>>) documents::iterator) {
        switch (explain(document, articles, explainer)) {
          case Outcome.Done<Explained> done ->
              explained |=
                  sought.isPresent()
                      ? whyNot(done.value(), sought.get())
                      : explain(done.value(), number);
          case Outcome.Refused<Explained> refused -> {
            new Refusals(terminal).tell(refused.reason());
            exitCode = ExitCode.REFUSED;
          }
        }
      }
    }
    if (!explained && whyNot.isPresent() && exitCode == ExitCode.DONE) {
      throw Failure.usage("the words “" + whyNot.get() + "” stand nowhere in " + path);
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

  private static Outcome<Explained> explain(
      Outcome<Document> input, ArticleReader articles, Explainer explainer) {
    return input.then(
        document ->
            Guarded.guard(
                document.source(), () -> articles.read(document).then(explainer::explain)));
  }

  /** Whether there was anything to explain. */
  private boolean explain(Explained explained, Optional<Integer> number) {
    Reading reading = explained.reading();
    Explanation explanation = new Explanation(explained);
    Considerations considerations = new Considerations(explained);
    List<Statement> asked =
        reading.statements().stream()
            .filter(s -> number.isEmpty() || s.id().endsWith("/statement/" + number.get()))
            .toList();
    for (Statement one : asked) {
      print(explanation.of(one));
      print(considerations.of(one));
      terminal.out().println();
    }
    if (number.isEmpty()) {
      for (Fault fault : reading.faults()) {
        print(explanation.of(fault));
        terminal.out().println();
      }
    }
    return !asked.isEmpty();
  }

  /** Whether the words stand in the article. */
  private boolean whyNot(Explained explained, Sought sought) {
    List<String> lines = new WhyNot(explained).of(sought);
    print(lines);
    return !lines.isEmpty();
  }

  private void print(List<String> lines) {
    lines.forEach(line -> terminal.out().println(PlainText.lines(line)));
  }
}
