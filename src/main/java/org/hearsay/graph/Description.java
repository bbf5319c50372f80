package org.hearsay.graph;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Adds triples of one subject to a graph. Blank strings and absent values add nothing. */
record Description(Graph graph, Node subject) {

  /** Starts with the subject's type. */
  static Description of(Graph graph, Node subject, Node type) {
    return new Description(graph, subject).link(Vocabulary.TYPE, type);
  }

  Description link(Node property, Node value) {
    graph.add(Triple.create(subject, property, value));
    return this;
  }

  Description link(Node property, Optional<Node> value) {
    value.ifPresent(node -> link(property, node));
    return this;
  }

  Description links(Node property, Collection<Node> values) {
    values.forEach(value -> link(property, value));
    return this;
  }

  Description text(Node property, String text) {
    return text.isBlank() ? this : link(property, Literals.string(text));
  }

  Description text(Node property, Optional<String> text) {
    text.ifPresent(string -> text(property, string));
    return this;
  }

  Description texts(Node property, Collection<String> texts) {
    texts.forEach(text -> text(property, text));
    return this;
  }

  Description flag(Node property, boolean value) {
    return link(property, Literals.bool(value));
  }

  Description count(Node property, long value) {
    return link(property, Literals.integer(value));
  }

  Description date(Node property, Optional<LocalDate> date) {
    return link(property, date.flatMap(Literals::date));
  }
}
