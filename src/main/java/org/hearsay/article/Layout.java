package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which lines of a text make up a paragraph. Texts come with a paragraph a line, with blank lines
 * between, with indents, wrapped at some width, and with page breaks in mid sentence; often two of
 * these at once.
 */
final class Layout {

  /** What ends here without a full stop is likely cut, if this long; shorter, likely a heading. */
  private static final int CUT = 40;

  /** What ends a line of its own without a full stop is likely cut, if this long. */
  private static final int LONG_LINE = 100;

  /** How far past the shortest right margin a wrapped line stays. */
  private static final int RAGGED = 12;

  private static final int LONGEST_TO_PARSE = 200;

  /** How far back a quotation that is still open is looked for. */
  private static final int QUOTE_REACH = 1000;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?:page )?\\d{1,3}(?: ?(?:/|of) ?\\d{1,3})?", Pattern.CASE_INSENSITIVE);

  private static final Pattern BULLET = Pattern.compile("[-*•◦▪–—]\\s|\\d{1,2}[.)]\\s|[•◦▪]");

  private final String source;
  private final List<Line> lines;
  private final Wrapping wrapping;

  private Layout(String source, List<Line> lines) {
    this.source = source;
    this.lines = lines;
    this.wrapping = Wrapping.of(source, lines);
  }

  /** The paragraphs of {@code lines}, in order, none of them empty. */
  static List<Paragraph> paragraphs(String source, List<Line> lines) {
    return new Layout(source, lines).paragraphs();
  }

  private List<Paragraph> paragraphs() {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    boolean gap = false;
    for (Line line : lines) {
      if (line.isBlank()) {
        gap = true;
        continue;
      }
      boolean first = paragraphs.isEmpty();
      if (!open.isEmpty() && isPageNumber(line) && isCut(open, first)) {
        gap = true;
        continue;
      }
      boolean joins =
          !open.isEmpty() && (gap ? crossesGap(open, line, first) : crossesLine(open, line, first));
      if (!joins && !open.isEmpty()) {
        add(paragraphs, open);
        open = new ArrayList<>();
      }
      open.add(line);
      gap = false;
    }
    if (!open.isEmpty()) {
      add(paragraphs, open);
    }
    return paragraphs;
  }

  private void add(List<Paragraph> paragraphs, List<Line> open) {
    Paragraph paragraph = Paragraph.of(source, open);
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
  }

  /** The end of a line is what counts; what comes before is read only where the line is short. */
  private String tail(Line line) {
    return source.substring(Math.max(line.start(), line.end() - LONGEST_TO_PARSE), line.end());
  }

  private String head(Line line) {
    return source.substring(line.start(), Math.min(line.end(), line.start() + LONGEST_TO_PARSE));
  }

  private boolean isCut(List<Line> open, boolean first) {
    String tail = tail(open.getLast());
    return length(open) >= CUT
        && !Sentences.isEnded(tail)
        && !Sentences.introduces(tail)
        && !(first && !Sentences.stopsShort(tail));
  }

  private static int length(List<Line> open) {
    return open.getLast().end() - open.getFirst().start();
  }

  /** Whether a sentence goes on after a blank line, as where a page ended. */
  private boolean crossesGap(List<Line> open, Line next, boolean first) {
    Line last = open.getLast();
    String tail = tail(last);
    String head = head(next);
    if (Sentences.isEnded(tail) || Sentences.introduces(tail) || !mayJoin(last, next)) {
      return false;
    }
    if (Sentences.startsLower(head)) {
      return length(open) >= CUT
          || Sentences.endsWithComma(tail)
          || Sentences.seemsToStopShort(tail);
    }
    if (first) {
      return Sentences.stopsShort(tail) && length(open) >= CUT;
    }
    boolean unfinished =
        Sentences.endsWithComma(tail)
            || Sentences.seemsToStopShort(tail)
            || Sentences.leavesQuoteOpen(whole(open));
    return unfinished && length(open) >= CUT;
  }

  private String whole(List<Line> open) {
    int start = Math.max(open.getFirst().start(), open.getLast().end() - QUOTE_REACH);
    return source.substring(start, open.getLast().end());
  }

  /** Whether a paragraph goes on in the next line. */
  private boolean crossesLine(List<Line> open, Line next, boolean first) {
    Line last = open.getLast();
    if (!mayJoin(last, next)) {
      return false;
    }
    return wrapping.isWrapped() ? wraps(last, next) : spills(open, next, first);
  }

  /** In a wrapped text a line ends where the next word did not fit. */
  private boolean wraps(Line last, Line next) {
    if (next.indent() > last.indent() && !isBullet(last)) {
      return false;
    }
    String tail = tail(last);
    int used = last.indent() + last.length() + 1 + Sentences.firstWord(head(next)).length();
    boolean fitted = used + RAGGED <= wrapping.width();
    boolean ended = Sentences.isEnded(tail) || Sentences.introduces(tail);
    return !fitted || (!ended && !Sentences.startsUpper(head(next)));
  }

  /** Elsewhere each line is a paragraph, unless its sentence plainly goes on. */
  private boolean spills(List<Line> open, Line next, boolean first) {
    Line last = open.getLast();
    String tail = tail(last);
    String head = head(next);
    if (next.indent() > last.indent() || (next.indent() > 0 && next.indent() == last.indent())) {
      return false;
    }
    if (first && open.size() == 1 && tail.endsWith(";")) {
      return true; // "Clinton, surprise populist;" and the second deck of the headline below.
    }
    if (Sentences.stopsShort(tail)) {
      return true; // Before the full stop of "Gen." is taken for the end.
    }
    if (Sentences.isEnded(tail) || Sentences.introduces(tail)) {
      return false;
    }
    boolean headline = first && Datelines.find(head(open.getFirst())).isEmpty();
    return Sentences.startsLower(head)
        || Sentences.endsWithComma(tail)
        || (!headline && (Sentences.seemsToStopShort(tail) || last.length() >= LONG_LINE));
  }

  private boolean mayJoin(Line last, Line next) {
    return !isBullet(next) && !stands(last) && !stands(next);
  }

  /** Whether a line is never a part of a longer paragraph. */
  private boolean stands(Line line) {
    String start = head(line);
    return line.length() <= LONGEST_TO_PARSE
        && (Bylines.read(start).isPresent() || Footers.read(start).isPresent() || isRule(start));
  }

  private boolean isPageNumber(Line line) {
    return line.length() <= 20 && PAGE_NUMBER.matcher(line.in(source)).matches();
  }

  /** "* * *", "____". */
  private static boolean isRule(String text) {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private boolean isBullet(Line line) {
    return BULLET.matcher(source).region(line.start(), line.end()).lookingAt();
  }
}
