package org.hearsay.query;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * What a query gives. It is whole and in memory: it needs no store and no transaction any more, and
 * writing it cannot fail half-way.
 */
public sealed interface Answer {

  /** Whether there is more than the limit let through. */
  boolean cut();

  /**
   * The rows of a SELECT. By convention a column {@code xIri} holds the IRI of what column {@code
   * x} names.
   */
  record Rows(List<String> columns, List<Row> rows, boolean cut) implements Answer {

    public Rows {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** The same rows for a spreadsheet, which shows their texts and computes none. */
    public Rows asCells() {
      return new Rows(columns, rows.stream().map(Row::asCells).toList(), cut);
    }

    /** The same rows for one of Jena's writers. */
    public RowSet rowSet() {
      Iterator<Binding> bindings = rows.stream().map(Row::binding).iterator();
      return RowSetStream.create(columns.stream().map(Var::alloc).toList(), bindings);
    }
  }

  /** One row. */
  record Row(Binding binding) {

    private Row asCells() {
      BindingBuilder cells = BindingFactory.builder();
      binding.forEach((variable, value) -> cells.add(variable, cell(value)));
      return new Row(cells.build());
    }

    private static Node cell(Node value) {
      if (!value.isLiteral()) {
        return value;
      }
      String text = value.getLiteralLexicalForm();
      String cell = PlainText.cell(text);
      if (cell.equals(text)) {
        return value;
      }
      String language = value.getLiteralLanguage();
      return language.isEmpty()
          ? NodeFactory.createLiteralString(cell)
          : NodeFactory.createLiteralLang(cell, language);
    }

    /** What stands in a column, if anything. */
    public Optional<Node> get(String column) {
      return Optional.ofNullable(binding.get(column));
    }

    /** The words or the IRI in a column, without type or language; empty where nothing stands. */
    public String text(String column) {
      return get(column).map(Answer::text).orElse("");
    }
  }

  /** The graph of a CONSTRUCT or DESCRIBE. */
  record Triples(Graph graph, boolean cut) implements Answer {}

  /** The truth of an ASK. */
  record Truth(boolean value) implements Answer {

    @Override
    public boolean cut() {
      return false;
    }
  }

  /** A term as plain text: the words of a literal, the address of an IRI. */
  static String text(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return node.isURI() ? node.getURI() : node.toString();
  }
}
