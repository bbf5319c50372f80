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

  /** What ends a line without a full stop is likely cut, if this long and other lines are not. */
  private static final int LONG_LINE = 100;

  /** How far before the right margin a line in mid sentence may end. */
  private static final int RAGGED = 12;

  private static final int LONGEST_TO_PARSE = 200;

  /** How far back a quotation that is still open is looked for. */
  private static final int QUOTE_REACH = 1000;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?:page )?\\d{1,3}(?: ?(?:/|of) ?\\d{1,3})?", Pattern.CASE_INSENSITIVE);

  /** In wrapped text these start lines as well as lists. */
  private static final String DASH = "–—";

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
    // Some converters put a blank line below each line: then one blank line separates nothing.
    List<Line> closed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() || (i > 0 && lines.get(i - 1).isBlank())) {
        closed.add(lines.get(i));
      }
    }
    boolean doubleSpaced = Wrapping.isAlternating(lines) && Wrapping.of(source, closed).isWrapped();
    return new Layout(source, doubleSpaced ? closed : lines).paragraphs();
  }

  private List<Paragraph> paragraphs() {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    boolean gap = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean first = paragraphs.isEmpty();
      if (line.isBlank() || (!open.isEmpty() && isPageEnd(open, i, first))) {
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

  /** Whether the line holds a page's number, and the sentence before it goes on after it. */
  private boolean isPageEnd(List<Line> open, int index, boolean first) {
    Line line = lines.get(index);
    if (line.length() > 20 || !PAGE_NUMBER.matcher(line.in(source)).matches()) {
      return false;
    }
    int next = index + 1;
    while (next < lines.size() && next < index + 5 && lines.get(next).isBlank()) {
      next++;
    }
    return next < lines.size()
        && !lines.get(next).isBlank()
        && crossesGap(open, lines.get(next), first);
  }

  private void add(List<Paragraph> paragraphs, List<Line> open) {
    Paragraph.Hint hint =
        hasDecks(paragraphs, open) ? Paragraph.Hint.HEADLINE : Paragraph.Hint.NONE;
    Paragraph paragraph = Paragraph.of(source, open, hint);
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
  }

  /** "Clinton, surprise populist;", and the second deck of the headline below it. */
  private boolean hasDecks(List<Paragraph> before, List<Line> open) {
    return before.isEmpty()
        && open.size() == 2
        && !wrapping.isWrapped()
        && tail(open.getFirst()).endsWith(";");
  }

  /** The end of a line is what counts; what comes before is read only where the line is short. */
  private String tail(Line line) {
    return source.substring(Math.max(line.start(), line.end() - LONGEST_TO_PARSE), line.end());
  }

  private String head(Line line) {
    return source.substring(line.start(), Math.min(line.end(), line.start() + LONGEST_TO_PARSE));
  }

  private static int length(List<Line> open) {
    return open.getLast().end() - open.getFirst().start();
  }

  /** Whether a sentence goes on after a blank line, as where a page ended. */
  private boolean crossesGap(List<Line> open, Line next, boolean first) {
    Line last = open.getLast();
    String tail = tail(last);
    String head = head(next);
    if (Sentences.isEnded(tail) || Sentences.introduces(tail)) {
      return false;
    }
    boolean isLong = length(open) >= CUT;
    boolean goesOn;
    if (Sentences.startsLower(head)) {
      goesOn = isLong || Sentences.endsWithComma(tail) || Sentences.seemsToStopShort(tail);
    } else if (first) {
      goesOn = isLong && Sentences.stopsShort(tail);
    } else {
      goesOn =
          isLong
              && (Sentences.endsWithComma(tail)
                  || Sentences.seemsToStopShort(tail)
                  || Sentences.leavesQuoteOpen(whole(open)));
    }
    return goesOn && mayJoin(last, next);
  }

  private String whole(List<Line> open) {
    int start = Math.max(open.getFirst().start(), open.getLast().end() - QUOTE_REACH);
    return source.substring(start, open.getLast().end());
  }

  /** Whether a paragraph goes on in the next line. */
  private boolean crossesLine(List<Line> open, Line next, boolean first) {
    Line last = open.getLast();
    boolean goesOn = wrapping.isWrapped() ? wraps(last, next) : spills(open, next, first);
    return goesOn && mayJoin(last, next);
  }

  /** In a wrapped text a line ends where the next word did not fit. */
  private boolean wraps(Line last, Line next) {
    String tail = tail(last);
    String head = head(next);
    boolean ended = Sentences.isEnded(tail) || Sentences.introduces(tail);
    boolean indented = next.indent() > last.indent() && !isBullet(last);
    if (indented || (ended && next.indent() > wrapping.margin())) {
      return false;
    }
    int needed = last.indent() + last.length() + 1 + Sentences.firstWord(head).length();
    if (ended) {
      return needed > wrapping.width();
    }
    return needed + RAGGED > wrapping.width() || !Sentences.startsUpper(head);
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
      return true;
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
        || (!headline
            && (Sentences.seemsToStopShort(tail)
                || (last.length() >= LONG_LINE && !wrapping.everyLine())));
  }

  /** A notice may run over several lines, a byline never does. */
  private boolean mayJoin(Line last, Line next) {
    boolean dash = wrapping.isWrapped() && DASH.indexOf(source.charAt(next.start())) >= 0;
    return (dash || !isBullet(next))
        && !isByline(last)
        && !isByline(next)
        && !(next.length() <= LONGEST_TO_PARSE && Footers.read(head(next)).isPresent());
  }

  private boolean isByline(Line line) {
    return line.length() <= LONGEST_TO_PARSE
        && (Bylines.read(head(line)).isPresent() || isRule(head(line)));
  }

  /** "* * *", "____". */
  private static boolean isRule(String text) {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private boolean isBullet(Line line) {
    return BULLET.matcher(source).region(line.start(), line.end()).lookingAt();
  }
}
