package org.hearsay.export;

import java.util.function.IntPredicate;

/** What a format cannot carry stands as U+FFFD, one for one. */
final class Characters {

  private static final int REPLACEMENT = 0xfffd;

  private Characters() {}

  /** Text that UTF-8 can carry: no half of a surrogate pair. */
  static String unicode(String text) {
    return replace(text, Characters::isSurrogate);
  }

  /**
   * Text that XML 1.0 can carry: no control characters but tab and line ends, no non-characters.
   */
  static String xml(String text) {
    return replace(
        text,
        point ->
            isSurrogate(point)
                || (point < 0x20 && point != '\t' && point != '\n' && point != '\r')
                || (point & 0xfffe) == 0xfffe);
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static String replace(String text, IntPredicate bad) {
    if (text.codePoints().noneMatch(bad)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> clean.appendCodePoint(bad.test(point) ? REPLACEMENT : point));
    return clean.toString();
  }
}
