package org.hearsay.statements;

import java.util.List;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Span;

/** Marks the whole source phrase: "Mark Stroh, a National Security Council spokesman". */
final class SpeakerPhrases {

  private final Tree tree;

  SpeakerPhrases(Tree tree) {
    this.tree = tree;
  }

  /**
   * The phrase of a speaker, with its description and what is coordinated with it.
   *
   * @param cue the cue's head, which the phrase may not take in
   */
  Span span(Token speaker, Token cue) {
    Token first = tree.firstConjunct(speaker);
    if (tree.isBelow(first, cue) || !tree.isBelow(cue, first)) {
      return span(tree.subtree(first, t -> t.index() == cue.index() || isAside(t, first)));
    }
    return span(tree.subtree(first, t -> tree.isBelow(cue, t) || isAside(t, first)));
  }

  private static boolean isAside(Token token, Token head) {
    return token.is("parataxis", "cc", "mark")
            && token.head() == head.index()
            && token.index() < head.index()
        || token.is("prep") && token.head() == head.index() && token.index() < head.index();
  }

  /** The run of words around the head, without punctuation at its ends. */
  private Span span(List<Token> tokens) {
    int from = 0;
    int to = tokens.size() - 1;
    while (from < to && isMark(tokens.get(from))) {
      from++;
    }
    while (to > from && isMark(tokens.get(to))) {
      to--;
    }
    return tree.span(tokens.subList(from, to + 1));
  }

  private static boolean isMark(Token token) {
    return token.form().codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
