package org.hearsay.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.Vocabulary;
import org.hearsay.model.Act;
import org.hearsay.model.ActorKind;

/**
 * What is in a store.
 *
 * @param copies articles that have the wording of an earlier one
 * @param repeats statements that such an article has from there
 * @param actors different ones that have a part in a statement or event of any article
 * @param statementsByAct acts that do not occur are left out
 * @param actorsByKind kinds that do not occur are left out
 * @param conclusions drawn across articles
 * @param triples in the graphs of articles, of authority data and of conclusions
 * @param first the earliest day on which an article was published
 * @param last the latest
 * @param bytes what the files hold; the disk gives less for those that are sparse
 */
public record Stats(
    long articles,
    long statements,
    long actors,
    long events,
    long conclusions,
    long copies,
    long repeats,
    SortedMap<Act, Long> statementsByAct,
    SortedMap<ActorKind, Long> actorsByKind,
    long triples,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    long bytes) {

  public Stats {
    statementsByAct = Collections.unmodifiableSortedMap(new TreeMap<>(statementsByAct));
    actorsByKind = Collections.unmodifiableSortedMap(new TreeMap<>(actorsByKind));
  }

  /** To be called inside a transaction. */
  static Stats of(DatasetGraph graphs, IriSpace iris, Ledger ledger, long bytes) {
    SortedMap<Act, Long> acts = new TreeMap<>();
    for (Act act : Act.values()) {
      long count = count(graphs, Node.ANY, Vocabulary.HAS_ACT, Vocabulary.act(act));
      if (count > 0) {
        acts.put(act, count);
      }
    }
    SortedMap<ActorKind, Long> kinds = new TreeMap<>();
    Set<Node> actors = new HashSet<>();
    Arrays.stream(ActorKind.values()).forEach(kind -> count(graphs, iris, kind, kinds, actors));
    long conclusions = count(graphs, iris.derivedGraph(), Vocabulary.TYPE, Vocabulary.CONCLUSION);
    long unrecorded = // By an earlier version.
        ledger.find(iris.derivedGraph()).isPresent()
            ? 0
            : count(graphs, iris.derivedGraph(), Node.ANY, Node.ANY);
    return new Stats(
        ofType(graphs, Vocabulary.ARTICLE),
        ofType(graphs, Vocabulary.STATEMENT),
        actors.size(),
        ofType(graphs, Vocabulary.EVENT),
        conclusions,
        count(graphs, iris.derivedGraph(), Vocabulary.COPY_OF, Node.ANY)
            + count(graphs, iris.derivedGraph(), Vocabulary.VERSION_OF, Node.ANY),
        count(graphs, iris.derivedGraph(), Vocabulary.REPEATS, Node.ANY),
        acts,
        kinds,
        ledger.triples() + unrecorded,
        published(graphs, false),
        published(graphs, true),
        bytes);
  }

  private static void count(
      DatasetGraph graphs,
      IriSpace iris,
      ActorKind kind,
      SortedMap<ActorKind, Long> kinds,
      Set<Node> actors) {
    Set<Node> ofKind = new HashSet<>();
    graphs.stream(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.kind(kind))
        .filter(quad -> iris.isArticle(quad.getGraph()))
        .map(Quad::getSubject)
        .forEach(ofKind::add);
    if (!ofKind.isEmpty()) {
      kinds.put(kind, (long) ofKind.size());
      actors.addAll(ofKind);
    }
  }

  private static long ofType(DatasetGraph graphs, Node type) {
    return count(graphs, Node.ANY, Vocabulary.TYPE, type);
  }

  private static long count(DatasetGraph graphs, Node graph, Node predicate, Node object) {
    return graphs.stream(graph, Node.ANY, predicate, object).count();
  }

  private static Optional<LocalDate> published(DatasetGraph graphs, boolean latest) {
    return graphs.stream(Node.ANY, Node.ANY, Vocabulary.DATE_PUBLISHED, Node.ANY)
        .map(quad -> LocalDate.parse(quad.getObject().getLiteralLexicalForm()))
        .reduce((one, other) -> one.isBefore(other) == latest ? other : one);
  }
}
