package org.hearsay.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the day that words name: "November 24", "3 May 2021", "Saturday", "yesterday", the last
 * three against the day of publication. News looks back: a weekday is the latest one up to
 * publication, a date without a year the nearest that is not more than a month ahead. Periods
 * ("last month", "2014") are no day. Immutable, thread-safe.
 */
public final class DayReader {

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final Pattern MONTH_DAY =
      Pattern.compile("\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:\\s*,?\\s*(\\d{4}))?");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+" + MONTH + "(?:\\s*,?\\s*(\\d{4}))?");
  private static final Pattern WEEKDAY =
      Pattern.compile("\\b(last |next )?(mon|tues|wednes|thurs|fri|satur|sun)day\\b");

  private DayReader() {}

  /**
   * The day; empty where the words name none, or where it takes a day of publication that is not
   * known.
   */
  public static Optional<LocalDate> read(String words, Optional<LocalDate> published) {
    String text = words.toLowerCase(Locale.ROOT);
    Matcher monthDay = MONTH_DAY.matcher(text);
    if (monthDay.find()) {
      return day(monthDay.group(3), monthDay.group(1), monthDay.group(2), published);
    }
    Matcher dayMonth = DAY_MONTH.matcher(text);
    if (dayMonth.find()) {
      return day(dayMonth.group(3), dayMonth.group(2), dayMonth.group(1), published);
    }
    return published.flatMap(day -> relative(text, day));
  }

  private static Optional<LocalDate> relative(String text, LocalDate published) {
    if (text.matches(".*\\b(today|tonight)\\b.*")) {
      return Optional.of(published);
    }
    if (text.matches(".*\\byesterday\\b.*")) {
      return Optional.of(published.minusDays(1));
    }
    Matcher weekday = WEEKDAY.matcher(text);
    if (!weekday.find() || "next ".equals(weekday.group(1))) {
      return Optional.empty();
    }
    DayOfWeek day =
        switch (weekday.group(2)) {
          case "mon" -> DayOfWeek.MONDAY;
          case "tues" -> DayOfWeek.TUESDAY;
          case "wednes" -> DayOfWeek.WEDNESDAY;
          case "thurs" -> DayOfWeek.THURSDAY;
          case "fri" -> DayOfWeek.FRIDAY;
          case "satur" -> DayOfWeek.SATURDAY;
          default -> DayOfWeek.SUNDAY;
        };
    return Optional.of(published.with(TemporalAdjusters.previousOrSame(day)));
  }

  private static Optional<LocalDate> day(
      String year, String month, String day, Optional<LocalDate> published) {
    Month of = month(month);
    try {
      if (year != null) {
        return Optional.of(LocalDate.of(Integer.parseInt(year), of, Integer.parseInt(day)));
      }
      if (published.isEmpty()) {
        return Optional.empty();
      }
      LocalDate found = LocalDate.of(published.get().getYear(), of, Integer.parseInt(day));
      return Optional.of(
          found.isAfter(published.get().plusMonths(1)) ? found.minusYears(1) : found);
    } catch (DateTimeException e) {
      // "February 30" and the like name no day.
      return Optional.empty();
    }
  }

  private static Month month(String name) {
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, 3))) {
        return month;
      }
    }
    throw new IllegalArgumentException(name);
  }
}
