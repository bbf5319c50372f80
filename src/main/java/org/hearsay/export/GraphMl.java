package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * GraphML: a directed graph with an edge for each act, its values in typed keys. An IRI cannot be
 * the id of a node there, and stands in the key {@code iri}.
 */
final class GraphMl {

  private GraphMl() {}

  static void write(Network network, OutputStream out) throws IOException {
    Xml.write(
        out,
        xml ->
            xml.element(
                "graphml",
                () -> content(xml, network),
                "xmlns",
                "http://graphml.graphdrawing.org/xmlns"));
  }

  private static void content(Xml xml, Network network) throws XMLStreamException {
    for (String name : new String[] {"iri", "label", "kind", "wikidata", "acts_for"}) {
      key(xml, "node", name, "string");
    }
    for (String name : new String[] {"act", "first", "last", "evidence"}) {
      key(xml, "edge", name, "string");
    }
    key(xml, "edge", "weight", "double");
    key(xml, "edge", "articles", "int");
    xml.element("graph", () -> graph(xml, network), "id", "hearsay", "edgedefault", "directed");
  }

  private static void key(Xml xml, String of, String name, String type) throws XMLStreamException {
    xml.empty("key", "id", name, "for", of, "attr.name", name, "attr.type", type);
  }

  private static void graph(Xml xml, Network network) throws XMLStreamException {
    Map<String, String> ids = new HashMap<>();
    for (Network.Actor actor : network.actors()) {
      String id = "n" + ids.size();
      ids.put(actor.id(), id);
      xml.element("node", () -> node(xml, actor), "id", id);
    }
    int number = 0;
    for (Network.Edge edge : network.edges()) {
      xml.element(
          "edge",
          () -> edge(xml, edge),
          "id",
          "e" + number++,
          "source",
          ids.get(edge.source()),
          "target",
          ids.get(edge.target()));
    }
  }

  private static void node(Xml xml, Network.Actor actor) throws XMLStreamException {
    data(xml, "iri", actor.id());
    data(xml, "label", actor.label());
    data(xml, "kind", actor.kind());
    data(xml, "wikidata", actor.wikidata().orElse(""));
    data(xml, "acts_for", actor.actsFor().orElse(""));
  }

  private static void edge(Xml xml, Network.Edge edge) throws XMLStreamException {
    data(xml, "act", edge.act());
    data(xml, "weight", Integer.toString(edge.statements()));
    data(xml, "articles", Integer.toString(edge.articles()));
    data(xml, "first", edge.first().map(Object::toString).orElse(""));
    data(xml, "last", edge.last().map(Object::toString).orElse(""));
    data(xml, "evidence", String.join("\n", edge.evidence()));
  }

  private static void data(Xml xml, String key, String value) throws XMLStreamException {
    if (!value.isEmpty()) {
      xml.text("data", value, "key", key);
    }
  }
}
