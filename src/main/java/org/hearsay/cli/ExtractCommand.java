package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.Articles;
import org.hearsay.article.Document;
import org.hearsay.article.Sources;
import org.hearsay.export.JsonLines;
import org.hearsay.graph.IriSpace;
import org.hearsay.load.Extractor;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.pipeline.Guarded;
import org.hearsay.query.QueryProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads articles and writes what was read, without a store. */
@Command(
    name = "extract",
    description =
        "Reads articles and writes what was read as JSON Lines, an object an article, in the order"
            + " of the inputs. Needs no store. What is refused is told on standard error.",
    footer = {
      "",
      "Offsets count Unicode code points of the object's text.",
      "",
      "Examples:",
      "  hearsay extract article.txt",
      "  hearsay extract --verbatim -o readings.jsonl texts/",
      "",
      "Exit codes: 0 done, 1 some inputs were refused, 2 wrong usage, 3 it could not be done"
    })
final class ExtractCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOption output;
  @Mixin private BaseOption base;
  @Mixin private ColumnsOption columns;
  @Mixin private ThreadsOption threads;
  @Mixin private AuthorityOption own;

  @Option(
      names = "--verbatim",
      description =
          "Take each file's whole text for the article's, character for character, whatever it looks"
              + " like. Archives are unpacked, and a line of .jsonl is a text.")
  private boolean verbatim;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders or archives; - is standard input.")
  private List<Path> paths;

  private int refused;

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, QueryProblem {
    Sources found = Loading.sources(paths, columns, terminal);
    Sources sources = verbatim ? found.verbatim() : found;
    IriSpace iris = base.iris();
    int workers = threads.number();
    Extractor extractor = Engine.english(terminal, own.authority(), own.edition());
    ArticleReader articles = verbatim ? Articles.verbatim() : Articles.reader();
    Refusals refusals = new Refusals(terminal);
    PassedOver passedOver = new PassedOver(terminal);
    output.write(
        terminal,
        out -> {
          JsonLines lines = new JsonLines(out, id -> iris.node(id).getURI());
          try (Stream<Outcome<Document>> documents = sources.stream();
              InOrder order = new InOrder(workers)) {
            order.run(
                documents.iterator(),
                document -> read(document, articles, extractor),
                outcome -> {
                  switch (outcome) {
                    case Outcome.Done<Reading> done -> {
                      lines.write(done.value());
                      passedOver.add(done.value());
                    }
                    case Outcome.Refused<Reading> no -> {
                      refused++;
                      refusals.tell(no.reason());
                    }
                  }
                });
          }
        });
    passedOver.tell();
    return refused == 0 ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private static Outcome<Reading> read(
      Outcome<Document> input, ArticleReader articles, Extractor extractor) {
    return input.then(
        document ->
            Guarded.guard(
                document.source(), () -> articles.read(document).then(extractor.reader()::read)));
  }
}
