package org.hearsay.export;

import java.util.List;
import java.util.function.Function;

/**
 * What every format tells of a node or an edge, beside its ends: one list, for all of them.
 *
 * @param name in lower case, with underscores
 * @param value a text, empty where there is none, a list of texts, a whole number or a decimal one
 */
record Attribute<T>(String name, Type type, Function<T, Object> value) {

  enum Type {
    TEXT,
    LIST,
    WHOLE,
    DECIMAL
  }

  static final List<Attribute<Network.Node>> OF_NODES =
      List.of(
          new Attribute<>("label", Type.TEXT, node -> node.actor().label()),
          new Attribute<>("kind", Type.TEXT, node -> node.actor().kind()),
          new Attribute<>("wikidata", Type.TEXT, node -> node.actor().wikidata().orElse("")),
          new Attribute<>("acts_for", Type.TEXT, node -> node.actor().actsFor().orElse("")),
          new Attribute<>("said", Type.WHOLE, Network.Node::said),
          new Attribute<>("received", Type.WHOLE, Network.Node::received),
          new Attribute<>("degree", Type.WHOLE, Network.Node::degree));

  static final List<Attribute<Network.Edge>> OF_EDGES =
      List.of(
          new Attribute<>("act", Type.TEXT, Network.Edge::act),
          new Attribute<>("weight", Type.WHOLE, Network.Edge::weight),
          new Attribute<>("articles", Type.WHOLE, edge -> edge.articles().size()),
          new Attribute<>(
              "confidence", Type.DECIMAL, edge -> edge.confidence().<Object>map(c -> c).orElse("")),
          new Attribute<>(
              "first", Type.TEXT, edge -> edge.first().map(Object::toString).orElse("")),
          new Attribute<>("last", Type.TEXT, edge -> edge.last().map(Object::toString).orElse("")),
          new Attribute<>("evidence", Type.LIST, Network.Edge::evidence),
          new Attribute<>("statement_iris", Type.LIST, Network.Edge::statements),
          new Attribute<>("article_iris", Type.LIST, Network.Edge::articles));

  /** The value as one text; empty where there is none. A list is joined by bars. */
  String text(T thing) {
    Object found = value.apply(thing);
    return found instanceof List<?> list
        ? String.join(" | ", list.stream().map(Object::toString).toList())
        : found.toString();
  }
}
