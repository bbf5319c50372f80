package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.export.GraphFormat;
import org.hearsay.export.Network;
import org.hearsay.export.NetworkCsv;
import org.hearsay.export.NetworkFormat;
import org.hearsay.export.NetworkReader;
import org.hearsay.export.NetworkSelection;
import org.hearsay.export.StatementTable;
import org.hearsay.query.Asker;
import org.hearsay.query.Limits;
import org.hearsay.query.QueryProblem;
import org.hearsay.store.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a store for other programs. */
@Command(
    name = "export",
    description = {
      "Writes what is in a store for other programs.",
      "",
      "The whole graph, for RDF programs: turtle, trig, nquads, jsonld.",
      "The network of who did what to whom, for programs that draw or measure: gexf, graphml, dot,"
          + " gml, pajek, dl, cx2, cytoscape, node-link, edges, matrix, csv. Its nodes are actors;"
          + " its edges are acts, with weight, confidence, dates and evidence.",
      "The table of statements, a row each with all that is known of it: statements."
    },
    footer = {
      "",
      "Examples:",
      "  hearsay export --format gexf --roll-up -o news.gexf",
      "  hearsay export --format dot --act accuse | dot -Tsvg > accusations.svg",
      "  hearsay export --format csv --since 2014-12-01 -o tables/",
      "  hearsay export --format matrix --act accuse,criticise --kind state --top 20 -o who.csv",
      "  hearsay export --format statements --actor \"North Korea\" -o statements.csv",
      "  hearsay export --format nquads -o news.nq"
    })
final class ExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StoreOption store;
  @Mixin private OutputOption output;

  @Option(
      names = "--format",
      required = true,
      completionCandidates = Formats.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private String format;

  @Option(
      names = "--act",
      split = ",",
      description = "This act alone, such as accuse; or several of them.")
  private List<String> acts = new ArrayList<>();

  @Option(names = "--actor", paramLabel = "NAME", description = "By or about this actor.")
  private Optional<String> actor = Optional.empty();

  @Option(names = "--target", paramLabel = "NAME", description = "Aimed at this actor.")
  private Optional<String> target = Optional.empty();

  @Option(names = "--since", paramLabel = "DAY", description = "On this day or later.")
  private Optional<String> since = Optional.empty();

  @Option(names = "--until", paramLabel = "DAY", description = "On this day or earlier.")
  private Optional<String> until = Optional.empty();

  @Option(
      names = "--min-confidence",
      paramLabel = "N",
      description = "Read with at least this confidence, from 0 to 1.")
  private Optional<String> minConfidence = Optional.empty();

  @Option(
      names = "--roll-up",
      description = "Network: count spokesmen, ministries and officials as those they act for.")
  private boolean rollUp;

  @Option(
      names = "--kind",
      split = ",",
      description = "Network: between actors of this kind, such as state; or several of them.")
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--linked-only",
      description = "Network: between actors that Wikidata or another data set knows.")
  private boolean linkedOnly;

  @Option(
      names = "--min-weight",
      paramLabel = "N",
      description = "Network: edges of at least so many statements.")
  private Optional<String> minWeight = Optional.empty();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Network: between so many actors, those with the most statements.")
  private Optional<String> top = Optional.empty();

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The names of all formats. */
  static final class Formats implements Iterable<String> {

    @Override
    public java.util.Iterator<String> iterator() {
      return names().iterator();
    }

    private static List<String> names() {
      return Stream.of(
              Arrays.stream(GraphFormat.values()).map(GraphFormat::code),
              Arrays.stream(NetworkFormat.values()).map(NetworkFormat::code),
              Stream.of(StatementTable.CODE))
          .flatMap(each -> each)
          .toList();
    }
  }

  @Override
  public Integer call() throws IOException, QueryProblem {
    Optional<GraphFormat> graph =
        Arrays.stream(GraphFormat.values())
            .filter(each -> each.code().equalsIgnoreCase(format))
            .findFirst();
    Optional<NetworkFormat> network = NetworkFormat.named(format);
    boolean table = format.equalsIgnoreCase(StatementTable.CODE);
    if (graph.isEmpty() && network.isEmpty() && !table) {
      throw Failure.usage(
          "there is no format " + format + "; there are " + String.join(", ", Formats.names()));
    }
    if (network.equals(Optional.of(NetworkFormat.CSV)) && output.file().isEmpty()) {
      throw Failure.usage("csv is two tables: give --output, a folder or a .zip file");
    }
    Map<String, String> values = values();
    if (graph.isPresent() && !values.isEmpty()) {
      throw Failure.usage(
          format + " is the whole graph: --act and the like are for networks and statements");
    }
    NetworkSelection selection = network.isPresent() ? NetworkSelection.of(values) : null;
    try (ReadStore opened = store.asking(Limits.TERMINAL)) {
      Asker asker = opened.asker();
      if (graph.isPresent()) {
        output.write(terminal, out -> opened.graphs().write(graph.get(), out));
      } else if (table) {
        output.write(terminal, out -> new StatementTable(asker::rows).write(values, out));
      } else {
        write(network.orElseThrow(), new NetworkReader(asker::rows).read(selection));
      }
    }
    return ExitCode.DONE;
  }

  private void write(NetworkFormat wanted, Network network) throws IOException, QueryProblem {
    Optional<Path> folder =
        output
            .file()
            .filter(file -> wanted == NetworkFormat.CSV && !file.toString().endsWith(".zip"));
    if (folder.isPresent()) {
      writeTables(network, folder.get());
    } else {
      output.write(terminal, out -> wanted.write(network, out));
    }
  }

  private static void writeTables(Network network, Path folder) {
    try {
      Files.createDirectories(folder);
      WholeFile.<RuntimeException>write(
          folder.resolve(NetworkCsv.NODES), out -> NetworkCsv.writeNodes(network, out));
      WholeFile.<RuntimeException>write(
          folder.resolve(NetworkCsv.EDGES), out -> NetworkCsv.writeEdges(network, out));
    } catch (IOException e) {
      throw Failure.notWritten(folder, e);
    }
  }

  /** What was given, by the names of parameters. */
  private Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    values.put("act", String.join(",", acts));
    values.put("actor", actor.orElse(""));
    values.put("target", target.orElse(""));
    values.put("since", since.orElse(""));
    values.put("until", until.orElse(""));
    values.put("min-confidence", minConfidence.orElse(""));
    values.put("roll-up", rollUp ? "yes" : "");
    values.put("kind", String.join(",", kinds));
    values.put("linked-only", linkedOnly ? "yes" : "");
    values.put("min-weight", minWeight.orElse(""));
    values.put("top", top.orElse(""));
    values.values().removeIf(String::isEmpty);
    return values;
  }
}
