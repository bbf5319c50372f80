package org.hearsay.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** Finds words of a fixed expression in the text, where they follow each other. */
public final class FixedWords {

  private FixedWords() {}

  /** Whether the words follow each other, as {@link #match} finds them. */
  public static boolean follow(Tree tree, Token first, List<String> words) {
    return !match(tree, first, words).isEmpty();
  }

  /**
   * The tokens of the words, which follow each other from {@code first} on with at most three
   * others between two of them; empty where they do not.
   */
  public static List<Token> match(Tree tree, Token first, List<String> words) {
    if (!isWord(first, words.getFirst())) {
      return List.of();
    }
    if (words.size() == 1) {
      return List.of(first);
    }
    List<Token> found = new ArrayList<>(List.of(first));
    for (String word : words.subList(1, words.size())) {
      Optional<Token> next = Optional.empty();
      for (int gap = 1; gap <= 4 && next.isEmpty(); gap++) {
        next = tree.at(found.getLast(), gap).filter(t -> isWord(t, word));
      }
      if (next.isEmpty()) {
        return List.of();
      }
      found.add(next.get());
    }
    return found;
  }

  /** Whether a token is the word, by its lemma or as it stands in the text. */
  public static boolean isWord(Token token, String word) {
    return token.lemma().equals(word) || token.form().equalsIgnoreCase(word);
  }
}
