package org.hearsay.article;

import java.nio.charset.Charset;
import java.text.Normalizer;

/**
 * What single characters are worth in an article: which are spaces, which are invisible and may go,
 * which stand for another.
 */
final class Characters {

  /** More combining marks in a row than any language needs (the limit of Unicode's UAX 15). */
  static final int MOST_MARKS = 30;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What each of U+0080..U+009F was meant to be: pages often pass Windows bytes on as Unicode. */
  private static final String C1_AS_WINDOWS = c1();

  private Characters() {}

  private static String c1() {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return new String(bytes, WINDOWS_1252);
  }

  /** Any space that Unicode knows, the line ends among them. */
  static boolean isSpace(char c) {
    return switch (c) {
      case '\t', '\n', '\u000B', '\f', '\r', ' ', '\u00A0', '\u1680', '\u2028', '\u2029' -> true;
      case '\u202F', '\u205F', '\u3000' -> true;
      default -> c >= '\u2000' && c <= '\u200A';
    };
  }

  /**
   * Whether {@code c} has no place in a readable text: control characters, byte order marks, soft
   * hyphens, zero-width spaces, marks that turn the reading direction (with which a text can show
   * other words than it holds), and what Unicode reserves for no character. Joiners stay: emoji and
   * some scripts need them.
   */
  static boolean isInvisible(char c) {
    return switch (c) {
      case '\u00AD', '\u061C', '\u180E', '\u200B', '\u200E', '\u200F', '\uFEFF' -> true;
      default ->
          isControl(c)
              || (c >= '\u202A' && c <= '\u202E')
              || (c >= '\u2060' && c <= '\u206F')
              || (c >= '\uFDD0' && c <= '\uFDEF')
              || (c >= '\uFFF0' && c <= '\uFFFC')
              || c >= '\uFFFE';
    };
  }

  /** A control character of ASCII that is not a space. */
  static boolean isControl(char c) {
    return (c < ' ' && !isSpace(c)) || c == '\u007F';
  }

  /** {@code c}, or what a stray Windows byte was meant to be; never the start of a pair. */
  static char meant(char c) {
    return c >= '\u0080' && c <= '\u009F' ? C1_AS_WINDOWS.charAt(c - '\u0080') : c;
  }

  /**
   * A supplementary character nobody should see: tags, which hide text, and what Unicode reserves
   * for no character.
   */
  static boolean isInvisible(int codePoint) {
    return (codePoint >= 0xE0000 && codePoint <= 0xE007F)
        || (codePoint > 0xFFFF && (codePoint & 0xFFFE) == 0xFFFE);
  }

  static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** {@code raw} on one line: invisible characters gone, runs of space made one, composed (NFC). */
  static String collapse(String raw) {
    return nfc(Paragraph.of(raw).text());
  }

  static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** The number of bytes {@code text} takes in UTF-8. */
  static long utf8Length(String text) {
    long length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Each half of a pair counts two: four together.
      length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return length;
  }

  static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }
}
