package org.hearsay.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hearsay.model.Actor;

/** The triples of an actor that several graphs share. */
final class ActorDescriber {

  private final IriSpace space;

  ActorDescriber(IriSpace space) {
    this.space = space;
  }

  /** What does not change from article to article: kind, name, the same actor elsewhere. */
  Description identify(Actor actor, Graph graph) {
    return Description.of(graph, space.node(actor.id()), Vocabulary.kind(actor.kind()))
        .text(Vocabulary.PREF_LABEL, actor.name())
        .links(
            Vocabulary.SAME_AS,
            actor.sameAs().stream()
                .filter(IriSpace::isWebAddress)
                .<Node>map(NodeFactory::createURI)
                .toList());
  }

  /** The actor as an article has it: with role and whom it acts for. */
  Description describe(Actor actor, Graph graph) {
    return identify(actor, graph)
        .text(Vocabulary.ROLE, actor.role())
        .link(Vocabulary.ACTS_FOR, actor.actsFor().map(space::node));
  }
}
