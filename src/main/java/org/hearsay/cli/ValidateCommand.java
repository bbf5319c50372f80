package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.Articles;
import org.hearsay.article.Document;
import org.hearsay.article.Sources;
import org.hearsay.graph.ArticleGraph;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.RdfFile;
import org.hearsay.graph.ShapeChecker;
import org.hearsay.graph.Violation;
import org.hearsay.load.Extractor;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.query.PlainText;
import org.hearsay.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks graphs against the shapes of the ontology. */
@Command(
    name = "validate",
    description = {
      "Checks graphs against the SHACL shapes in ontology/shapes.ttl and tells what is wrong, a"
          + " line each.",
      "",
      "Without files: everything in the store, and whether its files fit together. With files: RDF"
          + " in Turtle, TriG, N-Quads, JSON-LD or RDF/XML. With --articles: what a load of these"
          + " articles would put into a store."
    },
    footer = {
      "",
      "Examples:",
      "  hearsay validate --store /data/news",
      "  hearsay validate my-statements.ttl",
      "  hearsay validate --articles articles/",
      "",
      "Exit codes: 0 all is well, 1 something is not, 2 wrong usage, 3 it could not be done"
    })
final class ValidateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StoreOption store;

  @Option(names = "--articles", description = "The files are articles, not RDF.")
  private boolean articles;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "What to check.")
  private List<Path> files = List.of();

  private ShapeChecker shapes;
  private long graphs;
  private long wrong;

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    shapes = new ShapeChecker();
    if (articles) {
      checkArticles();
    } else if (files.isEmpty()) {
      try (Store opened = store.reading()) {
        opened.check().forEach(line -> tell(opened.path().toString(), line));
        checkGraphs(opened.path().toString(), opened.graphs(), opened.iris());
      }
    } else {
      for (Path file : files) {
        checkFile(file);
      }
    }
    terminal.out().println(graphs + " graphs checked, " + wrong + " things wrong");
    return wrong == 0 ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private void checkArticles() {
    if (files.isEmpty()) {
      throw Failure.usage("--articles needs files or folders");
    }
    Sources sources = Loading.sources(files);
    Extractor extractor = Engine.english(terminal);
    ArticleReader reader = Articles.reader();
    ArticleGraph drawer = new ArticleGraph(IriSpace.DEFAULT);
    try (Stream<Outcome<Document>> documents = sources.stream()) {
      documents.forEach(
          document -> {
            Outcome<Reading> reading = document.then(reader::read).then(extractor.reader()::read);
            switch (reading) {
              case Outcome.Done<Reading> done ->
                  tell(
                      done.value().article().source(),
                      shapes.checkArticle(
                          drawer.name(done.value().article()), drawer.of(done.value())));
              case Outcome.Refused<Reading> refused -> {
                new Refusals(terminal).tell(refused.reason());
                wrong++;
              }
            }
          });
    }
  }

  private void checkFile(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Failure.usage("there is no file " + file);
    }
    DatasetGraph dataset;
    try {
      dataset = RdfFile.read(file);
    } catch (RiotException e) {
      tell(file.toString(), "cannot be read as RDF: " + e.getMessage());
      return;
    }
    Txn.executeRead(dataset, () -> tell(file.toString(), shapes.check(dataset.getDefaultGraph())));
    checkGraphs(file.toString(), dataset, IriSpace.DEFAULT);
  }

  private void checkGraphs(String source, DatasetGraph dataset, IriSpace iris) {
    Txn.executeRead(
        dataset,
        () ->
            dataset
                .listGraphNodes()
                .forEachRemaining(name -> tell(source, check(dataset, name, iris))));
  }

  private List<Violation> check(DatasetGraph dataset, Node name, IriSpace iris) {
    Graph graph = dataset.getGraph(name);
    return iris.isArticle(name) ? shapes.checkArticle(name, graph) : shapes.check(graph);
  }

  private void tell(String source, List<Violation> violations) {
    graphs++;
    violations.forEach(violation -> tell(source, violation.toString()));
  }

  private void tell(String source, String problem) {
    wrong++;
    terminal.out().println(PlainText.oneLine(source + ": " + problem));
  }
}
