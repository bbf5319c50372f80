package org.hearsay.attributions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.grammar.Arguments;
import org.hearsay.language.Analysis;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Span;

/**
 * Marks what was said: the complements of a cue, on both sides of it where the cue is put in
 * between.
 */
final class ContentFinder {

  private final Tree tree;
  private final Arguments arguments;
  private final ContentEdges edges;

  ContentFinder(Tree tree, Arguments arguments) {
    this.tree = tree;
    this.arguments = arguments;
    this.edges = new ContentEdges(tree);
  }

  /**
   * The stretches of content that the tree ties to the cue, in text order; empty where it ties
   * none.
   */
  List<Span> find(Match match, Span cue) {
    Token head = match.head();
    List<Token> fillers = new ArrayList<>();
    for (Role role : List.of(Role.CONTENT, Role.TARGET, Role.THING)) {
      fillers.addAll(match.fillers(role));
    }
    if (fillers.isEmpty()
        && (!head.isVerb() || !match.cue().frame().slots().containsKey("clause"))) {
      fillers.addAll(match.fillers(Role.TOPIC));
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
              filler,
              t ->
                  t.index() == head.index()
                      || above && own.contains(t.index())
                      || isOutside(t, head))) {
        if (!own.contains(token.index())) {
          (token.span().end() <= cue.start() ? left : right).add(token);
        }
      }
    }
    if (left.isEmpty() && !right.isEmpty()) {
      left.addAll(beforeParenthesis(match, cue));
    }
    right.removeIf(t -> t.span().start() < cue.end());
    right.sort(Comparator.comparingInt(Token::index));
    if (!right.isEmpty()) {
      if (!ContentEdges.haveSubstance(left)) {
        left.clear();
      }
      right.addAll(edges.trailing(match, right));
      right = edges.withoutAsides(right);
    }
    List<Span> content = new ArrayList<>();
    left.sort(Comparator.comparingInt(Token::index));
    trimmed(left).ifPresent(content::add);
    trimmed(right).ifPresent(content::add);
    return content;
  }

  /**
   * What the parser hangs on the content but is not part of it: the reporting clause's next verb,
   * and what joins it.
   */
  private boolean isOutside(Token token, Token cue) {
    return arguments.outerVerb(token).map(outer -> outer.index() == cue.index()).orElse(false)
        || token.is("cc", "punct") && token.head() >= 0 && isJoint(token, cue);
  }

  private boolean isJoint(Token mark, Token cue) {
    Optional<Token> next = tree.next(mark);
    return next.isPresent()
        && next.get().isVerb()
        && arguments.outerVerb(next.get()).map(outer -> outer.index() == cue.index()).orElse(false);
  }

  /**
   * "Though late, he said, it would come": where commas enclose the reporting clause, what stands
   * before it is content too.
   */
  private List<Token> beforeParenthesis(Match match, Span cue) {
    Optional<Token> speaker = match.filler(Role.SPEAKER);
    Analysis analysis = tree.analysis();
    int after = analysis.tokenAt(cue.end());
    if (speaker.isEmpty() || speaker.get().index() > match.head().index() || !isComma(after)) {
      return List.of();
    }
    int start = tree.subtree(speaker.get()).getFirst().index();
    Sentence sentence = analysis.sentenceOf(match.head());
    if (start - 1 <= sentence.firstToken() || !isComma(start - 1)) {
      return List.of();
    }
    return analysis.tokens().subList(sentence.firstToken(), start - 1);
  }

  private boolean isComma(int index) {
    return index < tree.analysis().tokens().size()
        && tree.analysis().token(index).form().equals(",");
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
    match.ownWords().forEach(word -> own.add(word.index()));
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

  /** Without punctuation at its edges, quotation marks excepted. */
  private Optional<Span> trimmed(List<Token> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    int from = words.getFirst().index();
    int to = words.getLast().index();
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
