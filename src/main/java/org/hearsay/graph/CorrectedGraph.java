package org.hearsay.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.model.Act;
import org.hearsay.model.Correction;
import org.hearsay.model.ExternalEntry;
import org.hearsay.model.Verdict;

/**
 * Finds what corrections change in the articles as they are read at present. Of two corrections of
 * the same thing the later one holds. To be used once, inside a transaction.
 */
public final class CorrectedGraph {

  private static final Set<Node> PARTS =
      Set.of(
          Vocabulary.SPEAKER,
          Vocabulary.TARGET,
          Vocabulary.ADDRESSEE,
          Vocabulary.VIA,
          Vocabulary.PARTICIPANT);

  private final IriSpace space;
  private final DatasetGraph asRead;
  private final ReadStatements statements;
  private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
  private final Set<Triple> withdrawn = new HashSet<>();
  private final Map<Node, Graph> added = new HashMap<>();
  private final Set<Integer> waiting = new HashSet<>();

  private CorrectedGraph(IriSpace space, DatasetGraph asRead) {
    this.space = space;
    this.asRead = asRead;
    this.statements = new ReadStatements(space, asRead);
  }

  /** What the corrections that are in force come to. */
  public static Corrected of(IriSpace space, DatasetGraph asRead, List<Correction> corrections) {
    CorrectedGraph corrected = new CorrectedGraph(space, asRead);
    Collection<Correction> holding = holding(corrections).values();
    // What was never said has nothing in the place of anything.
    holding.stream().filter(each -> !isWrong(each)).forEach(corrected::draw);
    holding.stream().filter(CorrectedGraph::isWrong).forEach(corrected::draw);
    return new Corrected(
        corrected.graph, new Withdrawn(corrected.withdrawn), corrected.added, corrected.waiting);
  }

  /** Those in force by what they are about: the last one of each, in their order. */
  public static Map<List<String>, Correction> holding(List<Correction> corrections) {
    Map<List<String>, Correction> last = new LinkedHashMap<>();
    corrections.stream()
        .filter(Correction::isInForce)
        .forEach(
            each -> {
              last.remove(subject(each));
              last.put(subject(each), each);
            });
    return last;
  }

  private static boolean isWrong(Correction correction) {
    return correction.verdict() == Verdict.WRONG;
  }

  /** What a correction is about, with the verdict: a later one of the same goes before it. */
  public static List<String> subject(Correction correction) {
    String what = correction.verdict().code();
    return switch (correction.verdict()) {
      case IS ->
          List.of(what, correction.corrected().getFirst(), dataset(correction.to().orElse("")));
      case SAME, APART, IN, WRONG, TARGET, SPEAKER, ACT ->
          Stream.concat(Stream.of(what), correction.corrected().stream()).toList();
    };
  }

  private void draw(Correction correction) {
    boolean met =
        switch (correction.verdict()) {
          case SAME, APART -> told(correction);
          case IS -> is(correction);
          case IN -> in(correction);
          case WRONG -> wrong(correction);
          case TARGET -> instead(correction, Vocabulary.TARGET, Vocabulary.TARGET_PHRASE);
          case SPEAKER -> instead(correction, Vocabulary.SPEAKER, Vocabulary.SPEAKER_PHRASE);
          case ACT -> instead(correction, Vocabulary.HAS_ACT, Vocabulary.ACT_NOT_DONE);
        };
    if (!met) {
      waiting.add(correction.number());
    }
  }

  private boolean told(Correction correction) {
    boolean met = false;
    for (String id : correction.corrected()) {
      Node actor = space.node(id);
      met |= quads(Node.ANY, actor, Vocabulary.TYPE, Node.ANY).stream().anyMatch(this::isRead);
      tell(actor, correction);
    }
    return met;
  }

  private boolean is(Correction correction) {
    Node actor = space.node(correction.corrected().getFirst());
    Node entry = NodeFactory.createURI(correction.to().orElseThrow());
    for (Quad quad : quads(Node.ANY, actor, Vocabulary.SAME_AS, Node.ANY)) {
      if (!quad.getObject().equals(entry)
          && dataset(quad.getObject().toString()).equals(dataset(entry.getURI()))) {
        withdraw(quad, correction);
      }
    }
    Triple same = Triple.create(actor, Vocabulary.SAME_AS, entry);
    graph.add(same);
    tell(actor, correction);
    List<Quad> named =
        quads(Node.ANY, actor, Vocabulary.TYPE, Node.ANY).stream().filter(this::isRead).toList();
    named.stream().map(Quad::getGraph).filter(space::isArticle).forEach(a -> addTo(a, same));
    return !named.isEmpty();
  }

  private boolean in(Correction correction) {
    Node article = space.node(correction.corrected().getFirst());
    Node actor = space.node(correction.corrected().getLast());
    Node other = space.node(correction.to().orElseThrow());
    boolean met = false;
    for (Quad quad : quads(article, Node.ANY, Node.ANY, actor)) {
      if (PARTS.contains(quad.getPredicate()) && !isWithdrawn(quad)) {
        withdraw(quad, correction);
        say(article, Triple.create(quad.getSubject(), quad.getPredicate(), other));
        tell(quad.getSubject(), correction);
        met = true;
      }
    }
    if (met) {
      introduce(article, other);
    }
    return met;
  }

