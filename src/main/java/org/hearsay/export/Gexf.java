package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * GEXF 1.2, which Gephi and all versions of networkx read: a directed graph over time, with sizes
 * and colours. An edge is there on the days on which its statements were made; one without a day
 * always. An edge's kind, which the standard has only from 1.3 on, keeps Gephi from making one of
 * two acts.
 */
final class Gexf {

  private static final String NAMESPACE = "http://www.gexf.net/1.2draft";

  /** What the format has places of its own for. */
  private static final Set<String> NATIVE = Set.of("label", "weight");

  private Gexf() {}

  static void write(Network network, OutputStream out) throws IOException {
    Xml.write(
        out,
        xml ->
            xml.element(
                "gexf",
                () -> content(xml, network),
                "xmlns",
                NAMESPACE,
                "xmlns:viz",
                NAMESPACE + "/viz",
                "version",
                "1.2"));
  }

  private static void content(Xml xml, Network network) throws XMLStreamException {
    xml.element(
        "meta",
        () -> {
          xml.text("creator", "Hearsay");
          xml.text("description", "Who is reported to have done what to whom by saying it");
        });
    xml.element(
        "graph",
        () -> {
          declare(xml, "node", Attribute.OF_NODES);
          declare(xml, "edge", Attribute.OF_EDGES);
          nodes(xml, network);
          edges(xml, network);
        },
        "defaultedgetype",
        "directed",
        "mode",
        "dynamic",
        "timeformat",
        "date");
  }

  private static <T> void declare(Xml xml, String of, List<Attribute<T>> attributes)
      throws XMLStreamException {
    xml.element(
        "attributes",
        () -> {
          for (Attribute<T> each : attributes) {
            if (!NATIVE.contains(each.name())) {
              String type =
                  switch (each.type()) {
                    case TEXT, LIST -> "string";
                    case WHOLE -> "integer";
                    case DECIMAL -> "double";
                  };
              xml.empty("attribute", "id", each.name(), "title", each.name(), "type", type);
            }
          }
        },
        "class",
        of,
        "mode",
        "static");
  }

  private static void nodes(Xml xml, Network network) throws XMLStreamException {
    xml.element(
        "nodes",
        () -> {
          for (Network.Node node : network.nodes()) {
            xml.element(
                "node",
                () -> {
                  values(xml, Attribute.OF_NODES, node);
                  colour(xml, Looks.kind(node.actor().kind()).colour());
                  xml.empty("viz:size", "value", Double.toString(Looks.size(node)));
                },
                "id",
                node.actor().id(),
                "label",
                node.actor().label());
          }
        });
  }

  private static void edges(Xml xml, Network network) throws XMLStreamException {
    xml.element(
        "edges",
        () -> {
          int number = 0;
          for (Network.Edge edge : network.edges()) {
            xml.element(
                "edge",
                () -> {
                  values(xml, Attribute.OF_EDGES, edge);
                  spells(xml, edge.days());
                  colour(xml, Looks.colour(edge.act()));
                  xml.empty("viz:thickness", "value", Double.toString(Looks.width(edge)));
                },
                "id",
                Integer.toString(number++),
                "source",
                edge.source(),
                "target",
                edge.target(),
                "kind",
                edge.act(),
                "label",
                edge.act(),
                "weight",
                Integer.toString(edge.weight()));
          }
        });
  }

  private static void spells(Xml xml, List<LocalDate> days) throws XMLStreamException {
    if (!days.isEmpty()) {
      xml.element(
          "spells",
          () -> {
            for (LocalDate day : days) {
              xml.empty("spell", "start", day.toString(), "end", day.toString());
            }
          });
    }
  }

  private static void colour(Xml xml, String colour) throws XMLStreamException {
    xml.empty(
        "viz:color", "r", part(colour, 1), "g", part(colour, 3), "b", part(colour, 5), "a", "1.0");
  }

  private static String part(String colour, int at) {
    return Integer.toString(Integer.parseInt(colour.substring(at, at + 2), 16));
  }

  /** What is known; an empty value is left out. */
  private static <T> void values(Xml xml, List<Attribute<T>> attributes, T thing)
      throws XMLStreamException {
    xml.element(
        "attvalues",
        () -> {
          for (Attribute<T> each : attributes) {
            String value = each.text(thing);
            if (!value.isEmpty() && !NATIVE.contains(each.name())) {
              xml.empty("attvalue", "for", each.name(), "value", value);
            }
          }
        });
  }
}
