package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hearsay.query.PlainText;

/**
 * A network as two tables, with the headings that Gephi looks for. What a spreadsheet would take
 * for a formula is quoted by an apostrophe.
 */
public final class NetworkCsv {

  /** The earliest that a zip archive can hold: the archive does not tell when it was made. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** The usual names of the two tables. */
  public static final String NODES = "nodes.csv";

  public static final String EDGES = "edges.csv";

  private NetworkCsv() {}

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
    CSVPrinter csv = printer(out);
    csv.printRecord("Id", "Label", "Kind", "Wikidata", "ActsFor");
    for (Network.Actor actor : network.actors()) {
      record(
          csv,
          actor.id(),
          actor.label(),
          actor.kind(),
          actor.wikidata().orElse(""),
          actor.actsFor().orElse(""));
    }
    csv.flush();
  }

  /** The table of what they did; the stream stays open. */
  public static void writeEdges(Network network, OutputStream out) throws IOException {
    CSVPrinter csv = printer(out);
    csv.printRecord(
        "Source", "Target", "Type", "Label", "Weight", "Articles", "First", "Last", "Evidence");
    for (Network.Edge edge : network.edges()) {
      record(
          csv,
          edge.source(),
          edge.target(),
          "Directed",
          edge.act(),
          Integer.toString(edge.statements()),
          Integer.toString(edge.articles()),
          edge.first().map(Object::toString).orElse(""),
          edge.last().map(Object::toString).orElse(""),
          String.join("\n", edge.evidence()));
    }
    csv.flush();
  }

  private static CSVPrinter printer(OutputStream out) throws IOException {
    return new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
  }

  private static void record(CSVPrinter csv, String... values) throws IOException {
    csv.printRecord(Stream.of(values).map(PlainText::cell).toList());
  }
}