  private boolean wrong(Correction correction) {
    Optional<Node> statement = statements.find(correction);
    statement.ifPresent(
        node -> {
          Node article = statements.article(correction);
          quads(article, node, Node.ANY, Node.ANY).forEach(quad -> withdraw(quad, correction));
          quads(article, Node.ANY, Node.ANY, node).forEach(quad -> withdraw(quad, correction));
          graph.remove(node, Node.ANY, Node.ANY);
          added.get(article).remove(node, Node.ANY, Node.ANY);
          tell(node, correction);
        });
    return statement.isPresent();
  }

  /** Another value in the place of what was read, or of the words that stand for it. */
  private boolean instead(Correction correction, Node property, Node words) {
    Optional<Node> statement = statements.find(correction);
    if (statement.isEmpty()) {
      return false;
    }
    Node article = statements.article(correction);
    Optional<Node> value = correction.to().map(to -> value(correction.verdict(), to));
    Stream.of(property, words)
        .flatMap(each -> quads(article, statement.get(), each, Node.ANY).stream())
        .filter(quad -> value.filter(quad.getObject()::equals).isEmpty())
        .forEach(quad -> withdraw(quad, correction));
    // Who was put there by a correction for the whole article is not meant here.
    graph.remove(statement.get(), property, Node.ANY);
    Optional.ofNullable(added.get(article))
        .ifPresent(here -> here.remove(statement.get(), property, Node.ANY));
    value.ifPresent(
        node -> {
          say(article, Triple.create(statement.get(), property, node));
          if (correction.verdict() != Verdict.ACT) {
            introduce(article, node);
          }
        });
    tell(statement.get(), correction);
    return true;
  }

  private Node value(Verdict verdict, String to) {
    return verdict == Verdict.ACT ? Vocabulary.act(Act.of(to).orElseThrow()) : space.node(to);
  }

  /** Whether it stands somewhere else than among the corrections. */
  private boolean isRead(Quad quad) {
    return !quad.getGraph().equals(space.correctionsGraph());
  }

  private boolean isWithdrawn(Quad quad) {
    return withdrawn.contains(quad.asTriple());
  }

  private void withdraw(Quad quad, Correction correction) {
    if (!withdrawn.add(quad.asTriple())) {
      return;
    }
    if (space.isArticle(quad.getGraph())) {
      added.computeIfAbsent(quad.getGraph(), any -> GraphMemFactory.createDefaultGraphSameTerm());
    }
    Description.of(graph, withdrawal(quad.asTriple()), Vocabulary.WITHDRAWAL)
        .link(Vocabulary.SUBJECT, quad.getSubject())
        .link(Vocabulary.PREDICATE, quad.getPredicate())
        .link(Vocabulary.OBJECT, quad.getObject())
        .link(Vocabulary.WAS_DERIVED_FROM, space.node(correction.id()));
  }

  private Node withdrawal(Triple triple) {
    return space.node("withdrawal/" + Hashes.of(triple));
  }

  private void tell(Node corrected, Correction correction) {
    graph.add(corrected, Vocabulary.CORRECTED_BY, space.node(correction.id()));
  }

  private void say(Node article, Triple triple) {
    if (withdrawn.remove(triple)) {
      graph.remove(withdrawal(triple), Node.ANY, Node.ANY);
    }
    graph.add(triple);
    addTo(article, triple);
  }

  private void addTo(Node article, Triple triple) {
    added.computeIfAbsent(article, any -> GraphMemFactory.createDefaultGraphSameTerm()).add(triple);
  }

  /** Tells an article what all others together say of an actor that it does not name itself. */
  private void introduce(Node article, Node actor) {
    if (asRead.contains(article, actor, Vocabulary.TYPE, Node.ANY)
        || added.get(article).contains(actor, Vocabulary.TYPE, Node.ANY)) {
      return;
    }
    for (Node property : List.of(Vocabulary.TYPE, Vocabulary.PREF_LABEL)) {
      quads(Node.ANY, actor, property, Node.ANY).stream()
          .findFirst()
          .ifPresent(quad -> addTo(article, quad.asTriple()));
    }
    quads(Node.ANY, actor, Vocabulary.SAME_AS, Node.ANY).stream()
        .filter(quad -> !isWithdrawn(quad))
        .forEach(quad -> addTo(article, quad.asTriple()));
    List<Triple> actsFor =
        quads(Node.ANY, actor, Vocabulary.ACTS_FOR, Node.ANY).stream()
            .map(Quad::asTriple)
            .distinct()
            .toList();
    // A circle ends where it began.
    if (actsFor.size() == 1 && !added.get(article).contains(actsFor.getFirst())) {
      addTo(article, actsFor.getFirst());
      introduce(article, actsFor.getFirst().getObject());
    }
  }

  private List<Quad> quads(Node name, Node subject, Node property, Node object) {
    return asRead.stream(name, subject, property, object)
        .filter(quad -> !quad.getGraph().equals(space.correctedGraph()))
        .filter(quad -> !quad.getGraph().equals(space.derivedGraph()))
        .toList();
  }

  /** An entry's dataset; what is no address stands for itself. */
  private static String dataset(String iri) {
    return ExternalEntry.dataset(iri).orElse(iri);
  }
}
