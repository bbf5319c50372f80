package org.hearsay.attributions;

import java.util.List;
import org.hearsay.language.Analysis;
import org.hearsay.language.Quote;
import org.hearsay.language.Token;
import org.hearsay.model.Quotation;
import org.hearsay.model.Span;

/** The quotations of an article, and what is quoted in it. */
public final class Quotations {

  private final Analysis analysis;
  private final List<Quote> quotes;
  private final boolean[] quoted;

  public Quotations(Analysis analysis) {
    this.analysis = analysis;
    this.quotes = analysis.quotes().stream().filter(q -> q.depth() == 0).toList();
    this.quoted = new boolean[analysis.tokens().size()];
    for (Quote quote : quotes) {
      analysis.tokensIn(quote.span()).forEach(token -> quoted[token.index()] = true);
    }
  }

  /** All but those inside others, in text order. */
  List<Quote> all() {
    return quotes;
  }

  int words(Quote quote) {
    return (int) analysis.tokensIn(quote.span()).stream().filter(Quotations::isWord).count();
  }

  static boolean isWord(Token token) {
    return token.form().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether a word stands inside a quotation. */
  boolean isQuoted(Token token) {
    return quoted[token.index()];
  }

  /** The quotations that overlap a span, in order. */
  List<Quote> overlapping(Span span) {
    int low = 0;
    int high = quotes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotes.get(middle).span().end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < quotes.size() && quotes.get(end).span().start() < span.end()) {
      end++;
    }
    return quotes.subList(low, end);
  }

  /** Whether a whole quotation stands in the span. */
  boolean containsQuotation(Span span) {
    return overlapping(span).stream().anyMatch(q -> span.contains(q.span()));
  }

  /** Whether the words of an utterance are quoted, reported, or both. */
  public Quotation kind(Draft draft) {
    int quotedWords = 0;
    int all = 0;
    for (Span span : draft.content) {
      for (Token token : analysis.tokensIn(span)) {
        if (isWord(token)) {
          all++;
          quotedWords += quoted[token.index()] ? 1 : 0;
        }
      }
    }
    return quotedWords == 0
        ? Quotation.INDIRECT
        : quotedWords == all ? Quotation.DIRECT : Quotation.MIXED;
  }
}
