package org.hearsay.statements;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Span;

/**
 * Marks a cue in the text as annotators do: the verb with its auxiliaries and negation, its
 * particle, and the preposition that leads straight to the content ("has not called on").
 */
final class CueSpans {

  private final Tree tree;

  CueSpans(Tree tree) {
    this.tree = tree;
  }

  Span span(Match match) {
    Token head = match.head();
    int first = match.words().getFirst().index();
    int last = match.words().getLast().index();
    if (head.isVerb()) {
      first = Math.min(first, firstAuxiliary(head));
    }
    last = Math.max(last, preposition(match, last));
    return tree.analysis().span(first, last + 1);
  }

  /**
   * Auxiliaries, negation and adverbs right before the verb; an adverb alone at the head of a
   * sentence is none.
   */
  private int firstAuxiliary(Token verb) {
    Set<Integer> own = new HashSet<>();
    for (Token child : tree.analysis().children(verb)) {
      boolean adverb = child.is("advmod", "neg") && child.tag().startsWith("RB");
      if ((child.is("aux", "auxpass") || adverb) && child.index() < verb.index()) {
        own.add(child.index());
      }
    }
    int first = verb.index();
    while (first > 0 && own.contains(first - 1)) {
      first--;
    }
    return first;
  }

  /** The preposition between the cue and what it introduces, if nothing else stands between. */
  private int preposition(Match match, int last) {
    Optional<Token> next = tree.at(tree.analysis().token(last), 1);
    if (next.isEmpty()
        || !next.get().is("prep", "agent")
        || next.get().head() != match.head().index()) {
      return last;
    }
    if (match.fillers(Role.CONTENT).stream().anyMatch(Token::isVerb)
        && match.rules().getOrDefault(Role.CONTENT, "").equals("clause")) {
      return last;
    }
    for (Role role : List.of(Role.CONTENT, Role.TARGET, Role.THING, Role.TOPIC)) {
      for (Token filler : match.fillers(role)) {
        if (filler.head() == next.get().index()) {
          return next.get().index();
        }
      }
    }
    return last;
  }
}
