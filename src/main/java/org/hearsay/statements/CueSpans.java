package org.hearsay.statements;

import java.util.HashSet;
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

  private static final Set<String> INSIDE =
      Set.of(
          "also",
          "then",
          "later",
          "previously",
          "repeatedly",
          "already",
          "never",
          "once",
          "long",
          "recently",
          "publicly");

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

  private int firstAuxiliary(Token verb) {
    Set<Integer> own = new HashSet<>();
    for (Token child : tree.analysis().children(verb)) {
      if (child.is("aux", "auxpass", "neg")
          && child.index() < verb.index()
          && !child.tag().equals("TO")) {
        own.add(child.index());
      }
    }
    int first = verb.index();
    for (Optional<Token> at = tree.previous(verb); at.isPresent(); at = tree.previous(at.get())) {
      Token token = at.get();
      if (own.contains(token.index())) {
        first = token.index();
      } else if (!token.tag().startsWith("RB") || !INSIDE.contains(token.lemma())) {
        break;
      } else if (!hasAuxiliaryBefore(own, token)) {
        first =
            token.lemma().equals("also") || token.lemma().equals("then") ? token.index() : first;
        break;
      }
    }
    return first;
  }

  private static boolean hasAuxiliaryBefore(Set<Integer> own, Token token) {
    return own.stream().anyMatch(i -> i < token.index());
  }

  /** The preposition between the cue and what it introduces, if nothing else stands between. */
  private int preposition(Match match, int last) {
    Optional<Token> next = tree.at(tree.analysis().token(last), 1);
    if (next.isEmpty()
        || !next.get().is("prep", "agent")
        || next.get().head() != match.head().index()) {
      return last;
    }
    for (Role role : new Role[] {Role.CONTENT, Role.TARGET, Role.THING, Role.TOPIC}) {
      for (Token filler : match.fillers(role)) {
        if (filler.head() == next.get().index()) {
          return next.get().index();
        }
      }
    }
    return last;
  }
}
