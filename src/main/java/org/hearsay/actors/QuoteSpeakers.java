package org.hearsay.actors;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.language.Analysis;
import org.hearsay.language.Quote;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/**
 * Tells who speaks inside quotation marks, as the subject of the verb that a quotation hangs on; a
 * quotation that hangs on nothing goes on from the one in the sentence before. Whoever speaks does
 * not call himself "he".
 */
final class QuoteSpeakers {

  private final Map<Integer, Token> speakers = new HashMap<>();

  QuoteSpeakers(Analysis analysis, Tree tree) {
    int last = -1;
    Optional<Token> speaker = Optional.empty();
    for (Quote quote : analysis.quotes()) {
      if (quote.depth() > 0 || analysis.tokensIn(quote.span()).isEmpty()) {
        continue;
      }
      var tokens = analysis.tokensIn(quote.span());
      boolean near = analysis.sentenceOf(tokens.getFirst()).index() - last <= 1;
      Optional<Token> before = near ? speaker : Optional.empty();
      speaker =
          tokens.stream()
              .flatMap(token -> subjectOfCue(tree, quote, token).stream())
              .findFirst()
              .or(() -> before);
      last = analysis.sentenceOf(tokens.getLast()).index();
      for (Token token : tokens) {
        speaker.ifPresent(s -> speakers.put(token.index(), s));
      }
    }
  }

  private static Optional<Token> subjectOfCue(Tree tree, Quote quote, Token token) {
    if (!token.is("ccomp", "parataxis", "advcl", "dep")) {
      return Optional.empty();
    }
    return tree.head(token)
        .filter(verb -> verb.isVerb() && !quote.span().contains(verb.span()))
        .flatMap(verb -> tree.child(verb, "nsubj"))
        .filter(subject -> !quote.span().contains(subject.span()));
  }

  /**
   * The head of the phrase that stands for the speaker of a quoted word; empty outside quotations.
   */
  Optional<Token> of(Token quoted) {
    return Optional.ofNullable(speakers.get(quoted.index()));
  }
}
