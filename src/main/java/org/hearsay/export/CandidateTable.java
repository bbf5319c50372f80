package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hearsay.model.Candidate;
import org.hearsay.query.PlainText;

/**
 * Candidates as a table that people look through: what they accept, they say in its last column.
 */
public final class CandidateTable {

  private static final List<String> COLUMNS =
      List.of("actor", "name", "kind", "candidate", "label", "score", "why", "accept");

  private CandidateTable() {}

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
}
