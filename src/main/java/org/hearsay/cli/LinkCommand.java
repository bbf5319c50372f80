package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RiotException;
import org.hearsay.export.CandidateTable;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.MatchFile;
import org.hearsay.graph.MatchGraph;
import org.hearsay.graph.RdfFile;
import org.hearsay.graph.Vocabulary;
import org.hearsay.link.CandidateFinder;
import org.hearsay.link.CandidateFinder.Ours;
import org.hearsay.link.CandidateFinder.Theirs;
import org.hearsay.model.Candidate;
import org.hearsay.model.Match;
import org.hearsay.query.Answer.Row;
import org.hearsay.query.Answer.Rows;
import org.hearsay.query.Elsewhere;
import org.hearsay.query.Limits;
import org.hearsay.query.PlainText;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.QueryRunner;
import org.hearsay.query.Question;
import org.hearsay.query.Questions;
import org.hearsay.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Links actors to other datasets. */
@Command(
    name = "link",
    description = {
      "Links actors to another dataset, in two steps. --to asks it for whatever has the names of"
          + " the store's actors, and writes a table of candidates with score and reason. Look"
          + " through it, write same, exact or close into the column accept, and give it to --accept:"
          + " what was accepted becomes owl:sameAs, skos:exactMatch or skos:closeMatch, and stays"
          + " whatever is loaded later.",
      "",
      "An endpoint on the web is sent the names of your actors; nothing is sent without --to."
    },
    footer = {
      "",
      "Examples:",
      "  hearsay link --to companies.ttl -o candidates.csv",
      "  hearsay link --to https://example.org/sparql --kind state -o candidates.csv",
      "  hearsay link --accept candidates.csv --by \"Ada Holm\""
    })
final class LinkCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StoreOption store;
  @Mixin private OutputOption output;

  @Option(
      names = "--to",
      paramLabel = "FILE|ENDPOINT",
      description = "An RDF file, or the address of a SPARQL endpoint.")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Actors of this kind alone, such as company.")
  private Optional<String> kind = Optional.empty();

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "100",
      description = "Ask for so many names at once (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(
      names = "--min-score",
      paramLabel = "N",
      defaultValue = "0",
      description = "Candidates of at least this score, from 0 to 1.")
  private double minScore;

  @Option(
      names = "--accept",
      paramLabel = "TABLE",
      description = "Take in what this table accepts.")
  private Optional<Path> accept = Optional.empty();

  @Mixin private ByOption by;

  LinkCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, QueryProblem {
    if (to.isPresent() == accept.isPresent()) {
      throw Failure.usage("give either --to or --accept");
    }
    if (batch < 1) {
      throw Failure.usage("--batch takes a number from 1");
    }
    return to.isPresent() ? find(to.get()) : take(accept.get());
  }

  private int find(String where) throws IOException, QueryProblem {
    Elsewhere elsewhere = elsewhere(where);
    List<Ours> ours;
    try (Store opened = store.reading()) {
      ours = actors(new QueryRunner(opened.graphs(), Limits.TERMINAL));
    }
    List<String> names = ours.stream().map(Ours::name).distinct().toList();
    Question question = Questions.bundled("/org/hearsay/query/candidates.rq", "candidates");
    List<Theirs> theirs = new ArrayList<>();
    for (int from = 0; from < names.size(); from += batch) {
      int end = Math.min(names.size(), from + batch);
      String some = String.join("\n", names.subList(from, end));
      elsewhere.rows(question, Map.of("names", some)).rows().stream()
          .map(LinkCommand::theirs)
          .forEach(theirs::add);
      terminal.note("asked for " + end + " of " + names.size() + " names");
    }
    List<Candidate> candidates =
        CandidateFinder.among(ours, theirs).stream()
            .filter(each -> each.score() >= minScore)
            .toList();
    output.write(terminal, out -> CandidateTable.write(candidates, out));
    return ExitCode.DONE;
  }

  private static Elsewhere elsewhere(String where) {
    if (IriSpace.isWebAddress(where)) {
      return Elsewhere.at(where, Limits.TERMINAL);
    }
    Path file = Path.of(where);
    if (!Files.isRegularFile(file)) {
      throw Failure.usage("there is no file " + file + ", and it is no http address");
    }
    try {
      return Elsewhere.in(RdfFile.triples(file), Limits.TERMINAL);
    } catch (RiotException e) {
      throw Failure.usage(file + " cannot be read as RDF: " + e.getMessage());
    }
  }

  private List<Ours> actors(QueryRunner runner) throws QueryProblem {
    Rows rows =
        runner.rows(
            Questions.bundled().named("actors"),
            kind.map(only -> Map.of("kind", only)).orElse(Map.of()));
    return rows.rows().stream()
        .filter(row -> !row.text("kind").equals("unnamed"))
        .map(
            row ->
                new Ours(
                    row.text("actorIri"),
                    row.text("actor"),
                    row.text("kind"),
                    Set.copyOf(words(row.text("sameAs")))))
        .toList();
  }

  private static Theirs theirs(Row row) {
    return new Theirs(
        row.text("name"),
        row.text("candidate"),
        row.text("main").equals("1"),
        words(row.text("types")).stream()
            .map(type -> type.replaceFirst(".*[#/]", ""))
            .sorted()
            .toList(),
        Set.copyOf(words(row.text("same"))));
  }

  private static List<String> words(String text) {
    return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).distinct().toList();
  }

  private int take(Path table) throws IOException {
    if (!Files.isRegularFile(table)) {
      throw Failure.usage("there is no file " + table);
    }
    MatchFile read;
    try {
      read = MatchFile.read(table, by.who(), Clock.systemUTC().instant());
    } catch (IllegalArgumentException e) {
      throw Failure.usage(e.getMessage());
    }
    List<String> refused = new ArrayList<>(read.refused());
    try (Store opened = store.writing()) {
      List<Match> matches = ours(read.matches(), opened, table, refused);
      int added = write(matches, opened);
      terminal.out().println(added + " accepted, " + (matches.size() - added) + " there already");
    }
    refused.forEach(line -> terminal.err().println(PlainText.oneLine("hearsay: " + line)));
    return refused.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private static List<Match> ours(
      List<Match> matches, Store opened, Path table, List<String> refused) {
    return opened.read(
        graphs -> {
          List<Match> ours = new ArrayList<>();
          for (Match each : matches) {
            Node actor = NodeFactory.createURI(each.actor());
            if (graphs.contains(Node.ANY, actor, Vocabulary.TYPE, Node.ANY)) {
              ours.add(each);
            } else {
              refused.add(table + ": the store has no actor " + each.actor());
            }
          }
          return ours;
        });
  }

  private static int write(List<Match> matches, Store opened) {
    Graph graph =
        opened.read(graphs -> MatchGraph.copy(graphs.getGraph(opened.iris().matchesGraph())));
    int added = new MatchGraph(opened.iris()).add(matches, graph);
    if (added > 0) {
      opened.put(opened.iris().matchesGraph(), graph);
    }
    return added;
  }
}
