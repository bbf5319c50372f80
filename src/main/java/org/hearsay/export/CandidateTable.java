package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.hearsay.model.Candidate;
import org.hearsay.model.Match.Degree;
import org.hearsay.query.PlainText;

/**
 * Candidates as a table that people look through: what they accept, they say in its last column.
 */
public final class CandidateTable {

  private static final String ACCEPT = "accept";
  private static final List<String> COLUMNS =
      List.of("actor", "name", "kind", "candidate", "label", "score", "why", ACCEPT);

  private CandidateTable() {}

  /** A row that was accepted. */
  public record Accepted(String actor, Degree degree, String candidate, String why) {}

  /** What a table says. */
  public record Read(List<Accepted> accepted, List<String> refused) {}

  /** Writes them, with the last column left open. The stream is flushed and not closed. */
  public static void write(List<Candidate> candidates, OutputStream out) throws IOException {
    CSVPrinter csv =
        new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
    csv.printRecord(COLUMNS);
    for (Candidate each : candidates) {
      csv.printRecord(
          Stream.of(
                  each.actor(),
                  each.name(),
                  each.kind(),
                  each.candidate(),
                  each.label(),
                  Double.toString(each.score()),
                  each.why(),
                  "")
              .map(PlainText::cell)
              .toList());
    }
    csv.flush();
  }

  /** Reads what was accepted; a row that cannot be taken is told, with its line. */
  public static Read read(Reader text) throws IOException {
    List<Accepted> accepted = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (CSVParser rows = CSVParser.parse(text, format)) {
      List<String> header = rows.getHeaderNames();
      if (!header.containsAll(List.of("actor", "candidate", ACCEPT))) {
        return new Read(
            List.of(), List.of("line 1: the columns actor, candidate, accept are needed"));
      }
      for (CSVRecord row : rows) {
        read(row, "line " + rows.getCurrentLineNumber() + ": ", accepted, refused);
      }
    }
    return new Read(accepted, refused);
  }

  private static void read(
      CSVRecord row, String place, List<Accepted> accepted, List<String> refused) {
    String word = row.isSet(ACCEPT) ? row.get(ACCEPT) : "";
    if (word.isEmpty() || word.equals("no")) {
      return;
    }
    Optional<Degree> degree = Degree.of(word);
    if (degree.isEmpty()) {
      refused.add(place + "accept takes same, exact, close or no, not \"" + word + "\"");
    } else {
      accepted.add(
          new Accepted(
              row.get("actor"),
              degree.get(),
              row.get("candidate"),
              row.isSet("why") ? row.get("why") : ""));
    }
  }
}
