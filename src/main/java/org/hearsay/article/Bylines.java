package org.hearsay.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that say who wrote an article and when: "December 20 2014, by Park Chan-Kyong", "By Steve
 * Holland, Reuters", "Published 3 May 2021 10:15 GMT", "3 May 2021", "8 minutes ago".
 */
final class Bylines {

  private static final int LONGEST = 160;
  private static final int MOST_WORDS = 16;

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:first |last |originally )?(?:published|updated|posted|modified|released|created|issued"
              + "|date|dated)(?: on| at)?\\b[:\\s]*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BY =
      Pattern.compile(
          "(?:(?:written|words|story|text|report|analysis|opinion|posted) )?by:? +(.+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LEADING_BY = Pattern.compile("^by:?\\s+", Pattern.CASE_INSENSITIVE);

  private static final Pattern AGO =
      Pattern.compile(
          "(?:updated )?\\d{1,3} (?:seconds?|minutes?|mins?|hours?|hrs?|days?) ago.{0,80}",
          Pattern.CASE_INSENSITIVE);

  /** What stands beside a date: weekday, time, zone. */
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\\b\\.?,?"
              + "|\\b\\d{1,2}(?:[:.h]\\d{2}){0,2} ?[ap]\\.?m\\b\\.?"
              + "|\\b\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?\\b"
              + "|\\b(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|PT|IST|KST|JST|AEST|AEDT|Z)\\b"
              + "|(?:\\B[+-]\\d{2}:?\\d{2}\\b)|\\b(?:at|on)\\b(?=\\s*(?:$|\\d{1,2}(?:[:.h]\\d{2}| ?[ap]\\.?m)))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SEPARATOR = Pattern.compile("\\s*[|•·–—/;,]\\s*|\\s+-+\\s+");

  /** Where the name ends and the place or the paper begins. */
  private static final Pattern AFTER_NAME = Pattern.compile(" (?:in|for|of|at|from) ");

  private static final Set<String> PARTICLES =
      Set.of(
          "and", "with", "in", "for", "of", "the", "at", "from", "&", "de", "la", "le", "da", "di",
          "do", "dos", "du", "del", "van", "von", "der", "den", "ten", "ter", "al", "el", "bin",
          "ibn", "y");

  private static final Pattern ROLE =
      Pattern.compile(
          "\\b(?:editor|correspondent|writer|reporter|staff|bureau|chief|columnist|producer"
              + "|contributor|analyst|photographer|freelance|senior|special|political)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> AGENCIES = Set.copyOf(Lexicon.lines("agencies.txt"));

  private Bylines() {}

  /** "Jane Doe" of "By Jane Doe", where a format has a field of its own for it. */
  static String withoutBy(String field) {
    return LEADING_BY.matcher(field).replaceFirst("");
  }

  /** What {@code line} says of the article, where it is nothing but a byline. */
  static Optional<Bibliography> read(String line) {
    if (line.length() > LONGEST || Sentences.words(line) > MOST_WORDS) {
      return Optional.empty();
    }
    if (AGO.matcher(line).matches()) {
      return Optional.of(Bibliography.NONE);
    }
    if (isAgency(line)) {
      return Optional.of(Bibliography.ofPublisher(agency(line)));
    }
    Matcher announced = ANNOUNCED.matcher(line);
    String rest = announced.lookingAt() ? line.substring(announced.end()) : line;
    Optional<LocalDate> date = Dates.find(rest);
    if (date.isPresent()) {
      rest = CLOCK.matcher(Dates.without(rest)).replaceAll(" ");
    }
    rest = edged(rest);
    Bibliography dated = Bibliography.ofDate(date);
    Matcher by = BY.matcher(rest);
    if (by.matches() && areNames(edged(by.group(1)))) {
      return Optional.of(dated.or(credit(edged(by.group(1)))));
    }
    if (date.isEmpty()) {
      return Optional.empty();
    }
    if (rest.isEmpty()) {
      return Optional.of(dated);
    }
    return Sentences.words(rest) <= 6 && areNames(rest)
        ? Optional.of(dated.or(beside(line, rest)))
        : Optional.empty();
  }

  /** Whether {@code line} is a person's name and nothing else, as some sites print bylines. */
  static boolean isBareName(String line) {
    String[] words = line.split(" ", -1);
    if (words.length < 2 || words.length > 4 || line.length() > 40) {
      return false;
    }
    for (String word : words) {
      if (!word.matches("\\p{Lu}(?:\\.|[\\p{L}'’.-]*\\p{Ll})")) {
        return false;
      }
    }
    return true;
  }

  static boolean isAgency(String text) {
    return AGENCIES.contains(agency(text));
  }

  private static String agency(String text) {
    String bare =
        text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
    return bare.strip();
  }

  /** "Reuters, 3 May 2021", "Jane Doe | 3 May 2021"; after a comma it could be a place. */
  private static Bibliography beside(String line, String names) {
    boolean person = Sentences.words(names) > 1 && (line.indexOf('|') > 0 || line.indexOf('•') > 0);
    return isAgency(names) || person ? credit(names) : Bibliography.NONE;
  }

  /** Without separators at the ends. */
  private static String edged(String text) {
    int start = 0;
    int end = text.length();
    String edge = " ,;|•·-–—/()";
    while (start < end && edge.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && edge.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether {@code text} is made of names and roles only. */
  static boolean areNames(String text) {
    String[] segments = SEPARATOR.split(text, -1);
    if (segments.length == 0 || !isName(segments[0])) {
      return false;
    }
    for (String segment : segments) {
      if (!segment.isEmpty() && !isName(segment) && !isRole(segment)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isName(String segment) {
    boolean capital = false;
    for (String word : segment.split(" ", -1)) {
      if (PARTICLES.contains(word)) {
        continue;
      }
      int first = word.isEmpty() ? 0 : word.codePointAt(0);
      if (!Character.isUpperCase(first)) {
        return false;
      }
      capital |= word.length() > 1;
    }
    return capital;
  }

  private static boolean isRole(String segment) {
    return ROLE.matcher(segment).find() && Sentences.words(segment) <= 6;
  }

  /** Names and what goes with them: "Steve Holland and Jeff Mason, Reuters". */
  private static Bibliography credit(String names) {
    List<String> authors = new ArrayList<>();
    Bibliography found = Bibliography.NONE;
    for (String segment : SEPARATOR.split(names, -1)) {
      Matcher place = AFTER_NAME.matcher(segment);
      String name = place.find() ? segment.substring(0, place.start()) : segment;
      Optional<String> agency = agencyAfterName(name);
      if (agency.isPresent()) {
        found = found.or(Bibliography.ofPublisher(agency.get()));
        authors.add(name.substring(0, name.length() - agency.get().length()).strip());
      } else if (isAgency(name)) {
        found = found.or(Bibliography.ofPublisher(name));
      } else if (authors.isEmpty() || !ROLE.matcher(name.toLowerCase(Locale.ROOT)).find()) {
        authors.add(name);
      }
    }
    return found.or(Bibliography.ofAuthor(String.join(", ", authors)));
  }

  /** "JANE DOE Associated Press": some papers put nothing between. */
  private static Optional<String> agencyAfterName(String name) {
    return AGENCIES.stream()
        .filter(agency -> name.endsWith(' ' + agency))
        .filter(agency -> Sentences.words(name) >= Sentences.words(agency) + 2)
        .max(Comparator.comparingInt(String::length));
  }
}
