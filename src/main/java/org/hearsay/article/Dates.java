package org.hearsay.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as news gives them. A time and its zone are passed over: the day counts as it was written,
 * wherever it is read.
 */
final class Dates {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH_NAME =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "((?:1[6-9]|20)\\d\\d)";

  /** The forms understood, each with its own order of groups. */
  private enum Form {
    /** "20 December 2014", "20th of December, 2014". */
    DAY_MONTH_YEAR("\\b" + DAY + "(?:\\s+of)?[\\s-]+" + MONTH_NAME + ",?[\\s-]+" + YEAR + "\\b"),
    /** "December 20, 2014", "Dec. 20 2014". */
    MONTH_DAY_YEAR("\\b" + MONTH_NAME + "\\s+" + DAY + "(?:,\\s*|\\s+)" + YEAR + "\\b"),
    /** "2014, December 20". */
    YEAR_MONTH_DAY("\\b" + YEAR + ",?\\s+" + MONTH_NAME + "\\s+" + DAY + "\\b"),
    ISO("(?<!\\d)" + YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)"),
    ISO_BASIC("^\\s*" + YEAR + "(\\d\\d)(\\d\\d)(?:T.*)?$"),
    NUMBERS("(?<![\\d/.])(\\d{1,2})([/.])(\\d{1,2})\\2" + YEAR + "(?!\\d)");

    private final Pattern pattern;

    Form(String regex) {
      pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
  }

  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "/((?:19|20)\\d\\d)[/-](?:(\\d{1,2})|([a-z]{3}))[/-](\\d{1,2})(?:[/-]|$)",
          Pattern.CASE_INSENSITIVE);

  /** Text beyond this holds no date of an article's head or foot. */
  private static final int FARTHEST = 1000;

  private record Found(int start, LocalDate date) {}

  private Dates() {}

  /** The first full date in {@code text}; none where day and month cannot be told apart. */
  static Optional<LocalDate> find(String text) {
    String head = text.length() > FARTHEST ? text.substring(0, FARTHEST) : text;
    if (head.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return Arrays.stream(Form.values())
        .flatMap(form -> first(form, head).stream())
        .min(Comparator.comparingInt(Found::start))
        .map(Found::date);
  }

  /** The day in a web address, as in {@code /2019/11/09/talks} or {@code /2019/nov/09/talks}. */
  static Optional<LocalDate> inAddress(String url) {
    Matcher matcher = IN_ADDRESS.matcher(url);
    return matcher.find()
        ? day(
            matcher.group(1),
            matcher.group(2) == null ? month(matcher.group(3)) : Integer.parseInt(matcher.group(2)),
            matcher.group(4))
        : Optional.empty();
  }

  /** {@code text} with a space for each date. */
  static String without(String text) {
    String rest = text;
    for (Form form : Form.values()) {
      rest = form.pattern.matcher(rest).replaceAll(" ");
    }
    return rest;
  }

  private static Optional<Found> first(Form form, String text) {
    Matcher matcher = form.pattern.matcher(text);
    while (matcher.find()) {
      Optional<LocalDate> date = date(form, matcher.toMatchResult());
      if (date.isPresent()) {
        return Optional.of(new Found(matcher.start(), date.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(Form form, MatchResult m) {
    return switch (form) {
      case DAY_MONTH_YEAR -> day(m.group(3), month(m.group(2)), m.group(1));
      case MONTH_DAY_YEAR -> day(m.group(3), month(m.group(1)), m.group(2));
      case YEAR_MONTH_DAY -> day(m.group(1), month(m.group(2)), m.group(3));
      case ISO -> day(m.group(1), Integer.parseInt(m.group(3)), m.group(4));
      case ISO_BASIC -> day(m.group(1), Integer.parseInt(m.group(2)), m.group(3));
      case NUMBERS -> unordered(m.group(4), m.group(1), m.group(3));
    };
  }

  /** Britain writes 20/12/2014, America 12/20/2014: only a number over 12 tells. */
  private static Optional<LocalDate> unordered(String year, String first, String second) {
    int one = Integer.parseInt(first);
    int two = Integer.parseInt(second);
    if (one == two || one > 12) {
      return day(year, two, first);
    }
    return two > 12 ? day(year, one, second) : Optional.empty();
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
