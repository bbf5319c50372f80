package org.hearsay.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Span;

/**
 * Marks what was said: the complements of a cue, on both sides of it where the cue is put in
 * between.
 */
final class ContentFinder {

  private final Tree tree;

  ContentFinder(Tree tree) {
    this.tree = tree;
  }

  /**
   * The stretches of content that the tree ties to the cue, in text order; empty where it ties
   * none.
   */
  List<Span> find(Match match, Span cue) {
    Token head = match.head();
    List<Token> fillers = new ArrayList<>();
    for (Role role : new Role[] {Role.CONTENT, Role.TARGET, Role.THING, Role.TOPIC}) {
      fillers.addAll(match.fillers(role));
    }
    if (fillers.isEmpty() && match.cue().frame().slots().containsKey("clause")) {
      clauseAbove(head).ifPresent(fillers::add);
    }
    Set<Integer> own = ownWords(match, fillers);
    List<Token> left = new ArrayList<>();
    List<Token> right = new ArrayList<>();
    for (Token filler : fillers) {
      boolean above = tree.isBelow(head, filler);
      for (Token token :
          tree.subtree(
              filler, t -> t.index() == head.index() || above && own.contains(t.index()))) {
        if (!own.contains(token.index())) {
          (token.span().end() <= cue.start() ? left : right).add(token);
        }
      }
    }
    List<Span> content = new ArrayList<>();
    leftSpan(left).ifPresent(content::add);
    rightSpan(right, cue).ifPresent(content::add);
    return content;
  }

  /** The clause that a cue is hung on as an aside: "the deal, he said, was dead". */
  private Optional<Token> clauseAbove(Token head) {
    Optional<Token> governor = tree.head(head);
    return governor.filter(
        g ->
            head.is("parataxis", "dep") && g.index() != head.index()
                || head.is("advcl")
                    && g.isVerb()
                    && tree.childrenOf(head, "mark").stream()
                        .anyMatch(m -> m.lemma().equals("as")));
  }

  /** The words of the reporting clause itself: cue, speaker, addressee, adjuncts. */
  private Set<Integer> ownWords(Match match, List<Token> fillers) {
    Set<Integer> content = new HashSet<>();
    fillers.forEach(filler -> content.add(filler.index()));
    Set<Integer> own = new HashSet<>();
    for (Token token :
        tree.subtree(
            match.head(), t -> content.contains(t.index()) || isContentPreposition(t, content))) {
      own.add(token.index());
    }
    match.words().forEach(word -> own.add(word.index()));
    match
        .fillers(Role.SPEAKER)
        .forEach(
            speaker ->
                tree.subtree(
                        speaker,
                        t -> content.contains(t.index()) || t.index() == match.head().index())
                    .forEach(t -> own.add(t.index())));
    content.forEach(own::remove);
    return own;
  }

  private boolean isContentPreposition(Token token, Set<Integer> content) {
    return token.is("prep", "agent")
        && tree.analysis().children(token).stream().anyMatch(c -> content.contains(c.index()));
  }

  /** Before the cue: from the first word of the content to the last before the reporting clause. */
  private Optional<Span> leftSpan(List<Token> left) {
    List<Token> words = new ArrayList<>(left);
    words.sort(Comparator.comparingInt(Token::index));
    return words.isEmpty() ? Optional.empty() : trimmed(words.getFirst(), words.getLast());
  }

  private Optional<Span> rightSpan(List<Token> right, Span cue) {
    List<Token> words = new ArrayList<>(right);
    words.removeIf(t -> t.span().start() < cue.end());
    words.sort(Comparator.comparingInt(Token::index));
    return words.isEmpty() ? Optional.empty() : trimmed(words.getFirst(), words.getLast());
  }

  /** Without punctuation at its edges, quotation marks excepted. */
  private Optional<Span> trimmed(Token first, Token last) {
    int from = first.index();
    int to = last.index();
    while (from < to && isBareMark(tree.analysis().token(from))) {
      from++;
    }
    while (to > from && isBareMark(tree.analysis().token(to))) {
      to--;
    }
    return isBareMark(tree.analysis().token(from))
        ? Optional.empty()
        : Optional.of(tree.analysis().span(from, to + 1));
  }

  private static boolean isBareMark(Token token) {
    return token.form().codePoints().noneMatch(Character::isLetterOrDigit)
        && !token.tag().equals("``")
        && !token.tag().equals("''")
        && !token.tag().equals("$");
  }
}
