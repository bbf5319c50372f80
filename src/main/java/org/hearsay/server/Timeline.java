package org.hearsay.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.query.Answer.Row;

/**
 * Statements over time: in lanes, a cell for each part of the time in which something was said.
 * What has no day is left out.
 *
 * @param period how long the parts are
 * @param parts their first days, those with nothing in them too
 * @param lanes those with most statements first
 * @param others how many statements are in lanes that are left out
 */
record Timeline(Period period, List<LocalDate> parts, List<Lane> lanes, int others) {

  private static final int MOST_PARTS = 40;

  private static final int MOST_LANES = 15;

  /**
   * @param key what its statements have in common: an act, or the IRI of a speaker
   * @param cells by the first days of the parts, each in the order of the days and the texts
   */
  record Lane(String key, String name, Map<LocalDate, List<Row>> cells) {

    int size() {
      return cells.values().stream().mapToInt(List::size).sum();
    }
  }

  /** By what statements are put into lanes. */
  enum By {
    ACT,
    SPEAKER;

    private String key(Row row) {
      return row.text(this == ACT ? "act" : "speakerIri");
    }

    private String name(Row row) {
      String name = row.text(this == ACT ? "act" : "speaker");
      return name.isEmpty() ? "somebody" : name;
    }
  }

  /** Of statements in the order in which they are to be seen. */
  static Timeline of(List<Row> statements, By by) {
    List<Row> dated = statements.stream().filter(Timeline::isDated).toList();
    if (dated.isEmpty()) {
      return new Timeline(Period.DAY, List.of(), List.of(), 0);
    }
    LocalDate first = day(dated.getFirst());
    LocalDate last = day(dated.getLast());
    Period period = Period.of(first, last, MOST_PARTS);
    Map<String, List<Row>> byKey =
        dated.stream()
            .collect(Collectors.groupingBy(by::key, LinkedHashMap::new, Collectors.toList()));
    List<Lane> lanes = new ArrayList<>();
    byKey.forEach(
        (key, rows) -> lanes.add(new Lane(key, by.name(rows.getFirst()), cells(rows, period))));
    lanes.sort(Comparator.comparingInt(Lane::size).reversed().thenComparing(Lane::key));
    return new Timeline(
        period,
        period.parts(first, last, Integer.MAX_VALUE - 1),
        lanes.stream().limit(MOST_LANES).toList(),
        lanes.stream().skip(MOST_LANES).mapToInt(Lane::size).sum());
  }

  private static Map<LocalDate, List<Row>> cells(List<Row> rows, Period period) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> period.start(day(row)), TreeMap::new, Collectors.toList()));
  }

  static boolean isDated(Row row) {
    return row.text("date").matches("\\d{4}-\\d{2}-\\d{2}");
  }

  private static LocalDate day(Row row) {
    return LocalDate.parse(row.text("date"));
  }

  /** The last day of the part that begins on this one. */
  LocalDate end(LocalDate part) {
    return period.next(part).minusDays(1);
  }

  /** How many statements its fullest cell has. */
  int most() {
    return lanes.stream()
        .flatMap(lane -> lane.cells().values().stream())
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }
}
