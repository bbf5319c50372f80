package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Paragraphs that are the site's and not the article's: copyright, how to cite, calls to subscribe.
 * Some say who published it, when and where.
 */
final class Footers {

  /** Longer paragraphs are the article's, whatever they start with. */
  private static final int LONGEST = 900;

  /** The start of a paragraph is enough to tell. */
  private static final int REACH = 300;

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?:©|\\(c\\)|&copy;|copyright)\\s*(?:©|\\(c\\)|:|by\\s)?\\s*(?:(?:19|20)\\d\\d(?:\\s*[-–]\\s*\\d{2,4})?)?"
              + ",?\\s*(?:by\\s+)?(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** "Copyright law" starts a sentence; a sign, a year or a colon shows that a notice is meant. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "©|\\(c\\)\\s|&copy;|copyright\\s*(?:©|\\(c\\)|:|(?:by\\s[^.]{1,60},?\\s)?(?:19|20)\\d\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AFTER_OWNER =
      Pattern.compile(
          "[.,;|]?\\s*\\ball rights\\b|\\.(?:\\s|$)|[|;(]|,\\s+(?:(?:19|20)\\d\\d|and\\s)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CITATION =
      Pattern.compile(
          "citation:\\s*(.{1,400}?)\\s*\\(([^()]{4,40})\\),?\\s+(?:retrieved|accessed)\\b(.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{3,2000}");

  private static final Pattern LABELLED =
      Pattern.compile(
          "(source|publisher|published by|url|link|source url|original article|article url|provided by)"
              + ":?\\s+(\\S.{0,200})",
          Pattern.CASE_INSENSITIVE);

  private static final List<Pattern> BOILERPLATE =
      Lexicon.lines("boilerplate.txt").stream()
          .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE))
          .toList();

  /** Those that a paragraph with this first character may match, for each of ASCII. */
  private static final List<List<Pattern>> BY_FIRST =
      IntStream.range(0, 128).mapToObj(Footers::startingWith).toList();

  private Footers() {}

  @SuppressWarnings("JdkObsolete") // What hitEnd tells is just what is asked: could more match?
  private static List<Pattern> startingWith(int first) {
    return BOILERPLATE.stream()
        .filter(
            known -> {
              Matcher matcher = known.matcher(Character.toString(first));
              return matcher.lookingAt() || matcher.hitEnd();
            })
        .toList();
  }

  /** What {@code paragraph} says of the article, where it is no part of it. */
  static Optional<Bibliography> read(String paragraph) {
    if (paragraph.length() > LONGEST) {
      return Optional.empty();
    }
    if (NOTICE.matcher(paragraph).lookingAt()) {
      return Optional.of(copyright(paragraph));
    }
    Matcher citation = CITATION.matcher(paragraph);
    if (citation.lookingAt()) {
      return Optional.of(
          Bibliography.of(
              citation.group(1), citation.group(2), "", "", address(citation.group(3))));
    }
    Optional<Bibliography> labelled = labelled(paragraph);
    if (labelled.isPresent()) {
      return labelled;
    }
    if (ADDRESS.matcher(paragraph).matches()) {
      return Optional.of(Bibliography.NONE);
    }
    String start = paragraph.substring(0, Math.min(paragraph.length(), REACH));
    char first = start.isEmpty() ? ' ' : start.charAt(0);
    List<Pattern> candidates = first < 128 ? BY_FIRST.get(first) : List.of();
    boolean site = candidates.stream().anyMatch(known -> known.matcher(start).lookingAt());
    return site ? Optional.of(Bibliography.NONE) : Optional.empty();
  }

  private static Bibliography copyright(String notice) {
    Matcher owner = COPYRIGHT.matcher(notice);
    if (!owner.lookingAt()) {
      return Bibliography.NONE;
    }
    String name = owner.group(1);
    int end = endOfName(name);
    String bare = name.substring(0, end).strip();
    return bare.length() <= 80 && Sentences.startsUpper(bare)
        ? Bibliography.ofPublisher(bare)
        : Bibliography.NONE;
  }

  /** Up to the first full stop that ends a sentence, or what is always said next. */
  private static int endOfName(String name) {
    Matcher end = AFTER_OWNER.matcher(name);
    return end.find() ? end.start() : name.length();
  }

  private static Optional<Bibliography> labelled(String paragraph) {
    Matcher label = LABELLED.matcher(paragraph);
    if (!label.matches()) {
      return Optional.empty();
    }
    String value = label.group(2);
    boolean colon = paragraph.charAt(label.end(1)) == ':';
    String url = address(value);
    if (!url.isEmpty() && value.length() <= url.length() + 2) {
      return Optional.of(Bibliography.ofUrl(url));
    }
    boolean name = Sentences.words(value) <= 8 && Bylines.areNames(value);
    return colon && name && !Sentences.isEnded(value)
        ? Optional.of(Bibliography.ofPublisher(value))
        : Optional.empty();
  }

  private static String address(String text) {
    Matcher address = ADDRESS.matcher(text);
    return address.find() ? address.group().replaceAll("[.,;:)]+$", "") : "";
  }
}
