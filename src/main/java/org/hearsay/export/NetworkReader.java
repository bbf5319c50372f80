package org.hearsay.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
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
import org.hearsay.query.Question;
import org.hearsay.query.Questions;

/** Reads a {@link Network} out of a graph. */
public final class NetworkReader {

  /** So many sentences are enough to see what an edge is about. */
  private static final int EVIDENCE = 5;

  private static final Question ACTORS =
      Questions.bundled("/org/hearsay/export/network-actors.rq", "network-actors");

  /** Of so many actors is asked at once: each question and its answer stays small. */
  private static final int AT_ONCE = 2000;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Source source;

  public NetworkReader(Source source) {
    this.source = source;
  }

  /** Whoever answers questions about the graph. */
  @FunctionalInterface
  public interface Source {
    Rows rows(Question question, Map<String, String> values) throws QueryProblem;
  }

  /**
   * Reads the part of the network that is wanted.
   *
   * @throws QueryProblem where the limits of the source do not suffice for all of its statements
   */
  public Network read(NetworkSelection selection) throws QueryProblem {
    Map<Pair, Bundle> bundles = new TreeMap<>(Pair.ORDER);
    for (Row row : all(NetworkSelection.STATEMENTS, selection.ofStatements())) {
      Pair pair = new Pair(row.text("sourceIri"), row.text("act"), row.text("targetIri"));
      bundles.computeIfAbsent(pair, any -> new Bundle()).add(row);
    }
    Set<String> ids = new TreeSet<>();
    List<Network.Edge> edges = new ArrayList<>();
    bundles.forEach(
        (pair, bundle) -> {
          ids.add(pair.source);
          ids.add(pair.target);
          edges.add(bundle.edge(pair));
        });
    return selection.of(new Network(actors(List.copyOf(ids)), edges));
  }

  private List<Network.Actor> actors(List<String> ids) throws QueryProblem {
    Map<String, Network.Actor> actors = new TreeMap<>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      for (Row row : all(ACTORS, Map.of("thing", String.join(" ", some)))) {
        actors.merge(row.text("actorIri"), actor(row), NetworkReader::both);
      }
    }
    return List.copyOf(actors.values());
  }

  private static Network.Actor actor(Row row) {
    return new Network.Actor(
        row.text("actorIri"),
        row.text("label"),
        row.text("kind"),
        row.get("same").map(same -> List.of(row.text("same"))).orElse(List.of()),
        Optional.of(row.text("forIri")).filter(iri -> !iri.isEmpty()));
  }

  /** An actor of several rows: the first name, kind and party, and all that it is the same as. */
  private static Network.Actor both(Network.Actor one, Network.Actor other) {
    Collection<String> same = new TreeSet<>(one.sameAs());
    same.addAll(other.sameAs());
    return new Network.Actor(
        one.id(), one.label(), one.kind(), List.copyOf(same), one.actsFor().or(other::actsFor));
  }

  private List<Row> all(Question question, Map<String, String> values) throws QueryProblem {
    Rows rows = source.rows(question, values);
    if (rows.cut()) {
      throw new QueryProblem(
          QueryProblem.Kind.TOO_LARGE,
          "the network has more than "
              + rows.rows().size()
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

    private final Set<String> statements = new LinkedHashSet<>();
    private final Set<String> articles = new LinkedHashSet<>();
    private final Set<LocalDate> days = new TreeSet<>();
    private final Set<String> evidence = new LinkedHashSet<>();
    private final List<Double> confidences = new ArrayList<>();

    void add(Row row) {
      if (statements.add(row.text("statementIri"))) {
        articles.add(row.text("articleIri"));
        if (DAY.matcher(row.text("date")).matches()) {
          days.add(LocalDate.parse(row.text("date")));
        }
        if (!row.text("confidence").isEmpty()) {
          confidences.add(Double.valueOf(row.text("confidence")));
        }
        String sentence = row.text("evidence");
        if (evidence.size() < EVIDENCE && !sentence.isEmpty()) {
          evidence.add(sentence);
        }
      }
    }

    Network.Edge edge(Pair pair) {
      return new Network.Edge(
          pair.source,
          pair.target,
          pair.act,
          List.copyOf(statements),
          List.copyOf(articles),
          confidence(),
          List.copyOf(days),
          List.copyOf(evidence));
    }

    private Optional<Double> confidence() {
      return confidences.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Math.round(
                      1000
                          * confidences.stream()
                              .mapToDouble(Double::doubleValue)
                              .average()
                              .orElseThrow())
                  / 1000.0);
    }
  }
}
