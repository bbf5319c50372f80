package org.hearsay.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.Vocabulary;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;

/** Whom people mean by a name or an IRI. To be asked inside a transaction. */
final class NamedActors {

  private static final int NAMED_IN_ERRORS = 5;

  private final IriSpace space;
  private final DatasetGraph graphs;
  private final Collection<Actor> known;
  private final BiFunction<ActorKind, String, String> ids;

  /**
   * @param known those of the authority file
   * @param ids the id of somebody of a kind and a name
   */
  NamedActors(
      IriSpace space,
      DatasetGraph graphs,
      Collection<Actor> known,
      BiFunction<ActorKind, String, String> ids) {
    this.space = space;
    this.graphs = graphs;
    this.known = known;
    this.ids = ids;
  }

  /** The one who is meant: by IRI, by name, or as {@code person:Ada Holm} somebody new. */
  Actor find(String word) throws WrongCorrection {
    Optional<Actor> byIri = byIri(word);
    if (byIri.isPresent()) {
      return byIri.get();
    }
    List<Actor> named = named(word);
    if (named.size() == 1) {
      return named.getFirst();
    }
    if (named.size() > 1) {
      throw new WrongCorrection(
          "\""
              + word
              + "\" may be "
              + named.stream()
                  .limit(NAMED_IN_ERRORS)
                  .map(Actor::id)
                  .collect(Collectors.joining(" or "))
              + (named.size() > NAMED_IN_ERRORS ? " or others" : "")
              + ": write which");
    }
    return somebodyNew(word)
        .orElseThrow(
            () ->
                new WrongCorrection(
                    "nobody here is called \""
                        + word
                        + "\": write the name as the pages have it, an IRI, or KIND:NAME for"
                        + " somebody new, such as \"person:Ada Holm\""));
  }

  private Optional<Actor> byIri(String word) {
    String id = word.startsWith(space.base()) ? word.substring(space.base().length()) : word;
    if (!id.matches("(actor|article)/\\S+")) {
      return Optional.empty();
    }
    return byId(id);
  }

  /** The one of this id. */
  Optional<Actor> byId(String id) {
    return actor(space.node(id))
        .or(() -> known.stream().filter(actor -> actor.id().equals(id)).findFirst());
  }

  /** All of that name; of those whose own name it is if there are any. */
  private List<Actor> named(String word) {
    Set<String> own = new TreeSet<>();
    Set<String> also = new TreeSet<>();
    named(Vocabulary.PREF_LABEL, word, own);
    named(Vocabulary.ALT_LABEL, word, also);
    for (Actor actor : known) {
      if (actor.name().equals(word)) {
        own.add(actor.id());
      } else if (actor.altNames().contains(word)) {
        also.add(actor.id());
      }
    }
    List<Actor> named = new ArrayList<>();
    for (String id : own.isEmpty() ? also : own) {
      byId(id).ifPresent(named::add);
    }
    return named;
  }

  private void named(Node property, String word, Set<String> ids) {
    try (Stream<Quad> quads =
        graphs.stream(Node.ANY, Node.ANY, property, NodeFactory.createLiteralString(word))) {
      quads.flatMap(quad -> space.id(quad.getSubject()).stream()).forEach(ids::add);
    }
  }

  private Optional<Actor> actor(Node node) {
    for (ActorKind kind : ActorKind.values()) {
      if (graphs.contains(Node.ANY, node, Vocabulary.TYPE, Vocabulary.kind(kind))) {
        try (Stream<Quad> names = graphs.stream(Node.ANY, node, Vocabulary.PREF_LABEL, Node.ANY)) {
          String id = space.id(node).orElseThrow();
          return Optional.of(
              actor(
                  id,
                  names.map(q -> q.getObject().getLiteralLexicalForm()).findFirst().orElse(id),
                  kind));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Actor> somebodyNew(String word) {
    int colon = word.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String name = word.substring(colon + 1).strip();
    String code = word.substring(0, colon).toLowerCase(Locale.ROOT);
    return ActorKind.of(code)
        .filter(kind -> kind != ActorKind.UNNAMED && !name.isEmpty())
        .map(kind -> actor(ids.apply(kind, name), name, kind));
  }

  private static Actor actor(String id, String name, ActorKind kind) {
    return new Actor(
        id, name, kind, List.of(), Optional.empty(), Optional.empty(), List.of(), List.of());
  }
}
