package org.hearsay.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hearsay.query.Limits;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.QueryRunner;
import org.hearsay.query.SampleGraph;
import org.junit.jupiter.api.Test;

class StatementTableTest {

  private static final QueryRunner RUNNER = new QueryRunner(SampleGraph.open(), Limits.TERMINAL);

  private static List<CSVRecord> rows(Map<String, String> values) throws IOException, QueryProblem {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new StatementTable(RUNNER::rows).write(values, out);
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .get()
        .parse(new StringReader(out.toString(StandardCharsets.UTF_8)))
        .getRecords();
  }

  @Test
  void hasARowForEachStatement() throws IOException, QueryProblem {
    List<CSVRecord> rows = rows(Map.of());
    Set<String> statements =
        new HashSet<>(rows.stream().map(row -> row.get("statementIri")).toList());
    assertEquals(13, rows.size());
    assertEquals(13, statements.size());
  }

  @Test
  void tellsAllThatAStatementHas() throws IOException, QueryProblem {
    CSVRecord denial = rows(Map.of("act", "deny", "target", "Estovia")).getFirst();
    Map<String, String> expected =
        Map.ofEntries(
            Map.entry("date", "2031-03-05"),
            Map.entry("datePrecision", "stated"),
            Map.entry("act", "deny"),
            Map.entry("actNotDone", ""),
            Map.entry("confidence", "0.95"),
            Map.entry("explicit", "true"),
            Map.entry("certainty", "reported"),
            Map.entry("quotation", "indirect"),
            Map.entry("speaker", "Mira Holt"),
            Map.entry("speakerFor", "Norland"),
            Map.entry("target", "Estovia"),
            Map.entry("via", "Norland News Agency"),
            Map.entry("event", "outage at the Port of Linna"),
            Map.entry("cue", "denied"),
            Map.entry("quote", "any part in the outage"),
            Map.entry("start", "0"),
            Map.entry("end", "112"),
            Map.entry("article", "Norland: no part in port outage"),
            Map.entry("publisher", "Coast Wire"),
            Map.entry("source", "sample/harbour-2.txt"),
            Map.entry(
                "reportedByIri", "https://w3id.org/hearsay/id/article/harbour-2/statement/2"));
    expected.forEach((column, value) -> assertEquals(value, denial.get(column), column));
  }

  @Test
  void whatWasNotDoneStandsApart() throws IOException, QueryProblem {
    List<CSVRecord> notDone =
        rows(Map.of()).stream().filter(row -> !row.get("actNotDone").isEmpty()).toList();
    assertEquals(1, notDone.size());
    assertEquals("", notDone.getFirst().get("act"));
  }

  @Test
  void refusesWhatIsOfNetworksAlone() {
    assertThrows(QueryProblem.class, () -> rows(Map.of("top", "3")));
  }
}
