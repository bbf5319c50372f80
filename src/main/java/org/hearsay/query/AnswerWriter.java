package org.hearsay.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.hearsay.graph.GraphWriter;
import org.hearsay.query.Answer.Row;
import org.hearsay.query.Answer.Rows;
import org.hearsay.query.QueryProblem.Kind;

/**
 * Writes answers, in UTF-8. That an answer was cut is said at the end of a table; the other formats
 * have no place for it, and whoever writes them must look at {@link Answer#cut()}.
 */
public final class AnswerWriter {

  private static final PrefixMapping PREFIXES = Prefixes.all();

  private final AnswerFormat format;
  private final int width;
  private final boolean iris;

  /**
   * @param width of the terminal, for tables
   * @param iris whether a table shows the columns {@code xIri} that say which thing exactly is
   *     meant
   */
  public AnswerWriter(AnswerFormat format, int width, boolean iris) {
    this.format = format;
    this.width = width;
    this.iris = iris;
  }

  /**
   * Writes the answer and flushes; the stream stays open.
   *
   * @throws QueryProblem where an answer of this kind has no such format
   */
  public void write(Answer answer, OutputStream out) throws IOException, QueryProblem {
    switch (answer) {
      case Rows rows -> write(rows, out);
      case Answer.Triples triples -> write(triples, out);
      case Answer.Truth truth -> write(truth, out);
    }
    out.flush();
  }

  private void write(Rows rows, OutputStream out) throws IOException, QueryProblem {
    switch (format) {
      case TABLE -> out.write(table(rows).getBytes(StandardCharsets.UTF_8));
      case CSV -> csv(rows, out);
      case TSV -> results(ResultSetLang.RS_TSV).write(out, rows.rowSet(), new Context());
      case JSON -> results(ResultSetLang.RS_JSON).write(out, rows.rowSet(), new Context());
      case TURTLE ->
          throw new QueryProblem(
              Kind.BAD_VALUE, "a table cannot be written as Turtle; try csv, tsv or json");
    }
  }

  private void write(Answer.Triples triples, OutputStream out) throws QueryProblem {
    if (format != AnswerFormat.TURTLE && format != AnswerFormat.TABLE) {
      throw new QueryProblem(Kind.BAD_VALUE, "a graph can be written as turtle only");
    }
    RDFWriter.source(sorted(triples.graph())).format(RDFFormat.TURTLE_PRETTY).output(out);
  }

  /** The same triples give the same file, in whatever order they were found. */
  private static Graph sorted(Graph found) {
    Graph sorted = GraphFactory.createDefaultGraph();
    sorted.getPrefixMapping().setNsPrefixes(found.getPrefixMapping()).setNsPrefixes(PREFIXES);
    GraphWriter.sorted(found).forEach(sorted::add);
    return sorted;
  }

  private void write(Answer.Truth truth, OutputStream out) throws IOException, QueryProblem {
    switch (format) {
      case TABLE -> out.write((truth.value() ? "yes\n" : "no\n").getBytes(StandardCharsets.UTF_8));
      case JSON -> results(ResultSetLang.RS_JSON).write(out, truth.value(), new Context());
      case CSV, TSV -> out.write((truth.value() + "\n").getBytes(StandardCharsets.UTF_8));
      case TURTLE ->
          throw new QueryProblem(Kind.BAD_VALUE, "yes or no cannot be written as Turtle");
    }
  }

  private static RowSetWriter results(Lang lang) {
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }

  private static void csv(Rows rows, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(rows.columns());
    for (Row row : rows.rows()) {
      printer.printRecord(
          rows.columns().stream().map(column -> PlainText.cell(row.text(column))).toList());
    }
    printer.flush();
  }

  private String table(Rows rows) {
    List<String> columns = shown(rows.columns());
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows.rows()) {
      cells.add(
          columns.stream()
              .map(column -> row.get(column).map(AnswerWriter::readable).orElse(""))
              .toList());
    }
    return new TextTable(columns, cells, width).render() + ending(rows);
  }

  private List<String> shown(List<String> columns) {
    List<String> shown =
        columns.stream().filter(column -> iris || !column.endsWith("Iri")).toList();
    return shown.isEmpty() ? columns : shown;
  }

  private static String readable(Node node) {
    return PlainText.oneLine(node.isURI() ? PREFIXES.shortForm(node.getURI()) : Answer.text(node));
  }

  private static String ending(Rows rows) {
    int count = rows.rows().size();
    String counted = count == 0 ? "no rows" : count == 1 ? "1 row" : count + " rows";
    return rows.cut() ? counted + ", cut here: there are more\n" : counted + "\n";
  }
}
