package org.hearsay.article;

import java.util.Arrays;
import java.util.List;

/**
 * A run of readable text on one line, and where each of its characters stands in the text it was
 * taken from.
 */
final class Paragraph {

  /** What the source's layout says of a paragraph's role. */
  enum Hint {
    NONE,
    HEADLINE,
    HEADING,
    /** A list item or quotation: no heading, however short. */
    BODY
  }

  private final String text;
  private final int[] origins;
  private final Hint hint;

  private Paragraph(String text, int[] origins, Hint hint) {
    this.text = text;
    this.origins = origins;
    this.hint = hint;
  }

  /** All of {@code raw}, on one line. */
  static Paragraph of(String raw) {
    return of(raw, Hint.NONE);
  }

  static Paragraph of(String raw, Hint hint) {
    return gather(raw, List.of(new Line(0, raw.length(), 0)), hint);
  }

  /** These lines of {@code source}, joined by single spaces. */
  static Paragraph of(String source, List<Line> lines) {
    return of(source, lines, Hint.NONE);
  }

  static Paragraph of(String source, List<Line> lines, Hint hint) {
    return gather(source, lines, hint);
  }

  private static Paragraph gather(String source, List<Line> lines, Hint hint) {
    var gatherer = new Gatherer(lines.getLast().end() - lines.getFirst().start());
    for (Line line : lines) {
      gatherer.space(line.start());
      gatherer.add(source, line.start(), line.end());
    }
    return gatherer.paragraph(hint);
  }

  /** Without invisible characters; single spaces only, none at either end. Not yet composed. */
  String text() {
    return text;
  }

  Hint hint() {
    return hint;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Where the character at {@code index} starts in the source. */
  int startInSource(int index) {
    return origins[index];
  }

  /** Where the characters before {@code index} end in the source. */
  int endInSource(int index) {
    return origins[index - 1] + 1;
  }

  @Override
  public String toString() {
    return text;
  }

  /** Collects characters one by one. */
  private static final class Gatherer {
    private final StringBuilder text;
    private int[] origins;
    private int marks;
    private int pendingSpace = -1;

    Gatherer(int capacity) {
      text = new StringBuilder(Math.max(16, capacity));
      origins = new int[Math.max(16, capacity)];
    }

    void space(int at) {
      marks = 0;
      if (!text.isEmpty() && pendingSpace < 0) {
        pendingSpace = at;
      }
    }

    void add(String source, int start, int end) {
      int i = start;
      while (i < end) {
        char c = source.charAt(i);
        if (Characters.isSpace(c)) {
          space(i);
        } else if (Character.isHighSurrogate(c)
            && i + 1 < end
            && Character.isLowSurrogate(source.charAt(i + 1))) {
          pair(c, source.charAt(i + 1), i);
          i++;
        } else if (Character.isSurrogate(c)) {
          put('\uFFFD', i);
        } else if (!Characters.isInvisible(c) && !isExcessMark(c)) {
          put(Characters.meant(c), i);
        }
        i++;
      }
    }

    private void pair(char high, char low, int at) {
      int codePoint = Character.toCodePoint(high, low);
      if (!Characters.isInvisible(codePoint) && !isExcessMark(codePoint)) {
        put(high, at);
        put(low, at + 1);
      }
    }

    /** Composing is quadratic in a run of marks, so a run has an end. */
    private boolean isExcessMark(int codePoint) {
      marks = Characters.isMark(codePoint) ? marks + 1 : 0;
      return marks > Characters.MOST_MARKS;
    }

    private void put(char c, int at) {
      if (pendingSpace >= 0) {
        append(' ', pendingSpace);
        pendingSpace = -1;
      }
      append(c, at);
    }

    private void append(char c, int at) {
      int size = text.length();
      if (size == origins.length) {
        origins = Arrays.copyOf(origins, size * 2);
      }
      origins[size] = at;
      text.append(c);
    }

    Paragraph paragraph(Hint hint) {
      return new Paragraph(text.toString(), Arrays.copyOf(origins, text.length()), hint);
    }
  }
}
