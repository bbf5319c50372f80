package org.hearsay.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that somebody looks for, whole ones in their order; letter case, punctuation and articles
 * ("the", "a") do not count.
 */
final class Sought {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private final List<String> words;

  /** Without words where {@code asked} holds none but articles. */
  Sought(String asked) {
    this.words = wordsOf(asked);
  }

  private static List<String> wordsOf(String text) {
    List<String> words = new ArrayList<>();
    WORD.matcher(text)
        .results()
        .map(found -> found.group().toLowerCase(Locale.ROOT))
        .filter(word -> !ARTICLES.contains(word))
        .forEach(words::add);
    return words;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  boolean isIn(String text) {
    return Collections.indexOfSubList(wordsOf(text), words) >= 0;
  }
}
