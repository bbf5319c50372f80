package org.hearsay.graph;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;

/** The values of a thing's properties, of several the first in order. Holds no state. */
public final class Values {

  private Values() {}

  /** The value of a property. */
  static Optional<Node> one(Graph graph, Node subject, Node property) {
    return G.listSP(graph, subject, property).stream().min(Comparator.comparing(Node::toString));
  }

  /** The words of a value that is a literal. */
  public static Optional<String> text(Graph graph, Node subject, Node property) {
    return G.listSP(graph, subject, property).stream()
        .filter(Node::isLiteral)
        .min(Comparator.comparing(Node::toString))
        .map(Node::getLiteralLexicalForm);
  }

  /** A value that is a day. */
  static Optional<LocalDate> date(Graph graph, Node subject, Node property) {
    return text(graph, subject, property).flatMap(Values::date);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noPlainDate) {
      return Optional.empty();
    }
  }

  /** The words of literals and the IRIs of things, sorted. */
  static List<String> strings(Graph graph, Node subject, Node property) {
    return G.listSP(graph, subject, property).stream()
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
        .sorted()
        .toList();
  }

  /** The ids of the things below the base of {@code space}, sorted. */
  static List<String> ids(Graph graph, Node subject, Node property, IriSpace space) {
    return G.listSP(graph, subject, property).stream()
        .flatMap(node -> space.id(node).stream())
        .sorted()
        .toList();
  }
}
