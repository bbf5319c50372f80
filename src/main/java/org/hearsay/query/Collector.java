package org.hearsay.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hearsay.query.Answer.Row;

/** Copies one answer out of the store, up to its limits. */
final class Collector {

  private final Limits limits;
  private final Budget budget;
  private final Graph graph = GraphFactory.createDefaultGraph();
  private long characters;
  private boolean cut;

  Collector(Limits limits, Budget budget) {
    this.limits = limits;
    this.budget = budget;
  }

  Answer.Rows rows(RowSet found) {
    List<String> columns = found.getResultVars().stream().map(Var::getVarName).toList();
    List<Row> rows = new ArrayList<>();
    while (found.hasNext()) {
      if (rows.size() == limits.rows()) {
        return new Answer.Rows(columns, rows, true);
      }
      rows.add(copy(found.next()));
    }
    return new Answer.Rows(columns, rows, false);
  }

  /** A row of the store looks its terms up when they are read, which the transaction's end ends. */
  private Row copy(Binding found) {
    BindingBuilder copy = BindingFactory.builder();
    budget.check();
    found.forEach(
        (variable, value) -> {
          count(value);
          copy.add(variable, value);
        });
    return new Row(copy.build());
  }

  void prefixes(PrefixMapping prefixes) {
    graph.getPrefixMapping().setNsPrefixes(prefixes);
  }

  /** Adds the triples of quads, until there are as many as may be. */
  void add(Iterator<Quad> found) {
    while (!cut && found.hasNext()) {
      budget.check();
      add(found.next().asTriple());
    }
  }

  void addTriples(Iterator<Triple> found) {
    while (!cut && found.hasNext()) {
      add(found.next());
    }
  }

  private void add(Triple triple) {
    if (graph.contains(triple)) {
      return;
    }
    if (graph.size() == limits.rows()) {
      cut = true;
      return;
    }
    count(triple.getSubject());
    count(triple.getPredicate());
    count(triple.getObject());
    graph.add(triple);
  }

  /** What was added. */
  Answer.Triples triples() {
    return new Answer.Triples(graph, cut);
  }

  private void count(Node node) {
    UnreadableException.check(node);
    if (node.isURI()) {
      characters += node.getURI().length();
    } else if (node.isLiteral()) {
      characters += node.getLiteralLexicalForm().length();
    }
    if (characters > limits.characters()) {
      throw new TooLargeException("the answer is too large; narrow the query down or add a LIMIT");
    }
  }
}
