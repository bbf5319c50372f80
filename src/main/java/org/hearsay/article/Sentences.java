package org.hearsay.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the edges of a stretch of text say about the sentences that cross them. Everything here
 * looks at a few words only, however long the text.
 */
final class Sentences {

  private static final Set<String> NEVER_LAST = Lexicon.words("never-last-words.txt");
  private static final Set<String> SELDOM_LAST = Lexicon.words("seldom-last-words.txt");
  private static final Set<String> ABBREVIATED_TITLES = Lexicon.words("abbreviated-titles.txt");
  private static final Set<String> SMALL_WORDS = Lexicon.words("small-words.txt");

  private static final String CLOSERS = "\"”’'»)]}*_";
  private static final String OPENERS = "\"“‘'«([";

  /** A word of three letters or more, a full stop, and a capital: two sentences, or a title. */
  private static final Pattern INNER_END =
      Pattern.compile("(\\p{L}*[\\p{Ll}\\d]{3}[.!?])[\"”’')]*\\s+[\"“‘'(]*\\p{Lu}");

  private Sentences() {}

  /** Whether {@code text} ends as a sentence does, quotation marks and brackets passed over. */
  static boolean isEnded(String text) {
    int end = withoutClosers(text);
    return end > 0 && ".!?…‽".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Whether it ends so that something else than the rest of the sentence comes next. */
  static boolean introduces(String text) {
    int end = withoutClosers(text);
    return end > 0 && ":;".indexOf(text.charAt(end - 1)) >= 0;
  }

  private static int withoutClosers(String text) {
    int end = text.length();
    while (end > 0
        && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0
            || Characters.isSpace(text.charAt(end - 1)))) {
      end--;
    }
    return end;
  }

  /** Whether not even a headline ends with the last word: "the", "of", "Gen.". */
  static boolean stopsShort(String text) {
    String last = lastWord(text);
    return NEVER_LAST.contains(last.toLowerCase(Locale.ROOT)) || ABBREVIATED_TITLES.contains(last);
  }

  /** Whether few sentences would end with the last word: "after", "told". */
  static boolean seemsToStopShort(String text) {
    return stopsShort(text) || SELDOM_LAST.contains(lastWord(text).toLowerCase(Locale.ROOT));
  }

  static boolean endsWithComma(String text) {
    return text.endsWith(",") || text.endsWith(",\"") || text.endsWith(",”");
  }

  static String lastWord(String text) {
    int start = text.length();
    while (start > 0 && !Characters.isSpace(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start);
  }

  static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && !Characters.isSpace(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  /** Whether the first word is in lower case throughout, as in the middle of a sentence. */
  static boolean startsLower(String text) {
    String word = firstWord(text);
    int start = 0;
    while (start < word.length() && OPENERS.indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    return start < word.length()
        && Character.isLowerCase(word.charAt(start))
        && word.chars().noneMatch(Character::isUpperCase)
        && word.indexOf('@') < 0
        && !word.contains("://");
  }

  static boolean startsUpper(String text) {
    int start = 0;
    while (start < text.length() && OPENERS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start < text.length() && Character.isUpperCase(text.codePointAt(start));
  }

  /** Whether more double quotation marks open than close in {@code text}. */
  static boolean leavesQuoteOpen(String text) {
    int straight = 0;
    int curled = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '"' -> straight++;
        case '“' -> curled++;
        case '”' -> curled--;
        default -> {}
      }
    }
    return straight % 2 == 1 || curled > 0;
  }

  /** Whether a sentence ends before the end of {@code text}. */
  static boolean isSeveral(String text) {
    return INNER_END
        .matcher(text)
        .results()
        .anyMatch(end -> !ABBREVIATED_TITLES.contains(end.group(1)));
  }

  /** Every Word That Counts Has a Capital, As in American Headlines. */
  static boolean isTitleCase(String text) {
    int capitals = 0;
    int others = 0;
    for (String word : text.split("[\\s—–―/-]+", -1)) {
      String bare = bare(word);
      if (bare.isEmpty() || SMALL_WORDS.contains(bare.toLowerCase(Locale.ROOT))) {
        continue;
      }
      int first = bare.codePointAt(0);
      if (Character.isUpperCase(first)) {
        capitals++;
      } else if (Character.isLetter(first)) {
        others++;
      }
    }
    return capitals >= 4 && others * 10 <= capitals;
  }

  private static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }

  static int words(String text) {
    return (int) text.chars().filter(c -> c == ' ').count() + 1;
  }
}
