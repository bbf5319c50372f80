package org.hearsay.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearsay.query.Answer.Row;
import org.hearsay.query.Answer.Rows;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.QueryRunner;
import org.hearsay.query.Question;
import org.hearsay.query.Questions;

/** Reads a {@link Network} out of a graph. */
public final class NetworkReader {

  /** So many sentences are enough to see what an edge is about. */
  private static final int EVIDENCE = 5;

  private static final Question STATEMENTS =
      Questions.bundled("/org/hearsay/export/network-statements.rq", "network-statements");

  private static final Question ACTORS =
      Questions.bundled("/org/hearsay/export/network-actors.rq", "network-actors");

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final QueryRunner runner;

  public NetworkReader(QueryRunner runner) {
    this.runner = runner;
  }

  /**
   * Reads the part of the network that is wanted.
   *
   * @throws QueryProblem where a value of the selection is none, or the limits of the runner do not
   *     suffice for the whole of it
   */
  public Network read(NetworkSelection selection) throws QueryProblem {
    Map<Pair, Bundle> bundles = new TreeMap<>(Pair.ORDER);
    for (Row row : all(STATEMENTS, selection.parameters())) {
      Pair pair = new Pair(row.text("sourceIri"), row.text("act"), row.text("targetIri"));
      bundles.computeIfAbsent(pair, any -> new Bundle()).add(row);
    }
    Set<String> ids = new HashSet<>();
    List<Network.Edge> edges = new ArrayList<>();
    bundles.forEach(
        (pair, bundle) -> {
          ids.add(pair.source);
          ids.add(pair.target);
          edges.add(bundle.edge(pair));
        });
    return new Network(actors(ids), edges);
  }

  private List<Network.Actor> actors(Set<String> ids) throws QueryProblem {
    Map<String, Network.Actor> actors = new TreeMap<>();
    for (Row row : all(ACTORS, Map.of())) {
      String id = row.text("actorIri");
      if (ids.contains(id)) {
        actors.merge(id, actor(row), NetworkReader::first);
      }
    }
    return List.copyOf(actors.values());
  }

  private static Network.Actor actor(Row row) {
    return new Network.Actor(
        row.text("actorIri"),
        row.text("label"),
        row.text("kind"),
        Optional.of(row.text("same")).filter(same -> same.startsWith(WIKIDATA)),
        Optional.of(row.text("forIri")).filter(iri -> !iri.isEmpty()));
  }

  /** An actor of several rows: each value from the first row that has one. */
  private static Network.Actor first(Network.Actor one, Network.Actor other) {
    return new Network.Actor(
        one.id(),
        one.label(),
        one.kind(),
        one.wikidata().or(other::wikidata),
        one.actsFor().or(other::actsFor));
  }

  private List<Row> all(Question question, Map<String, String> values) throws QueryProblem {
    Rows rows = runner.rows(question, values);
    if (rows.cut()) {
      throw new QueryProblem(
          QueryProblem.Kind.TOO_LARGE,
          "the network has more than "
              + runner.limits().rows()
              + " statements or actors; narrow it down");
    }
    return rows.rows();
  }

  private record Pair(String source, String act, String target) {

    static final Comparator<Pair> ORDER =
        Comparator.comparing(Pair::source).thenComparing(Pair::act).thenComparing(Pair::target);
  }

  /** The statements of one edge, which come in the order of their dates. */
  private static final class Bundle {

    private final Set<String> statements = new HashSet<>();
    private final Set<String> articles = new HashSet<>();
    private final TreeSet<LocalDate> dates = new TreeSet<>();
    private final List<String> evidence = new ArrayList<>();

    void add(Row row) {
      if (statements.add(row.text("statementIri"))) {
        articles.add(row.text("articleIri"));
        if (DAY.matcher(row.text("date")).matches()) {
          dates.add(LocalDate.parse(row.text("date")));
        }
        String sentence = row.text("evidence");
        if (evidence.size() < EVIDENCE && !sentence.isEmpty() && !evidence.contains(sentence)) {
          evidence.add(sentence);
        }
      }
    }

    Network.Edge edge(Pair pair) {
      return new Network.Edge(
          pair.source,
          pair.target,
          pair.act,
          statements.size(),
          articles.size(),
          dates.isEmpty() ? Optional.empty() : Optional.of(dates.first()),
          dates.isEmpty() ? Optional.empty() : Optional.of(dates.last()),
          evidence);
    }
  }
}
