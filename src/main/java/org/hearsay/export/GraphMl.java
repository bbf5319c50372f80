package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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
    key(xml, "node", "iri", "string");
    keys(xml, "node", Attribute.OF_NODES);
    keys(xml, "edge", Attribute.OF_EDGES);
    xml.element("graph", () -> graph(xml, network), "id", "hearsay", "edgedefault", "directed");
  }

  private static <T> void keys(Xml xml, String of, List<Attribute<T>> attributes)
      throws XMLStreamException {
    for (Attribute<T> each : attributes) {
      String type =
          switch (each.type()) {
            case TEXT, LIST -> "string";
            case WHOLE -> "int";
            case DECIMAL -> "double";
          };
      key(xml, of, each.name(), type);
    }
  }

  private static void key(Xml xml, String of, String name, String type) throws XMLStreamException {
    xml.empty("key", "id", name, "for", of, "attr.name", name, "attr.type", type);
  }

  private static void graph(Xml xml, Network network) throws XMLStreamException {
    Map<String, Integer> numbers = network.numbers(0);
    for (Network.Node node : network.nodes()) {
      String iri = node.actor().id();
      xml.element(
          "node",
          () -> {
            xml.text("data", iri, "key", "iri");
            values(xml, Attribute.OF_NODES, node);
          },
          "id",
          "n" + numbers.get(iri));
    }
    int number = 0;
    for (Network.Edge edge : network.edges()) {
      xml.element(
          "edge",
          () -> values(xml, Attribute.OF_EDGES, edge),
          "id",
          "e" + number++,
          "source",
          "n" + numbers.get(edge.source()),
          "target",
          "n" + numbers.get(edge.target()));
    }
  }

  private static <T> void values(Xml xml, List<Attribute<T>> attributes, T thing)
      throws XMLStreamException {
    for (Attribute<T> each : attributes) {
      String value = each.text(thing);
      if (!value.isEmpty()) {
        xml.text("data", value, "key", each.name());
      }
    }
  }
}
