package org.hearsay.article;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Tells headlines and cross-headings from sentences. */
final class Headlines {

  private static final int LONGEST_HEADLINE = 200;
  private static final int LONGEST_PUNCTUATED = 150;
  private static final int MOST_WORDS_OF_A_QUESTION = 15;
  private static final int LONGEST_HEADING = 100;
  private static final int MOST_WORDS_OF_A_HEADING = 14;

  /** So many short lines without full stops in a row are a list, not headings. */
  private static final int LIST = 3;

  /** A title stands among the first paragraphs with words. */
  private static final int REACH = 4;

  private final List<Paragraph> paragraphs;
  private final boolean punctuated;

  /**
   * @param paragraphs those that are neither byline nor boilerplate, nor without words
   */
  Headlines(List<Paragraph> paragraphs) {
    this.paragraphs = paragraphs;
    long ended =
        paragraphs.stream()
            .map(Paragraph::text)
            .filter(text -> Sentences.isEnded(text) || Sentences.introduces(text))
            .count();
    // Where full stops are rare, their absence says nothing.
    this.punctuated = ended * 2 >= paragraphs.size();
  }

  /** The paragraph that repeats {@code title}, case and punctuation apart. */
  OptionalInt titled(String title) {
    for (int i = 0; i < Math.min(REACH, paragraphs.size()); i++) {
      if (areSame(paragraphs.get(i).text(), title)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether two titles have the same letters and digits. */
  static boolean areSame(String one, String other) {
    return Math.abs(one.length() - other.length()) <= 20 && essence(one).equals(essence(other));
  }

  /** Letters and digits, in lower case. */
  static String essence(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    Characters.nfc(text)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /**
   * The headline, where the first paragraph is clearly one: a line without a final full stop, or
   * one with it that is in title case or stands above a dateline or byline.
   *
   * @param bylineFollows whether a byline stands between the first two paragraphs
   */
  OptionalInt guess(boolean bylineFollows) {
    if (paragraphs.size() < 2) {
      return OptionalInt.empty();
    }
    if (paragraphs.get(0).hint() == Paragraph.Hint.HEADLINE) {
      return OptionalInt.of(0);
    }
    String first = paragraphs.get(0).text();
    String second = paragraphs.get(1).text();
    boolean kicker =
        paragraphs.size() > 2
            && !bylineFollows
            && Sentences.words(first) <= 2
            && !Sentences.isEnded(first)
            && isHeadline(second, paragraphs.get(2).text(), false);
    if (kicker) {
      return OptionalInt.of(1);
    }
    return isHeadline(first, second, bylineFollows) ? OptionalInt.of(0) : OptionalInt.empty();
  }

  private boolean isHeadline(String text, String next, boolean bylineFollows) {
    if (text.length() > LONGEST_HEADLINE
        || Sentences.introduces(text)
        || Sentences.endsWithComma(text)
        || Sentences.isSeveral(text)
        || Datelines.find(text).isPresent()) {
      return false;
    }
    if (!Sentences.isEnded(text)) {
      return Sentences.words(text) > 1 || bylineFollows;
    }
    boolean question = text.endsWith("?") || text.endsWith("!");
    return text.length() <= LONGEST_PUNCTUATED
        && (bylineFollows
            || Datelines.find(next).isPresent()
            || next.equals("ABSTRACT.")
            || isShouted(text)
            || Sentences.isTitleCase(text)
            || (question && Sentences.words(text) <= MOST_WORDS_OF_A_QUESTION));
  }

  private static boolean isShouted(String text) {
    return Sentences.words(text) > 1 && text.codePoints().noneMatch(Character::isLowerCase);
  }

  /** Whether the paragraph at {@code index} is a heading of what comes after it. */
  boolean isHeading(int index) {
    if (!punctuated || !looksLikeHeading(index) || index + 1 >= paragraphs.size()) {
      return false;
    }
    int from = index;
    while (from > 0 && index - from < LIST && looksLikeHeading(from - 1)) {
      from--;
    }
    int to = index + 1;
    while (to < paragraphs.size() && to - index < LIST && looksLikeHeading(to)) {
      to++;
    }
    boolean listed = from > 0 && Sentences.introduces(paragraphs.get(from - 1).text());
    return to - from < LIST && to < paragraphs.size() && !listed;
  }

  private boolean looksLikeHeading(int index) {
    String text = paragraphs.get(index).text();
    return text.length() <= LONGEST_HEADING
        && Sentences.words(text) <= MOST_WORDS_OF_A_HEADING
        && !Sentences.isEnded(text)
        && !Sentences.introduces(text)
        && !Sentences.endsWithComma(text)
        && !Sentences.isSeveral(text)
        && (Sentences.startsUpper(text) || startsWithDigit(text));
  }

  private static boolean startsWithDigit(String text) {
    return Character.isDigit(text.charAt(0));
  }
}
