package org.hearsay.graph;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hearsay.model.Copies;
import org.hearsay.model.Links;

/**
 * Writes what was concluded across articles. Each conclusion is a plain triple, short to query, and
 * beside it (but for what one statement repeats of another) an {@code hs:Conclusion} that repeats
 * it in parts, says why, and points back to the statements it rests on. An edge and its roll-up are
 * the same triple where they join the same actors, but two conclusions. Thread-safe.
 */
public final class DerivedGraph {

  private final IriSpace space;

  public DerivedGraph(IriSpace space) {
    this.space = space;
  }

  /** All triples of the derived graph: what stood in it before is to be dropped. */
  public Graph of(Links links, Copies copies) {
    Graph graph = of(links);
    for (Copies.Copy copy : copies.copies()) {
      Node relation = copy.version() ? Vocabulary.VERSION_OF : Vocabulary.COPY_OF;
      conclude(graph, triple(copy.article(), relation, copy.original()), "copy")
          .text(
              Vocabulary.BECAUSE,
              "about " + Math.round(copy.shared() * 100) + "% of the shorter text is in both")
          .links(Vocabulary.WAS_DERIVED_FROM, nodes(List.of(copy.article(), copy.original())));
    }
    for (Copies.Repeat repeat : copies.repeats()) {
      graph.add(triple(repeat.statement(), Vocabulary.REPEATS, repeat.original()));
    }
    return graph;
  }

  Graph of(Links links) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    for (Links.SameActor same : links.sameActors()) {
      conclude(graph, triple(same.actor(), Vocabulary.SAME_ACTOR_AS, same.chosen()), "same-actor")
          .text(Vocabulary.BECAUSE, same.because())
          .links(Vocabulary.WAS_DERIVED_FROM, nodes(same.sources()));
    }
    for (Links.SameEvent same : links.sameEvents()) {
      conclude(graph, triple(same.event(), Vocabulary.SAME_EVENT_AS, same.chosen()), "same-event")
          .text(Vocabulary.BECAUSE, same.because())
          .links(Vocabulary.WAS_DERIVED_FROM, nodes(same.sources()));
    }
    for (Links.Answer answer : links.answers()) {
      conclude(graph, triple(answer.answer(), Vocabulary.ANSWERS, answer.accusation()), "answer")
          .text(Vocabulary.BECAUSE, answer.because())
          .links(Vocabulary.WAS_DERIVED_FROM, nodes(List.of(answer.answer(), answer.accusation())));
    }
    for (Links.Edge edge : links.edges()) {
      Triple triple = triple(edge.from(), Vocabulary.edge(edge.act()), edge.to());
      conclude(graph, triple, edge.rolledUp() ? "roll-up" : "edge")
          .flag(Vocabulary.ROLLED_UP, edge.rolledUp())
          .links(Vocabulary.WAS_DERIVED_FROM, nodes(edge.statements()));
    }
    return graph;
  }

  private Triple triple(String subject, Node predicate, String object) {
    return Triple.create(space.node(subject), predicate, space.node(object));
  }

  private List<Node> nodes(Collection<String> ids) {
    return ids.stream().map(space::node).toList();
  }

  private Description conclude(Graph graph, Triple triple, String sort) {
    graph.add(triple);
    Node node = space.node("conclusion/" + sort + "/" + Hashes.of(triple));
    return Description.of(graph, node, Vocabulary.CONCLUSION)
        .link(Vocabulary.SUBJECT, triple.getSubject())
        .link(Vocabulary.PREDICATE, triple.getPredicate())
        .link(Vocabulary.OBJECT, triple.getObject());
  }
}
