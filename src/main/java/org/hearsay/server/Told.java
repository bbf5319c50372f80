package org.hearsay.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.graph.Place;
import org.hearsay.model.Span;
import org.hearsay.query.Answer.Row;

/**
 * A statement as its article tells it, numbered in the order of the text.
 *
 * @param rows one for each target, never none
 * @param marks its evidence and its parts, where they stand
 * @param reportedBy IRI of the statement in which it is reported; empty where there is none
 */
record Told(int number, List<Row> rows, List<Mark> marks, String reportedBy) {

  /** The statements of rows, which come in the order of the text, with their places. */
  static List<Told> of(List<Row> statements, List<Row> places) {
    Map<String, List<Row>> rows = byStatement(statements);
    Map<String, List<Row>> parts = byStatement(places);
    List<Told> told = new ArrayList<>();
    rows.forEach(
        (iri, some) -> told.add(of(told.size() + 1, some, parts.getOrDefault(iri, List.of()))));
    return told;
  }

  private static Told of(int number, List<Row> rows, List<Row> parts) {
    List<Mark> marks = new ArrayList<>();
    evidence(rows.getFirst())
        .ifPresent(span -> marks.add(Mark.of(span, Mark.Part.EVIDENCE, number)));
    String reportedBy = "";
    for (Row part : parts) {
      if (part.text("part").equals("reported")) {
        reportedBy = part.text("place");
      }
      for (Mark.Part kind : Mark.Part.values()) {
        if (kind.code().equals(part.text("part"))) {
          Place.span(part.text("place")).ifPresent(at -> marks.add(Mark.of(at, kind, number)));
        }
      }
    }
    return new Told(number, rows, marks, reportedBy);
  }

  private static Map<String, List<Row>> byStatement(List<Row> rows) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      groups.computeIfAbsent(row.text("statementIri"), any -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  private static Optional<Span> evidence(Row row) {
    int start = number(row.text("start"));
    int end = number(row.text("end"));
    return start >= 0 && start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
  }

  String iri() {
    return rows.getFirst().text("statementIri");
  }

  /** The name of its place in the page of its article: "s12" of ".../statement/12". */
  String anchor() {
    return anchor(iri());
  }

  static String anchor(String iri) {
    return "s" + iri.replaceFirst(".*/", "");
  }

  /** Where its number is to stand: after the cue, or else after the evidence. */
  Optional<Integer> end() {
    return marks.stream()
        .filter(mark -> mark.part() == Mark.Part.CUE)
        .findFirst()
        .or(() -> marks.stream().findFirst())
        .map(mark -> mark.span().end());
  }
}
