package org.hearsay.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A sentence as the parser likes it: straight apostrophes, plain spaces and dashes, no quotation
 * marks, no combining or invisible characters; each of its characters knows the stretch of the
 * paragraph it stands for.
 */
final class ParserText {

  private final StringBuilder characters = new StringBuilder();
  private int[] starts;
  private int[] ends;

  private ParserText(int capacity) {
    starts = new int[capacity];
    ends = new int[capacity];
  }

  /**
   * The stretch {@code [start, end)} of {@code paragraph}.
   *
   * @param hidden the characters to leave out, counted from {@code start}
   */
  static ParserText of(String paragraph, int start, int end, BitSet hidden) {
    ParserText result = new ParserText(end - start + 16);
    int i = start;
    while (i < end) {
      int length = Character.charCount(paragraph.codePointAt(i));
      int next = i + length;
      while (next < end && isInvisible(paragraph.codePointAt(next))) {
        next += Character.charCount(paragraph.codePointAt(next));
      }
      if (hidden.get(i - start)) {
        result.add(' ', i, next);
      } else {
        result.addCharacter(paragraph.substring(i, next), i, next);
      }
      i = next;
    }
    return result;
  }

  String string() {
    return characters.toString();
  }

  /** Where in the paragraph the character at {@code index} begins. */
  int start(int index) {
    return starts[index];
  }

  /** Where in the paragraph the character before {@code index} ends. */
  int end(int index) {
    return ends[index - 1];
  }

  private void addCharacter(String written, int start, int end) {
    int c = written.codePointAt(0);
    switch (c) {
      case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '`', '\u2032' -> add('\'', start, end);
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' ->
          add('"', start, end);
      case '\u2010', '\u2011', '\u00AD' -> add('-', start, end);
      case '\u2012', '\u2013' -> addDash(start, end, c);
      case '\u2014', '\u2015' -> addDash(start, end, c);
      case '\u2026' -> {
        for (int i = 0; i < 3; i++) {
          add('.', start, end);
        }
      }
      default -> {
        if (isSpace(c) || isInvisible(c)) {
          add(' ', start, end);
        } else if (Character.isSupplementaryCodePoint(c)) {
          addSupplementary(c, start, end);
        } else {
          addComposed(written, c, start, end);
        }
      }
    }
  }

  /** A dash between words stands alone; one between figures is a hyphen ("1990\u20131991"). */
  private void addDash(int start, int end, int dash) {
    int length = characters.length();
    boolean afterDigit = length > 0 && Character.isDigit(characters.charAt(length - 1));
    if (dash == '\u2013' && afterDigit) {
      add('-', start, end);
      return;
    }
    add(' ', start, end);
    add('-', start, end);
    add('-', start, end);
    add(' ', start, end);
  }

  /** Letters of rare scripts and pictures: the parser knows none, and works on UTF-16 units. */
  private void addSupplementary(int c, int start, int end) {
    String folded = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    if (folded.length() == 1) {
      add(folded.charAt(0), start, end);
    } else if (Character.isLetter(c)) {
      add('x', start, end);
    } else {
      add(' ', start, end);
      add('*', start, end);
      add(' ', start, end);
    }
  }

  private void addComposed(String written, int c, int start, int end) {
    if (written.length() > 1) {
      String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
      add(composed.charAt(0), start, end);
    } else {
      // A lone surrogate, or a private or unassigned character, is no letter of any word.
      add(Character.isDefined(c) && !Character.isSurrogate((char) c) ? (char) c : '*', start, end);
    }
  }

  private void add(char c, int start, int end) {
    int length = characters.length();
    if (length == starts.length) {
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    starts[length] = start;
    ends[length] = end;
    characters.append(c);
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** Combining marks, joiners, direction marks, variation selectors. */
  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> c != '\u00AD';
      default -> false;
    };
  }
}
