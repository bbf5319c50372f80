package org.hearsay.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the quotation marks of one paragraph from left to right, and decides of each whether it
 * opens, closes, or is an apostrophe, an inch or a minute.
 */
final class QuoteMarks {

  /** Which marks pair with which. */
  enum Style {
    DOUBLE,
    SINGLE,
    GUILLEMET
  }

  enum Role {
    OPENS,
    CLOSES,
    NEITHER
  }

  record Mark(int start, int end, Style style, Role role) {}

  /** Words that begin with an apostrophe where letters were left out. */
  private static final Set<String> CLIPPED =
      Set.of(
          "em", "tis", "twas", "til", "cos", "bout", "n", "nother", "neath", "t", "d", "re", "ve",
          "ll");

  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015";
  private static final String OPEN_BRACKETS = "([{<";
  private static final String ENDS = ".,?!;:\u2026";

  private final String text;

  /** Where the first character is that is no space. */
  private final int begin;

  QuoteMarks(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    begin = at;
  }

  /** Where the paragraph's first character is that is no space. */
  int begin() {
    return begin;
  }

  /** The style of the mark that {@code paragraph} opens with. */
  static Optional<Style> opening(String paragraph) {
    QuoteMarks marks = new QuoteMarks(paragraph);
    return marks.begin() == paragraph.length()
        ? Optional.empty()
        : marks
            .markAt(marks.begin(), Optional.empty())
            .filter(mark -> mark.role() == Role.OPENS)
            .map(Mark::style);
  }

  /**
   * The first mark at or after {@code from}.
   *
   * @param innermost the style of the innermost quotation that is open there
   */
  Optional<Mark> next(int from, Optional<Style> innermost) {
    for (int i = from; i < text.length(); i++) {
      Optional<Mark> mark = markAt(i, innermost);
      if (mark.isPresent()) {
        return mark;
      }
    }
    return Optional.empty();
  }

  private Optional<Mark> markAt(int i, Optional<Style> innermost) {
    return switch (text.charAt(i)) {
      case '"', '\uFF02' -> mark(i, 1, Style.DOUBLE, straight(i, i + 1, innermost));
      case '\u201C', '\u201F' ->
          mark(i, 1, Style.DOUBLE, opensHere(i, i + 1) ? Role.OPENS : curly(i, i + 1, Role.OPENS));
      case '\u201E', '\u2E42' -> mark(i, 1, Style.DOUBLE, Role.OPENS);
      case '\u201D' -> mark(i, 1, Style.DOUBLE, curly(i, i + 1, Role.CLOSES));
      case '\u00AB' -> mark(i, 1, Style.GUILLEMET, Role.OPENS);
      case '\u00BB' -> mark(i, 1, Style.GUILLEMET, Role.CLOSES);
      case '`' ->
          startsWith(i, "``")
              ? mark(i, 2, Style.DOUBLE, Role.OPENS)
              : single(i, opensHere(i, i + 1) ? Role.OPENS : Role.NEITHER);
      case '\'' ->
          startsWith(i, "''")
              ? mark(i, 2, Style.DOUBLE, straight(i, i + 2, innermost))
              : single(i, apostropheOr(i, innermost));
      case '\u2018', '\u201B', '\u201A' -> single(i, clipped(i + 1) ? Role.NEITHER : Role.OPENS);
      case '\u2019' -> single(i, apostropheOr(i, innermost));
      default -> Optional.empty();
    };
  }

  private static Optional<Mark> mark(int at, int length, Style style, Role role) {
    return Optional.of(new Mark(at, at + length, style, role));
  }

  private static Optional<Mark> single(int at, Role role) {
    return mark(at, 1, Style.SINGLE, role);
  }

  private boolean startsWith(int at, String marks) {
    return text.startsWith(marks, at);
  }

