package org.hearsay.graph;

import java.util.Collection;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;

/**
 * Writes what is known of actors whatever article they stand in: all their names and the same actor
 * in external datasets. Roles, and whom a person acts for, change with time and stand in the graphs
 * of articles. So triples of several calls may be added up in one graph. Thread-safe.
 */
public final class AuthorityGraph {

  private final ActorDescriber describer;

  public AuthorityGraph(IriSpace space) {
    this.describer = new ActorDescriber(space);
  }

  /**
   * The triples of those of these actors that have further names or stand in an external dataset.
   * Unnamed sources, which belong to their articles, are left out.
   */
  public Graph of(Collection<Actor> actors) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    for (Actor actor : actors) {
      boolean known = !actor.altNames().isEmpty() || !actor.sameAs().isEmpty();
      if (known && actor.kind() != ActorKind.UNNAMED) {
        describer.identify(actor, graph).texts(Vocabulary.ALT_LABEL, actor.altNames());
      }
    }
    return graph;
  }
}
