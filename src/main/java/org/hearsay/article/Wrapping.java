package org.hearsay.article;

import java.util.Arrays;
import java.util.List;

/**
 * What the ends of a text's lines mean.
 *
 * @param width the longest usual line of a text that was wrapped; 0 where it was not
 * @param margin the smallest indent: lines that have more start a paragraph, or stand in a list
 * @param everyLine whether lines stand directly below each other all over the text: then each is a
 *     paragraph, unless the text was wrapped
 */
record Wrapping(int width, int margin, boolean everyLine) {

  private static final int NARROWEST = 30;
  private static final int WIDEST = 132;

  /** Fewer line ends say nothing. */
  private static final int FEWEST = 3;

  boolean isWrapped() {
    return width > 0;
  }

  /** Whether no two lines stand directly below each other. */
  static boolean isAlternating(List<Line> lines) {
    return pairs(lines).length == 0;
  }

  static Wrapping of(String source, List<Line> lines) {
    int[] pairs = pairs(lines);
    long written = lines.stream().filter(line -> !line.isBlank()).count();
    int margin = lines.stream().filter(l -> !l.isBlank()).mapToInt(Line::indent).min().orElse(0);
    return new Wrapping(width(source, lines, pairs), margin, pairs.length * 5L > written);
  }

  /** The lines right above another one. */
  private static int[] pairs(List<Line> lines) {
    int[] pairs = new int[lines.size()];
    int count = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i + 1).isBlank()) {
        pairs[count++] = i;
      }
    }
    return Arrays.copyOf(pairs, count);
  }

  /**
   * Wrapped are texts with hardly a line over 132 characters, where most line ends within a
   * paragraph stand in mid sentence, and most such lines are nearly full.
   */
  private static int width(String source, List<Line> lines, int[] pairs) {
    long written = lines.stream().filter(line -> !line.isBlank()).count();
    long wide = lines.stream().filter(line -> line.length() > WIDEST).count();
    if (pairs.length < FEWEST || wide * 50 > written) {
      return 0;
    }
    int[] lengths = new int[pairs.length];
    int broken = 0;
    for (int i = 0; i < pairs.length; i++) {
      Line line = lines.get(pairs[i]);
      lengths[i] = Math.min(WIDEST, line.indent() + line.length());
      broken += isEnded(source, line) ? 0 : 1;
    }
    Arrays.sort(lengths);
    int width = lengths[Math.min(lengths.length - 1, lengths.length * 19 / 20)];
    long full = Arrays.stream(lengths).filter(length -> length * 4 >= width * 3).count();
    boolean wrapped = width >= NARROWEST && broken * 2 >= pairs.length && full * 2 >= pairs.length;
    return wrapped ? width : 0;
  }

  private static boolean isEnded(String source, Line line) {
    String tail = source.substring(Math.max(line.start(), line.end() - 10), line.end());
    return Sentences.isEnded(tail) || Sentences.introduces(tail);
  }
}
