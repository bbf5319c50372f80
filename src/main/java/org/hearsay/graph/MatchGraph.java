package org.hearsay.graph;

import java.util.Collection;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.hearsay.model.Match;

/** Writes what people accepted as the same in other datasets, with who and when. Thread-safe. */
public final class MatchGraph {

  private final IriSpace space;

  public MatchGraph(IriSpace space) {
    this.space = space;
  }

  /** Adds them to what the graph has; what it has already stays as it is. Returns the new ones. */
  public int add(Collection<Match> matches, Graph graph) {
    int added = 0;
    for (Match match : matches) {
      Triple triple =
          Triple.create(
              NodeFactory.createURI(match.actor()),
              property(match),
              NodeFactory.createURI(match.other()));
      if (!graph.contains(triple)) {
        graph.add(triple);
        describe(match, triple, graph);
        added++;
      }
    }
    return added;
  }

  /** A graph of one's own to add to. */
  public static Graph copy(Graph graph) {
    Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
    graph.stream().forEach(copy::add);
    return copy;
  }

  private void describe(Match match, Triple triple, Graph graph) {
    Description.of(graph, space.node("match/" + Hashes.of(triple)), Vocabulary.MATCH)
        .link(Vocabulary.SUBJECT, triple.getSubject())
        .link(Vocabulary.PREDICATE, triple.getPredicate())
        .link(Vocabulary.OBJECT, triple.getObject())
        .text(Vocabulary.BECAUSE, match.why())
        .link(Vocabulary.WAS_ATTRIBUTED_TO, Agents.describe(match.by(), space, graph))
        .link(Vocabulary.GENERATED_AT_TIME, Literals.dateTime(match.at()));
  }

  private static Node property(Match match) {
    return switch (match.degree()) {
      case SAME -> Vocabulary.SAME_AS;
      case EXACT -> Vocabulary.EXACT_MATCH;
      case CLOSE -> Vocabulary.CLOSE_MATCH;
    };
  }
}
