package org.hearsay.model;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The frozen text of an article, addressed in Unicode code points. Java strings count UTF-16 units;
 * the two differ after each character beyond the basic plane (emoji, some names), and this class is
 * the only place that knows.
 *
 * <p>Immutable. Conversion costs a binary search over the text's supplementary characters, of which
 * news has few.
 */
public final class Text {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final String string;

  /** UTF-16 index of the first unit of each supplementary character, ascending. */
  private final int[] pairs;

  public Text(String string) {
    this.string = string;
    this.pairs = surrogatePairs(string);
  }

  private static int[] surrogatePairs(String string) {
    int[] found = new int[8];
    int count = 0;
    for (int i = 0; i + 1 < string.length(); i++) {
      if (Character.isSurrogatePair(string.charAt(i), string.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i++;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The whole text. */
  public String string() {
    return string;
  }

  /** The number of code points. */
  public int length() {
    return string.length() - pairs.length;
  }

  /** The surface form at {@code span}. */
  public String cut(Span span) {
    return string.substring(toUnits(span.start()), toUnits(span.end()));
  }

  /** The surface form at {@code span} on one line: each run of white space is one blank. */
  public String line(Span span) {
    String cut = cut(span);
    // Odd white space is seldom, and looking is cheaper than replacing.
    return hasOddBlanks(cut) ? BLANKS.matcher(cut).replaceAll(" ") : cut;
  }

  private static boolean hasOddBlanks(String text) {
    boolean before = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == ' ' ? before : letter <= '\r' && letter >= '\t') {
        return true;
      }
      before = letter == ' ';
    }
    return false;
  }

  /**
   * The span of the UTF-16 range {@code [startUnit, endUnit)}, neither end of which may split a
   * character.
   */
  public Span span(int startUnit, int endUnit) {
    return new Span(toCodePoints(startUnit), toCodePoints(endUnit));
  }

  /** The code point offset of a UTF-16 index. */
  public int toCodePoints(int unit) {
    int at = Arrays.binarySearch(pairs, unit);
    return unit - (at >= 0 ? at : -at - 1);
  }

  /** The UTF-16 index of a code point offset. */
  public int toUnits(int codePoint) {
    if (pairs.length == 0) {
      return codePoint;
    }
    // pairs[i] - i is the code point offset of the i-th supplementary character, and ascends.
    int low = 0;
    int high = pairs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs[middle] - middle < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text that && string.equals(that.string);
  }

  @Override
  public int hashCode() {
    return string.hashCode();
  }

  @Override
  public String toString() {
    return string;
  }
}
