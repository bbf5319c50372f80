package org.hearsay.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.query.Answer;
import org.hearsay.query.AnswerFormat;
import org.hearsay.query.AnswerWriter;
import org.hearsay.query.Asker;
import org.hearsay.query.Limits;
import org.hearsay.query.PlainText;
import org.hearsay.query.Prefixes;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.Question;
import org.hearsay.query.Questions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** Asks a store: a named question, each of them a command below this one, or a query file. */
@Command(
    name = "query",
    synopsisSubcommandLabel = "[QUESTION]",
    description = {
      "Asks a store: one of the questions below, or a query in SPARQL 1.1, in a file or as one"
          + " word in quotation marks. The latter needs no lines for the usual prefixes.",
      "",
      "Each question has options of its own: hearsay query who-accused-whom --help"
    },
    commandListHeading = "%nQuestions:%n",
    footer = {
      "",
      "Examples:",
      "  hearsay query who-accused-whom --target \"North Korea\" --since 2014-12-01",
      "  hearsay query network --format csv -o network.csv",
      "  hearsay query my-query.rq --param speaker=Sony",
      "  hearsay query \"SELECT ?name { ?a a hs:State; skos:prefLabel ?name }\""
    })
final class QueryCommand implements Callable<Integer> {

  private static final int NAMED = 8;

  /** How a query begins, and no name of a file does. */
  private static final Pattern SPARQL =
      Pattern.compile(
          "(?i)^\\s*(?:prefix|base|select|ask|construct|describe)\\b.*[{<:]", Pattern.DOTALL);

  private final Terminal terminal;

  @Mixin private StoreOption store;
  @Mixin private OutputOption output;

  @Option(
      names = "--format",
      scope = ScopeType.INHERIT,
      defaultValue = "table",
      paramLabel = "FORMAT",
      description = "One of table, csv, tsv, json, turtle (default: ${DEFAULT-VALUE}).")
  private AnswerFormat format;

  @Option(
      names = "--iris",
      scope = ScopeType.INHERIT,
      description = "Show in a table the IRIs of what it names.")
  private boolean iris;

  @Option(
      names = "--timeout",
      scope = ScopeType.INHERIT,
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Give up after so many seconds (default: ${DEFAULT-VALUE}).")
  private int timeout;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "A value for a parameter of the query file.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Parameters(
      arity = "0..1",
      paramLabel = "QUERY",
      description = "A query file, such as my.rq, or a query.")
  private Optional<String> query = Optional.empty();

  private QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The command, with a command below it for each question. */
  static CommandLine of(Terminal terminal) {
    QueryCommand command = new QueryCommand(terminal);
    CommandLine line = new CommandLine(command);
    for (Question question : Questions.described().all()) {
      line.addSubcommand(question.name(), QuestionCommand.of(question, command));
    }
    return line;
  }

  @Override
  public Integer call() throws IOException, QueryProblem {
    if (query.isEmpty()) {
      Questions.described()
          .all()
          .forEach(
              question ->
                  terminal
                      .out()
                      .printf(Locale.ROOT, "%-30s %s%n", question.name(), question.title()));
      return ExitCode.DONE;
    }
    boolean written = SPARQL.matcher(query.get()).find() && !new File(query.get()).isFile();
    return answer(
        written ? Question.read("query", prefixes() + query.get()) : read(Path.of(query.get())),
        values);
  }

  private static String prefixes() {
    return Prefixes.all().getNsPrefixMap().entrySet().stream()
        .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
        .sorted()
        .collect(Collectors.joining());
  }

  private static Question read(Path file) throws IOException, QueryProblem {
    String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
    if (!Files.isRegularFile(file)) {
      Questions.described().named(file.toString()); // Says what may have been meant.
    }
    try {
      return Question.read(name, Files.readString(file));
    } catch (MalformedInputException e) {
      throw Failure.usage(file + " is no text in UTF-8");
    }
  }

  /** Asks the store and writes the answer. */
  int answer(Question question, Map<String, String> asked) throws IOException, QueryProblem {
    if (timeout < 1) {
      throw Failure.usage("--timeout takes a number from 1");
    }
    Limits limits = Limits.TERMINAL.withTime(Duration.ofSeconds(timeout));
    Answer answer;
    try (ReadStore opened = store.asking(limits)) {
      Asker asker = opened.asker();
      asker
          .meant(question, asked)
          .forEach(
              (parameter, names) ->
                  terminal
                      .err()
                      .println("hearsay: --" + parameter + " is taken for " + either(names)));
      answer = asker.ask(question, asked);
    }
    AnswerWriter writer = new AnswerWriter(format(answer), terminal.width(), iris);
    output.write(terminal, out -> writer.write(answer, out));
    if (answer.cut()) {
      terminal.err().println("hearsay: cut after " + limits.rows() + " rows: there are more");
    }
    return ExitCode.DONE;
  }

  /** At most so many are named, that the answer stays in sight. */
  private static String either(Collection<String> names) {
    String some = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return PlainText.oneLine(
        names.size() > NAMED ? some + " or one of " + (names.size() - NAMED) + " more" : some);
  }

  /** A graph has no table. */
  private AnswerFormat format(Answer answer) {
    return answer instanceof Answer.Triples && format == AnswerFormat.TABLE
        ? AnswerFormat.TURTLE
        : format;
  }
}
