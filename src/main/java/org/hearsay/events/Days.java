package org.hearsay.events;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the day out of what a text says of a time, seen from the day of publication. "Last month"
 * is no day. Pure.
 */
final class Days {

  private static final String MONTH =
      "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?:,? ?(?<year>\\d{4}))?";

  private static final Pattern MONTH_DAY =
      Pattern.compile("\\b" + MONTH + " " + DAY + "\\b(?!\\d)" + YEAR);
  private static final Pattern DAY_MONTH =
      Pattern.compile("\\b" + DAY + "(?: of)? " + MONTH + "\\b" + YEAR);
  private static final Pattern TODAY =
      Pattern.compile("\\b(today|tonight|this morning|this afternoon|this evening)\\b");
  private static final Pattern YESTERDAY = Pattern.compile("\\b(yesterday|last night)\\b");
  private static final Pattern TOMORROW = Pattern.compile("\\btomorrow\\b");
  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?<which>\\bnext |\\blast )?\\b(?<name>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b");

  private static final Map<String, MonthDay> FEASTS =
      Map.of(
          "christmas day", MonthDay.of(12, 25),
          "christmas eve", MonthDay.of(12, 24),
          "boxing day", MonthDay.of(12, 26),
          "new year's day", MonthDay.of(1, 1),
          "new year's eve", MonthDay.of(12, 31),
          "halloween", MonthDay.of(10, 31));

  /** A day to come that is further off is the past one of that name. */
  private static final int DAYS_AHEAD = 300;

  private Days() {}

  /**
   * The day that {@code words} name.
   *
   * @param published seen from which; where it is empty, only full dates name a day
   * @param ahead whether the text speaks of what is to come
   */
  static Optional<LocalDate> read(String words, Optional<LocalDate> published, boolean ahead) {
    String text = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replace('\u2019', '\'');
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return date(
          Integer.parseInt(iso.group(1)),
          Integer.parseInt(iso.group(2)),
          Integer.parseInt(iso.group(3)));
    }
    for (Pattern pattern : new Pattern[] {MONTH_DAY, DAY_MONTH}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return dayOfMonth(matcher, published, ahead);
      }
    }
    return published.flatMap(today -> seenFrom(text, today, ahead));
  }

  private static Optional<LocalDate> dayOfMonth(
      Matcher matcher, Optional<LocalDate> published, boolean ahead) {
    int month = month(matcher.group("month")).getValue();
    int day = Integer.parseInt(matcher.group("day"));
    String year = matcher.group("year");
    if (year != null) {
      return date(Integer.parseInt(year), month, day);
    }
    return published.flatMap(today -> nearest(month, day, today, ahead));
  }

  private static Month month(String name) {
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, 3))) {
        return month;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static Optional<LocalDate> nearest(int month, int day, LocalDate today, boolean ahead) {
    if (ahead) {
      for (int year = today.getYear(); year <= today.getYear() + 1; year++) {
        Optional<LocalDate> date = date(year, month, day);
        if (date.isPresent()
            && !date.get().isBefore(today)
            && date.get().isBefore(today.plusDays(DAYS_AHEAD))) {
          return date;
        }
      }
    }
    // A day east of the place of publication may be tomorrow's already.
    for (int year = today.getYear() + 1; year > today.getYear() - 5; year--) {
      Optional<LocalDate> date = date(year, month, day);
      if (date.isPresent() && !date.get().isAfter(today.plusDays(1))) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> seenFrom(String text, LocalDate today, boolean ahead) {
    if (TODAY.matcher(text).find()) {
      return Optional.of(today);
    }
    if (YESTERDAY.matcher(text).find()) {
      return Optional.of(today.minusDays(1));
    }
    if (TOMORROW.matcher(text).find()) {
      return Optional.of(today.plusDays(1));
    }
    for (Map.Entry<String, MonthDay> feast : FEASTS.entrySet()) {
      if (text.contains(feast.getKey())) {
        return nearestFeast(feast.getValue(), today);
      }
    }
    Matcher weekday = WEEKDAY.matcher(text);
    if (!weekday.find()) {
      return Optional.empty();
    }
    DayOfWeek day = DayOfWeek.valueOf(weekday.group("name").toUpperCase(Locale.ROOT));
    String which = weekday.group("which") == null ? "" : weekday.group("which").strip();
    return Optional.of(
        switch (which) {
          case "next" -> today.with(TemporalAdjusters.next(day));
          case "last" -> today.with(TemporalAdjusters.previous(day));
          default ->
              today.with(
                  ahead
                      ? TemporalAdjusters.nextOrSame(day)
                      : TemporalAdjusters.previousOrSame(day));
        });
  }

  private static Optional<LocalDate> nearestFeast(MonthDay feast, LocalDate today) {
    LocalDate best = feast.atYear(today.getYear());
    for (int year : new int[] {today.getYear() - 1, today.getYear() + 1}) {
      LocalDate other = feast.atYear(year);
      if (Math.abs(ChronoUnit.DAYS.between(today, other))
          < Math.abs(ChronoUnit.DAYS.between(today, best))) {
        best = other;
      }
    }
    return Optional.of(best);
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
