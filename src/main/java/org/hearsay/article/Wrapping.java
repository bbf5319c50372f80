package org.hearsay.article;

import java.util.Arrays;
import java.util.List;

/**
 * Whether a text's lines were broken at a width, and at which.
 *
 * @param width the longest usual line; 0 where lines are paragraphs
 */
record Wrapping(int width) {

  private static final int NARROWEST = 30;
  private static final int WIDEST = 132;

  /** Fewer line ends say nothing. */
  private static final int FEWEST = 3;

  boolean isWrapped() {
    return width > 0;
  }

  /** Whether no two lines stand together. */
  static boolean isAlternating(List<Line> lines) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i + 1).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Wrapped are texts with hardly a line over 132 characters, where most line ends within a
   * paragraph stand in mid sentence, and most such lines are nearly full.
   */
  static Wrapping of(String source, List<Line> lines) {
    int written = 0;
    int wide = 0;
    for (Line line : lines) {
      written += line.isBlank() ? 0 : 1;
      wide += line.length() > WIDEST ? 1 : 0;
    }
    if (wide * 50 > written) {
      return new Wrapping(0);
    }
    int[] lengths = new int[Math.max(0, lines.size() - 1)];
    int pairs = 0;
    int broken = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.isBlank() && !lines.get(i + 1).isBlank()) {
        lengths[pairs++] = Math.min(WIDEST, line.indent() + line.length());
        broken += isEnded(source, line) ? 0 : 1;
      }
    }
    if (pairs < FEWEST || broken * 2 < pairs) {
      return new Wrapping(0);
    }
    Arrays.sort(lengths, 0, pairs);
    int width = lengths[Math.min(pairs - 1, pairs * 19 / 20)];
    int full = 0;
    for (int i = 0; i < pairs; i++) {
      full += lengths[i] * 4 >= width * 3 ? 1 : 0;
    }
    return new Wrapping(width >= NARROWEST && full * 2 >= pairs ? width : 0);
  }

  private static boolean isEnded(String source, Line line) {
    String tail = source.substring(Math.max(line.start(), line.end() - 10), line.end());
    return Sentences.isEnded(tail) || Sentences.introduces(tail);
  }
}
