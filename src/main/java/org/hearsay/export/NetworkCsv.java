package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hearsay.query.PlainText;

/**
 * A network as tables: of nodes and of edges, with the headings that Gephi looks for, or of pairs
 * alone. What a spreadsheet would take for a formula is quoted by an apostrophe.
 */
public final class NetworkCsv {

  /** The earliest that a zip archive can hold: the archive does not tell when it was made. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** The usual names of the two tables. */
  public static final String NODES = "nodes.csv";

  public static final String EDGES = "edges.csv";

  private NetworkCsv() {}

  /** A table of texts, each made harmless. */
  static final class Table {

    private final CSVPrinter csv;

    Table(OutputStream out) throws IOException {
      csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
    }

    void row(List<String> cells) throws IOException {
      csv.printRecord(cells.stream().map(PlainText::cell).toList());
    }

    void flush() throws IOException {
      csv.flush();
    }
  }

  static void writeZip(Network network, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.putNextEntry(entry(NODES));
    writeNodes(network, zip);
    zip.closeEntry();
    zip.putNextEntry(entry(EDGES));
    writeEdges(network, zip);
    zip.closeEntry();
    zip.finish();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    return entry;
  }

  /** The table of actors; the stream stays open. */
  public static void writeNodes(Network network, OutputStream out) throws IOException {
    Table table = new Table(out);
    table.row(heading(List.of("Id"), Attribute.OF_NODES));
    for (Network.Node node : network.nodes()) {
      table.row(cells(List.of(node.actor().id()), Attribute.OF_NODES, node));
    }
    table.flush();
  }

  /** The table of what they did; the stream stays open. */
  public static void writeEdges(Network network, OutputStream out) throws IOException {
    Table table = new Table(out);
    table.row(heading(List.of("Source", "Target", "Type", "Label"), Attribute.OF_EDGES));
    for (Network.Edge edge : network.edges()) {
      table.row(
          cells(
              List.of(edge.source(), edge.target(), "Directed", edge.act()),
              Attribute.OF_EDGES,
              edge));
    }
    table.flush();
  }

  /** One table, of edges with the names of their ends; the stream stays open. */
  static void writePairs(Network network, OutputStream out) throws IOException {
    Map<String, String> names = Names.unique(network, name -> name);
    Table table = new Table(out);
    table.row(heading(List.of("Source", "Target", "SourceIri", "TargetIri"), Attribute.OF_EDGES));
    for (Network.Edge edge : network.edges()) {
      table.row(
          cells(
              List.of(
                  names.get(edge.source()), names.get(edge.target()), edge.source(), edge.target()),
              Attribute.OF_EDGES,
              edge));
    }
    table.flush();
  }

  private static <T> List<String> heading(List<String> first, List<Attribute<T>> attributes) {
    List<String> heading = new ArrayList<>(first);
    attributes.forEach(each -> heading.add(camel(each.name())));
    return heading;
  }

  private static <T> List<String> cells(
      List<String> first, List<Attribute<T>> attributes, T thing) {
    List<String> cells = new ArrayList<>(first);
    attributes.forEach(each -> cells.add(each.text(thing)));
    return cells;
  }

  /** {@code acts_for} as {@code ActsFor}. */
  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("_", -1)) {
      camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return camel.toString();
  }
}
