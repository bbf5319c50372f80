package org.hearsay.evaluate;

import java.util.Optional;
import org.hearsay.model.Span;
import org.hearsay.model.Text;

/** Cuts passages out of a text. */
final class Excerpt {

  /** Code points shown on either side. */
  private static final int AROUND = 60;

  private Excerpt() {}

  /** The span and some words around it, within its paragraph. */
  static Span around(Text text, Span span) {
    int[] points = text.string().codePoints().toArray();
    int start = span.start();
    while (start > 0 && span.start() - start < AROUND && points[start - 1] != '\n') {
      start--;
    }
    int end = span.end();
    while (end < points.length && end - span.end() < AROUND && points[end] != '\n') {
      end++;
    }
    return new Span(start, end);
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ¶ ").strip();
  }

  /** The span without what is neither letter nor number at its ends. */
  static Optional<Span> bare(Text text, Span span) {
    int[] points = text.cut(span).codePoints().toArray();
    int start = 0;
    int end = points.length;
    while (start < end && !isLetterOrNumber(points[start])) {
      start++;
    }
    while (end > start && !isLetterOrNumber(points[end - 1])) {
      end--;
    }
    return start < end
        ? Optional.of(new Span(span.start() + start, span.start() + end))
        : Optional.empty();
  }

  private static boolean isLetterOrNumber(int point) {
    return switch (Character.getType(point)) {
      case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetterOrDigit(point);
    };
  }
}
