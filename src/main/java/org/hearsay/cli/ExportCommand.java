package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.export.GraphFormat;
import org.hearsay.export.Network;
import org.hearsay.export.NetworkCsv;
import org.hearsay.export.NetworkFormat;
import org.hearsay.export.NetworkReader;
import org.hearsay.export.NetworkSelection;
import org.hearsay.query.Limits;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.QueryRunner;
import org.hearsay.store.Store;
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
      "The network of who did what to whom, for programs that draw or measure: graphml, gexf, dot,"
          + " csv. Its nodes are actors; its edges are acts, with weight, dates and evidence."
    },
    footer = {
      "",
      "Examples:",
      "  hearsay export --format gexf --roll-up -o news.gexf",
      "  hearsay export --format dot --act accuse | dot -Tsvg > accusations.svg",
      "  hearsay export --format csv --since 2014-12-01 -o tables/",
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

  @Option(names = "--act", description = "Network: this act alone, such as accuse.")
  private Optional<String> act = Optional.empty();

  @Option(names = "--since", paramLabel = "DAY", description = "Network: on this day or later.")
  private Optional<String> since = Optional.empty();

  @Option(names = "--until", paramLabel = "DAY", description = "Network: on this day or earlier.")
  private Optional<String> until = Optional.empty();

  @Option(
      names = "--min-confidence",
      paramLabel = "N",
      description = "Network: read with at least this confidence, from 0 to 1.")
  private Optional<String> minConfidence = Optional.empty();

  @Option(
      names = "--roll-up",
      description = "Network: count spokesmen, ministries and officials as those they act for.")
  private boolean rollUp;

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
      return Stream.concat(
              Arrays.stream(GraphFormat.values()).map(GraphFormat::code),
              Arrays.stream(NetworkFormat.values()).map(NetworkFormat::code))
          .toList();
    }
  }

  @Override
  public Integer call() throws IOException, QueryProblem {
    Optional<GraphFormat> graph =
        Arrays.stream(GraphFormat.values())
            .filter(each -> each.code().equalsIgnoreCase(format))
            .findFirst();
    Optional<NetworkFormat> network =
        Arrays.stream(NetworkFormat.values())
            .filter(each -> each.code().equalsIgnoreCase(format))
            .findFirst();
    if (graph.isEmpty() && network.isEmpty()) {
      throw Failure.usage(
          "there is no format " + format + "; there are " + String.join(", ", Formats.names()));
    }
    if (network.equals(Optional.of(NetworkFormat.CSV)) && output.file().isEmpty()) {
      throw Failure.usage("csv is two tables: give --output, a folder or a .zip file");
    }
    if (graph.isPresent() && !selection().equals(NetworkSelection.ALL)) {
      throw Failure.usage(format + " is the whole graph: --act and the like are for networks");
    }
    try (Store opened = store.reading()) {
      if (graph.isPresent()) {
        output.write(terminal, out -> graph.get().write(opened.graphs(), out));
      } else {
        write(network.orElseThrow(), opened);
      }
    }
    return ExitCode.DONE;
  }

  private void write(NetworkFormat wanted, Store opened) throws IOException, QueryProblem {
    Network network =
        new NetworkReader(new QueryRunner(opened.graphs(), Limits.TERMINAL)).read(selection());
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

  private NetworkSelection selection() {
    return new NetworkSelection(act, since, until, minConfidence, rollUp);
  }
}
