package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;

/** GEXF 1.3: a directed graph whose edges have their act for a kind. */
final class Gexf {

  private Gexf() {}

  static void write(Network network, OutputStream out) throws IOException {
    Xml.write(
        out,
        xml ->
            xml.element(
                "gexf",
                () -> content(xml, network),
                "xmlns",
                "http://gexf.net/1.3",
                "version",
                "1.3"));
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
          xml.element(
              "attributes",
              () -> {
                attribute(xml, "kind", "string");
                attribute(xml, "wikidata", "anyURI");
                attribute(xml, "acts_for", "anyURI");
              },
              "class",
              "node");
          xml.element(
              "attributes",
              () -> {
                attribute(xml, "act", "string");
                attribute(xml, "articles", "integer");
                attribute(xml, "first", "string");
                attribute(xml, "last", "string");
                attribute(xml, "evidence", "string");
              },
              "class",
              "edge");
          nodes(xml, network);
          edges(xml, network);
        },
        "defaultedgetype",
        "directed",
        "mode",
        "static");
  }

  private static void attribute(Xml xml, String name, String type) throws XMLStreamException {
    xml.empty("attribute", "id", name, "title", name, "type", type);
  }

  private static void nodes(Xml xml, Network network) throws XMLStreamException {
    xml.element(
        "nodes",
        () -> {
          for (Network.Actor actor : network.actors()) {
            xml.element(
                "node",
                () ->
                    values(
                        xml,
                        "kind",
                        actor.kind(),
                        "wikidata",
                        actor.wikidata().orElse(""),
                        "acts_for",
                        actor.actsFor().orElse("")),
                "id",
                actor.id(),
                "label",
                actor.label());
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
                () ->
                    values(
                        xml,
                        "act",
                        edge.act(),
                        "articles",
                        Integer.toString(edge.articles()),
                        "first",
                        edge.first().map(Object::toString).orElse(""),
                        "last",
                        edge.last().map(Object::toString).orElse(""),
                        "evidence",
                        String.join(" | ", edge.evidence())),
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
                Integer.toString(edge.statements()));
          }
        });
  }

  /** Pairs of an attribute and its value; an empty value is left out. */
  private static void values(Xml xml, String... pairs) throws XMLStreamException {
    xml.element(
        "attvalues",
        () -> {
          for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
              xml.empty("attvalue", "for", pairs[i], "value", pairs[i + 1]);
            }
          }
        });
  }
}
