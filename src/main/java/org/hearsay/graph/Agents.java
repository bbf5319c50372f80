package org.hearsay.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** People who say something in a graph. */
final class Agents {

  private Agents() {}

  /** Describes somebody by name and returns the node. */
  static Node describe(String name, IriSpace space, Graph graph) {
    Node agent = space.node("editor/" + IriSpace.escape(name.replace('/', ' ')));
    Description.of(graph, agent, Vocabulary.AGENT).text(Vocabulary.LABEL, name);
    return agent;
  }
}
