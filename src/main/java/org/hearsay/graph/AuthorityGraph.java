package org.hearsay.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorCode;
import org.hearsay.model.ActorKind;

/**
 * Writes what is known of actors whatever article they stand in: all their names, the same actor in
 * external datasets, its codes. Roles, and whom a person acts for, change with time and stand in
 * the graphs of articles. So triples of several calls may be added up in one graph. Thread-safe.
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
    return of(actors, Map.of());
  }

  /**
   * The same with what other schemes call them.
   *
   * @param codes by the actors' ids
   */
  public Graph of(Collection<Actor> actors, Map<String, List<ActorCode>> codes) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    for (Actor actor : actors) {
      List<ActorCode> its = codes.getOrDefault(actor.id(), List.of());
      boolean known = !actor.altNames().isEmpty() || !actor.sameAs().isEmpty() || !its.isEmpty();
      if (known && actor.kind() != ActorKind.UNNAMED) {
        describer
            .identify(actor, graph)
            .texts(Vocabulary.ALT_LABEL, actor.altNames())
            .links(Vocabulary.NOTATION, its.stream().map(AuthorityGraph::notation).toList());
      }
    }
    return graph;
  }

  private static Node notation(ActorCode code) {
    Node datatype =
        switch (code.scheme()) {
          case ISO_3166_ALPHA_2 -> Vocabulary.ISO_3166_ALPHA_2;
          case ISO_3166_ALPHA_3 -> Vocabulary.ISO_3166_ALPHA_3;
          case ISO_3166_NUMERIC -> Vocabulary.ISO_3166_NUMERIC;
          case CAMEO_ACTOR -> Vocabulary.CAMEO_ACTOR;
          case COW_NUMBER -> Vocabulary.COW_NUMBER;
          case COW_LETTERS -> Vocabulary.COW_LETTERS;
        };
    return Literals.typed(code.value(), datatype);
  }
}
