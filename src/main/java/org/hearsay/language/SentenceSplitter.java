package org.hearsay.language;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Splits a paragraph into sentences: OpenNLP's opinion, corrected where news needs it. Titles and
 * initials do not end a sentence, a closing mark belongs to the sentence it closes, and a quotation
 * that ends with a question mark goes on with its "he asked". Thread-safe.
 */
final class SentenceSplitter {

  /** {@code [start, end)} in UTF-16 units of the paragraph; never blank at its ends. */
  record Range(int start, int end) {}

  /** Longer stretches without a full stop are no sentences, and cost time that grows faster. */
  private static final int LONGEST = 4000;

  /** OpenNLP's time grows with the square of what it is given, so it is given this much at once. */
  private static final int LONGEST_PART = 2000;

  /** No paragraph of news is longer; of what is, only the rules have an opinion. */
  private static final int LONGEST_PARAGRAPH = 10_000;

  private static final Pattern STOP =
      Pattern.compile(
          "(?<![.?!\u2026])[.?!\u2026]++(?:\\[\\d{1,3}\\])*+([\"'\u2019\u201D\u00BB)\\]]*+)(\\s++|(?=\\p{Lu}\\p{Ll}))");

  private static final Pattern BLANK_LINE = Pattern.compile("\\R[\\h]*\\R\\s*");

  /** WASHINGTON (AP) - and what follows: a place and a source that belong to no sentence. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\A\\s*+(?:\\p{Lu}[\\p{Lu} .'/]{3,40}|\\p{Lu}[\\p{L} .'/]{2,40}(?=\\())(?:, [\\p{L}\\d. ]{2,25})?"
              + " ?(?:\\((?:\\p{Lu}{2,}|Reuters|Bloomberg|Xinhua|Yonhap|Kyodo|Interfax)\\))?"
              + "\\s*+(?:--|[-\u2013\u2014])\\s++(?=[\"'\u2018\u201C]?\\p{Lu})");

  /** A reporting clause after a question or exclamation: "?" Obama asked. */
  private static final Pattern REPORTING_CLAUSE =
      Pattern.compile(
          "(?:[\\p{Lu}\\d][\\p{L}\\d.'\u2019-]*\\s+){1,4}"
              + "(?:asked|said|says|wrote|tweeted|shouted|yelled|cried|added|told|exclaimed|wondered"
              + "|replied|quipped|joked|responded|screamed|chanted)\\b.*",
          Pattern.DOTALL);

  private static final Pattern WORD_BEFORE = Pattern.compile("[\\p{L}\\p{N}.'\u2019&-]+$");
  private static final Pattern WORD_AFTER = Pattern.compile("^[\\p{L}\\p{N}'\u2019-]+");
  private static final String OPENERS = "\"'\u2018\u201C\u00AB([`";

  private final SentenceModel model;
  private final Abbreviations abbreviations;

  SentenceSplitter(SentenceModel model, Abbreviations abbreviations) {
    this.model = model;
    this.abbreviations = abbreviations;
  }

  /** The sentences of {@code paragraph} in order. */
  List<Range> split(String paragraph) {
    TreeSet<Integer> cuts = new TreeSet<>();
    Matcher blank = BLANK_LINE.matcher(paragraph);
    while (blank.find()) {
      cuts.add(blank.end());
    }
    Matcher dateline = DATELINE.matcher(paragraph);
    if (dateline.lookingAt()) {
      cuts.add(dateline.end());
    }
    NavigableSet<Integer> opinion = opinion(paragraph);
    Matcher stop = STOP.matcher(paragraph);
    while (stop.find()) {
      if (stop.end() < paragraph.length() && ends(paragraph, stop, opinion)) {
        cuts.add(stop.end());
      }
    }
    return ranges(paragraph, cuts);
  }

