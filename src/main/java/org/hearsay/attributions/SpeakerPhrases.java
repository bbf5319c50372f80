package org.hearsay.attributions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.grammar.Adjuncts;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Span;

/** Marks the whole source phrase: "Mark Stroh, a National Security Council spokesman". */
final class SpeakerPhrases {

  private static final Set<String> ADJUNCTS = Set.of("on", "in", "at", "during", "after", "before");
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

  /**
   * What the parser hangs on a source but annotators leave out: what stands before the phrase, and
   * when and where it was said.
   */
  private boolean isAside(Token token, Token head) {
    if (token.head() != head.index()) {
      return false;
    }
    boolean before = token.index() < head.index();
    if (token.is("parataxis", "advcl") || before && token.is("cc", "mark", "prep")) {
      return true;
    }
    if (token.is("advmod")) {
      return !before || !Adjuncts.MEASURE.has(token);
    }
    if (token.is("prep") && tree.hasChild(token, "pcomp")) {
      return true; // "Accused by the union of breaking a promise".
    }
    return token.is("prep")
        && ADJUNCTS.contains(token.lemma())
        && tree.child(token, "pobj").map(o -> isOfSaying(o, head)).orElse(false);
  }

  private static boolean isOfSaying(Token object, Token head) {
    boolean person = head.isProperNoun() || head.isPronoun();
    return Adjuncts.TIME.has(object)
        || person
            && (Adjuncts.SETTING.has(object)
                || Adjuncts.MANNER.has(object)
                || object.tag().equals("CD"));
  }

  /** The run of words around the head, without punctuation at its ends. */
  private Span span(List<Token> tokens) {
    int from = afterDateline(tokens);
    int to = tokens.size() - 1;
    while (from < to && isMark(tokens.get(from))) {
      from++;
    }
    while (to > from && isMark(tokens.get(to))) {
      to--;
    }
    return tree.span(tokens.subList(from, to + 1));
  }

  /** "BRUSSELS - European leaders": the place before a dash is not part of the phrase. */
  private static int afterDateline(List<Token> tokens) {
    for (int i = tokens.size() - 2; i > 0; i--) {
      if (tokens.get(i).isDash()
          && tokens.get(0).form().equals(tokens.get(0).form().toUpperCase(Locale.ROOT))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isMark(Token token) {
    return token.form().codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
