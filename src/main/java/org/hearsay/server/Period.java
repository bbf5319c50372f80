package org.hearsay.server;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long the parts are in which a time is drawn. */
enum Period {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  DECADE;

  /** The shortest that makes no more than so many parts of a time; else the longest. */
  static Period of(LocalDate first, LocalDate last, int most) {
    return Arrays.stream(values())
        .filter(period -> period.parts(first, last, most).size() <= most)
        .findFirst()
        .orElse(DECADE);
  }

  /** The first days of the parts of a time, at most one more than {@code most}. */
  List<LocalDate> parts(LocalDate first, LocalDate last, int most) {
    List<LocalDate> parts = new ArrayList<>();
    for (LocalDate day = start(first);
        !day.isAfter(last) && parts.size() <= most;
        day = next(day)) {
      parts.add(day);
    }
    return parts;
  }

  /** The first day of the part that has this day. */
  LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withMonth(1 + (day.getMonthValue() - 1) / 3 * 3).withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
      case DECADE -> day.withYear(Math.floorDiv(day.getYear(), 10) * 10).withDayOfYear(1);
    };
  }

  /** The first day of the part after the one that begins on this day. */
  LocalDate next(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR -> start.plusYears(1);
      case DECADE -> start.plusYears(10);
    };
  }

  /** What the part that begins on this day is called. */
  String name(LocalDate start) {
    return switch (this) {
      case DAY, WEEK -> start.toString();
      case MONTH -> start.toString().substring(0, "2014-12".length());
      case QUARTER ->
          String.format(Locale.ROOT, "%d Q%d", start.getYear(), start.getMonthValue() / 3 + 1);
      case YEAR -> Integer.toString(start.getYear());
      case DECADE -> start.getYear() + "s";
    };
  }
}
