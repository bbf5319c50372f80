package org.hearsay.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Text from articles, made harmless for programs that act on some characters: a terminal obeys
 * escape sequences, a spreadsheet runs formulas, a marker of writing direction turns what follows
 * around, and half of a surrogate pair is no text at all.
 */
public final class PlainText {

  private static final char REPLACEMENT = '\ufffd';

  /** What starts a formula, in a narrow and in a wide shape. */
  private static final String FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";

  private PlainText() {}

  /** The text on one line: each run of white space a blank, unprintable characters replaced. */
  public static String oneLine(String text) {
    return lines(text).replaceAll("\\s+", " ").strip();
  }

  /** The text with its line breaks, unprintable characters replaced. */
  public static String lines(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              switch (Character.getType(point)) {
                case Character.CONTROL ->
                    clean.append(point == '\n' || point == '\t' ? (char) point : REPLACEMENT);
                case Character.SURROGATE -> clean.append(REPLACEMENT);
                case Character.FORMAT -> {
                  // Joiners shape letters and emoji; the rest steers direction or hides.
                  if (point == 0x200c || point == 0x200d) {
                    clean.appendCodePoint(point);
                  }
                }
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append('\n');
                default -> clean.appendCodePoint(point);
              }
            });
    return clean.toString();
  }

  /** The text for a cell of a spreadsheet: it is shown, never computed. */
  public static String cell(String text) {
    String clean = lines(text);
    String inner = clean.stripLeading();
    boolean formula =
        !inner.isEmpty()
            && (FORMULA_STARTS.indexOf(inner.charAt(0)) >= 0 || clean.charAt(0) == '\t')
            && !clean.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    return formula ? "'" + clean : clean;
  }

  /** How many columns of a terminal the text takes. */
  public static int width(String text) {
    return text.codePoints().map(PlainText::width).sum();
  }

  private static int width(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(point) ? 2 : 1;
    };
  }

  /** The blocks whose characters terminals draw two columns wide. */
  private static boolean isWide(int point) {
    return (point >= 0x1100 && point <= 0x115f)
        || (point >= 0x2e80 && point <= 0xa4cf)
        || (point >= 0xac00 && point <= 0xd7a3)
        || (point >= 0xf900 && point <= 0xfaff)
        || (point >= 0xfe30 && point <= 0xfe6f)
        || (point >= 0xff00 && point <= 0xff60)
        || (point >= 0xffe0 && point <= 0xffe6)
        || (point >= 0x1f300 && point <= 0x1faff)
        || (point >= 0x20000 && point <= 0x3fffd);
  }

  /** The text in lines of at most {@code width} columns, broken between words where possible. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int wordWidth = width(word);
      if (used > 0 && used + 1 + wordWidth > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      for (int point : word.codePoints().toArray()) {
        if (used > 0 && used + width(point) > width) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.appendCodePoint(point);
        used += width(point);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
