package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text without the space around it, in UTF-16 units; blank where the ends meet.
 *
 * @param indent the number of spaces before it
 */
record Line(int start, int end, int indent) {

  int length() {
    return end - start;
  }

  boolean isBlank() {
    return start == end;
  }

  String in(String source) {
    return source.substring(start, end);
  }

  /** All lines of {@code source}, blank ones too. A form feed stands for a blank line. */
  static List<Line> all(String source) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (isLineEnd(c)) {
        lines.add(trimmed(source, start, i));
        if (c == '\r' && i + 1 < source.length() && source.charAt(i + 1) == '\n') {
          i++;
        } else if (c == '\f' || c == '\u2029') {
          lines.add(new Line(i, i, 0));
        }
        start = i + 1;
      }
    }
    lines.add(trimmed(source, start, source.length()));
    return lines;
  }

  private static boolean isLineEnd(char c) {
    return switch (c) {
      case '\n', '\r', '\u000B', '\f', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }

  private static Line trimmed(String source, int from, int to) {
    int start = from;
    int end = to;
    int indent = 0;
    while (start < end && isPadding(source.charAt(start))) {
      indent += Characters.isSpace(source.charAt(start)) ? 1 : 0;
      start++;
    }
    while (end > start && isPadding(source.charAt(end - 1))) {
      end--;
    }
    return new Line(start, end, indent);
  }

  private static boolean isPadding(char c) {
    return Characters.isSpace(c) || Characters.isInvisible(c);
  }
}