  /** Where OpenNLP ends sentences. */
  private NavigableSet<Integer> opinion(String paragraph) {
    TreeSet<Integer> ends = new TreeSet<>();
    if (paragraph.length() > LONGEST_PARAGRAPH) {
      return ends;
    }
    // An instance keeps state while it works, and costs microseconds to make.
    SentenceDetectorME detector = new SentenceDetectorME(model);
    int from = 0;
    while (from < paragraph.length()) {
      int to = paragraph.length();
      if (to - from > LONGEST_PART) {
        to = cutBefore(paragraph, from, from + LONGEST_PART);
      }
      for (opennlp.tools.util.Span span : detector.sentPosDetect(paragraph.substring(from, to))) {
        ends.add(from + span.getEnd());
      }
      from = to;
    }
    return ends;
  }

  private boolean ends(String text, Matcher stop, NavigableSet<Integer> opinion) {
    String closers = stop.group(1);
    String rest = text.substring(stop.end(), Math.min(text.length(), stop.end() + 120));
    char next = firstLetter(rest);
    if (Character.isLowerCase(next) || ",;:".indexOf(rest.charAt(0)) >= 0) {
      return false;
    }
    String stops = text.substring(stop.start(), stop.start(1));
    boolean glued = stop.group(2).isEmpty();
    String before = wordBefore(text, stop.start());
    if (glued) {
      // "the end.The next": only where nothing else can be meant ("Amazon.Com", "e.g.Peter").
      return stops.equals(".")
          && before.length() > 2
          && before.chars().allMatch(Character::isLowerCase);
    }
    if (stops.equals(".")) {
      switch (abbreviations.kind(before)) {
        case BEFORE -> {
          return false;
        }
        case NUMBER -> {
          if (Character.isDigit(rest.charAt(0))) {
            return false;
          }
        }
        case EITHER -> {
          return closers.isEmpty()
              ? endsAfterAbbreviation(rest)
              : modelEnds(opinion, stop) || endsAfterAbbreviation(rest);
        }
        case NONE -> {
          return modelEnds(opinion, stop) || !isShortName(before);
        }
      }
      return true;
    }
    boolean asks = stops.indexOf('?') >= 0 || stops.indexOf('!') >= 0;
    return !(asks && !closers.isEmpty() && REPORTING_CLAUSE.matcher(rest).lookingAt());
  }

  private boolean endsAfterAbbreviation(String rest) {
    Matcher word = WORD_AFTER.matcher(rest);
    return OPENERS.indexOf(rest.charAt(0)) >= 0
        ? rest.charAt(0) != '('
        : word.find() && abbreviations.opensSentence(word.group());
  }

  /** "Cpt": what may be an abbreviation that the list does not know. */
  private static boolean isShortName(String word) {
    return word.length() <= 4 && !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  private static boolean modelEnds(NavigableSet<Integer> opinion, Matcher stop) {
    return !opinion.subSet(stop.start(), true, stop.end(), true).isEmpty();
  }

  private static String wordBefore(String text, int end) {
    Matcher word = WORD_BEFORE.matcher(text.substring(Math.max(0, end - 40), end));
    return word.find() ? word.group() : "";
  }

  private static char firstLetter(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (OPENERS.indexOf(c) < 0) {
        return c;
      }
    }
    return ' ';
  }

  private static List<Range> ranges(String text, NavigableSet<Integer> cuts) {
    List<Range> ranges = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      add(ranges, text, from, cut);
      from = cut;
    }
    add(ranges, text, from, text.length());
    return ranges;
  }

  private static void add(List<Range> ranges, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    while (end - start > LONGEST) {
      int cut = cutBefore(text, start, start + LONGEST);
      add(ranges, text, start, cut);
      start = cut;
      while (start < end && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
    }
    if (end > start) {
      ranges.add(new Range(start, end));
    }
  }

  /** The last place before {@code end} where text may be cut, without splitting a character. */
  private static int cutBefore(String text, int start, int end) {
    for (int i = end; i > start + (end - start) / 2; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }
}