  /** A straight double mark, which only its neighbours tell. */
  private Role straight(int start, int end, Optional<Style> innermost) {
    boolean inside = innermost.isPresent() && innermost.get() == Style.DOUBLE;
    boolean left = opensHere(start, end);
    boolean right = closesHere(start, end);
    if (left != right) {
      return left ? Role.OPENS : Role.CLOSES;
    }
    if (!inside && start > 0 && Character.isDigit(text.charAt(start - 1))) {
      return Role.NEITHER; // Five foot 11": inches.
    }
    return inside ? Role.CLOSES : Role.OPENS;
  }

  /** A curly mark means what it says, unless its neighbours say the clear opposite. */
  private Role curly(int start, int end, Role says) {
    boolean left = opensHere(start, end);
    boolean right = closesHere(start, end);
    if (left == right) {
      return says;
    }
    return left ? Role.OPENS : Role.CLOSES;
  }

  /** A straight or right curly single mark. */
  private Role apostropheOr(int at, Optional<Style> innermost) {
    boolean letterBefore = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean letterAfter = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    if (letterBefore && letterAfter) {
      return Role.NEITHER;
    }
    if (opensHere(at, at + 1) && letterAfter) {
      return clipped(at + 1) || !isClosedLater(at + 1) ? unlessAtStart(at) : Role.OPENS;
    }
    boolean inside = innermost.isPresent() && innermost.get() == Style.SINGLE;
    if (!inside || opensHere(at, at + 1)) {
      return Role.NEITHER;
    }
    return isPossessive(at) ? Role.NEITHER : Role.CLOSES;
  }

  /** A paragraph may open with a single mark and leave it open for the next to take up. */
  private Role unlessAtStart(int at) {
    return !clipped(at + 1) && at == begin ? Role.OPENS : Role.NEITHER;
  }

  /**
   * "the workers' rights' end": the s of a plural, the mark of a possessive, and a close to come.
   */
  private boolean isPossessive(int at) {
    return at > 0
        && Character.toLowerCase(text.charAt(at - 1)) == 's'
        && at + 2 < text.length()
        && Character.isWhitespace(text.charAt(at + 1))
        && Character.isLowerCase(text.charAt(at + 2))
        && isClosedLater(at + 1);
  }

  /** Whether a single mark that can close stands after {@code from}, before one that opens. */
  private boolean isClosedLater(int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '\'' || c == '\u2019') && !isApostrophe(i)) {
        if (closesHere(i, i + 1)) {
          return true;
        }
        if (opensHere(i, i + 1) && !clipped(i + 1)) {
          return false;
        }
      }
    }
    return false;
  }

  private boolean isApostrophe(int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** "'em", "'tis", "the '90s". */
  private boolean clipped(int from) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String word = text.substring(from, end).toLowerCase(Locale.ROOT);
    return CLIPPED.contains(word) || word.matches("\\d\\ds?");
  }

  private boolean opensHere(int start, int end) {
    return isBefore(start) && end < text.length() && !Character.isWhitespace(text.charAt(end));
  }

  private boolean isBefore(int start) {
    if (start == 0) {
      return true;
    }
    char before = text.charAt(start - 1);
    return isSpace(before)
        || OPEN_BRACKETS.indexOf(before) >= 0
        || DASHES.indexOf(before) >= 0
        || before == '\u201C'
        || before == '\u2018'
        || before == '/'
        || ((before == '"' || before == '\'' || before == '`')
            && (start == 1 || isSpace(text.charAt(start - 2))));
  }

  private boolean closesHere(int start, int end) {
    if (start == 0 || isSpace(text.charAt(start - 1))) {
      return false;
    }
    if (end == text.length()) {
      return true;
    }
    char after = text.charAt(end);
    return isSpace(after)
        || ENDS.indexOf(after) >= 0
        || DASHES.indexOf(after) >= 0
        || ")]}>/".indexOf(after) >= 0
        || "\"'\u2019\u201D".indexOf(after) >= 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u2009';
  }
}
