package org.hearsay.graph;

import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;

/**
 * What corrections come to.
 *
 * @param graph all of it as triples: what is said instead, and what is withdrawn
 * @param withdrawn what {@code graph} tells of the latter
 * @param added what is to be read in an article beside what stands in its graph
 * @param waiting numbers of the corrections whose statement or actor no article has at present
 */
public record Corrected(
    Graph graph, Withdrawn withdrawn, Map<Node, Graph> added, Set<Integer> waiting) {

  public Corrected {
    added = Map.copyOf(added);
    waiting = Set.copyOf(waiting);
  }

  /** The graph of an article as the corrections have it; itself where they leave it as it is. */
  public Graph of(Node article, Graph asRead) {
    if (!added.containsKey(article)) {
      return asRead;
    }
    Graph corrected = GraphMemFactory.createDefaultGraphSameTerm();
    asRead.stream().filter(triple -> !withdrawn.has(triple)).forEach(corrected::add);
    added.get(article).stream().forEach(corrected::add);
    return corrected;
  }
}
