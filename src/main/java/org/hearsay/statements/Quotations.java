package org.hearsay.statements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Analysis;
import org.hearsay.language.Quote;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.model.Quotation;
import org.hearsay.model.Span;

/**
 * Ties quotations to the utterances they belong to: by grammar where the content reaches into them,
 * by nearness where a cue lacks its content, and by running on where no cue stands at all.
 */
final class Quotations {

  /** Quotations of fewer words are a word used with distance, unless a cue claims them. */
  private static final int SPOKEN_WORDS = 4;

  private final Analysis analysis;
  private final List<Quote> quotes;
  private final Set<Quote> owned = new HashSet<>();
  private final boolean[] quoted;

  Quotations(Analysis analysis) {
    this.analysis = analysis;
    this.quotes = analysis.quotes().stream().filter(q -> q.depth() == 0).toList();
    this.quoted = new boolean[analysis.tokens().size()];
    for (Quote quote : quotes) {
      analysis.tokensIn(quote.span()).forEach(token -> quoted[token.index()] = true);
    }
  }

  /**
   * "'We left,' she said, and the lights went out": what follows the cue is content only if it is
   * quoted as well, when what stands before it is nothing but quotation. "Asked when, she said: 'We
   * left.'": nor is what stands before it, when a whole quoted sentence follows.
   */
  private void dropNarrative(Draft draft) {
    if (draft.content.size() == 2 && draft.cue.isPresent()) {
      Span left = draft.content.getFirst();
      Span right = draft.content.getLast();
      boolean around =
          left.end() <= draft.cue.get().start() && right.start() >= draft.cue.get().end();
      boolean leftQuoted = overlapping(left).stream().anyMatch(q -> q.span().contains(left));
      boolean rightQuoted = !overlapping(right).isEmpty();
      if (around && leftQuoted && !rightQuoted) {
        draft.content.removeLast();
      } else if (around && overlapping(left).isEmpty() && opensQuotedSentence(right)) {
        draft.content.removeFirst();
      }
    }
  }

  private boolean opensQuotedSentence(Span span) {
    Optional<Quote> quote =
        overlapping(span).stream()
            .filter(q -> Math.abs(q.span().start() - span.start()) <= 2)
            .findFirst();
    return quote.isPresent()
        && analysis.tokensIn(quote.get().span()).stream()
            .filter(t -> t.form().codePoints().anyMatch(Character::isLetterOrDigit))
            .findFirst()
            .map(t -> Character.isUpperCase(t.form().codePointAt(0)))
            .orElse(false);
  }

  /**
   * Lets the content of an utterance reach to the ends of the quotations it stands in, over
   * sentence ends too.
   */
  void extend(Draft draft) {
    dropNarrative(draft);
    Optional<Span> cue = draft.match.map(m -> m.head().span());
    List<Span> spans = new ArrayList<>(draft.content);
    for (Span span : spans) {
      for (Quote quote : overlapping(span)) {
        boolean own = cue.map(c -> quote.span().contains(c)).orElse(false);
        if (quote.span().overlaps(span) && !own) {
          boolean mostlyQuoted =
              overlap(span, quote.span()) * 2 >= Math.min(span.length(), quote.span().length());
          if (quote.span().contains(span) || span.contains(quote.span()) || mostlyQuoted) {
            draft.addContent(quote.span());
            owned.add(quote);
          }
        }
      }
    }
  }

  private static int overlap(Span a, Span b) {
    return Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
  }

  boolean isOwned(Quote quote) {
    return owned.contains(quote);
  }

  /**
   * Gives quotations that no content reached to an utterance of the same sentence that can take
   * them.
   */
  void attach(List<Draft> drafts) {
    for (Quote quote : quotes) {
      if (!owned.contains(quote)) {
        nearest(quote, drafts)
            .ifPresent(
                draft -> {
                  draft.addContent(quote.span());
                  draft.because("content", "quotation beside the cue");
                  owned.add(quote);
                });
      }
    }
  }

  private Optional<Draft> nearest(Quote quote, List<Draft> drafts) {
    Draft best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Draft draft : drafts) {
      if (!canTake(draft, quote) || quote.span().contains(draft.match.get().head().span())) {
        continue;
      }
      Span cue = draft.cue.get();
      boolean after = cue.start() >= quote.span().end();
      int distance = after ? cue.start() - quote.span().end() : quote.span().start() - cue.end();
      if (distance < 0 || !near(quote, draft, after)) {
        continue;
      }
      int cost = after ? distance : distance + (distance <= 3 ? 0 : 8);
      if (cost < bestDistance) {
        bestDistance = cost;
        best = draft;
      }
    }
    return Optional.ofNullable(best).filter(d -> words(quote) >= 2 || d.content.isEmpty());
  }

  /** A cue that takes a clause; after a colon, any cue of saying. */
  private boolean canTake(Draft draft, Quote quote) {
    if (draft.match.isEmpty() || draft.match.get().cue().manner() == Manner.SHOW) {
      return false;
    }
    Cue cue = draft.match.get().cue();
    return cue.frame().slots().containsKey("clause")
        || cue.manner() == Manner.SAY && followsColon(quote);
  }

  private boolean followsColon(Quote quote) {
    int before = analysis.tokenAt(quote.span().start()) - 1;
    return before >= 0 && analysis.token(before).form().equals(":");
  }

  private boolean near(Quote quote, Draft draft, boolean after) {
    int sentence = draft.sentence.index();
    int first = sentenceAt(quote.span().start());
    int last = sentenceAt(quote.span().end() - 1);
    if (after) {
      return last == sentence
          && draft.cue.get().start() - quote.span().end() < 120
          && (draft.content.isEmpty() || quote.span().end() <= draft.content.getFirst().start());
    }
    boolean colon =
        first == sentence + 1
            && endsWithColon(draft.sentence)
            && quote.span().start() - draft.sentence.span().end() <= 3;
    boolean sameSentence = first == sentence && quote.span().start() - draft.cue.get().end() < 160;
    return (sameSentence || colon)
        && (draft.content.isEmpty() || draft.content.getLast().end() <= quote.span().start());
  }

  private boolean endsWithColon(Sentence sentence) {
    String last = analysis.token(sentence.endToken() - 1).form();
    return last.equals(":") || last.equals(",");
  }

  private int sentenceAt(int offset) {
    int token = Math.min(analysis.tokenAt(offset), analysis.tokens().size() - 1);
    return analysis.sentenceOf(analysis.token(token)).index();
  }

  private int paragraphAt(int offset) {
    int token = Math.min(analysis.tokenAt(offset), analysis.tokens().size() - 1);
    return analysis.sentenceOf(analysis.token(token)).paragraph();
  }

  int words(Quote quote) {
    int words = 0;
    for (Token token : analysis.tokensIn(quote.span())) {
      words += token.form().codePoints().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
    }
    return words;
  }

  /**
   * Gives the quotations still left to whoever spoke before: those of the same paragraph to the
   * same utterance; a paragraph that is all quotation, or that goes on with one left open, becomes
   * an utterance of its own with the same speaker.
   */
  List<Draft> runOn(List<Draft> drafts) {
    List<Draft> added = new ArrayList<>();
    for (Quote quote : quotes) {
      if (owned.contains(quote)) {
        continue;
      }
      Optional<Draft> before = lastSpokenBefore(quote, drafts, added);
      if (before.isEmpty()) {
        continue;
      }
      int paragraph = paragraphAt(quote.span().start());
      int speakerParagraph = paragraphAt(before.get().content.getLast().end() - 1);
      boolean startsSentence = startsSentence(quote);
      if (speakerParagraph == paragraph && startsSentence && words(quote) >= SPOKEN_WORDS) {
        before.get().addContent(toSentenceEnd(quote));
        before.get().because("content", "quotation goes on");
        owned.add(quote);
      } else if (quote.opensAgain() && speakerParagraph == paragraph - 1
          || speakerParagraph >= paragraph - 2
              && startsSentence
              && words(quote) >= SPOKEN_WORDS
              && startsParagraph(quote, paragraph)) {
        Draft floating =
            new Draft(analysis.sentences().get(sentenceAt(quote.span().start())), Optional.empty());
        floating.addContent(quote.span());
        floating.continues = Optional.of(before.get().continues.orElse(before.get()));
        floating.because("speaker", "quotation without a cue after one of the same speaker");
        owned.add(quote);
        added.add(floating);
      }
    }
    return added;
  }

  /**
   * A quotation that begins a sentence which goes on without it: the rest is content too, reported
   * in other words.
   */
  private Span toSentenceEnd(Quote quote) {
    Sentence sentence = analysis.sentences().get(sentenceAt(quote.span().end() - 1));
    boolean within =
        quote.span().end() < sentence.span().end()
            && quote.span().start() >= sentence.span().start() - 1;
    return within ? new Span(quote.span().start(), sentence.span().end()) : quote.span();
  }

  private boolean startsSentence(Quote quote) {
    Sentence sentence = analysis.sentences().get(sentenceAt(quote.span().start()));
    return quote.span().start() - sentence.span().start() <= 1;
  }

  private boolean startsParagraph(Quote quote, int paragraph) {
    return quote.span().start() - analysis.article().blocks().get(paragraph).span().start() <= 1;
  }

  /** Whether somebody speaks here; "his denial" only mentions that somebody spoke. */
  private static boolean isSpoken(Draft draft) {
    return !draft.content.isEmpty()
        && draft.match.map(m -> m.cue().manner() == Manner.SAY && !m.head().isNoun()).orElse(true);
  }

  private static Optional<Draft> lastSpokenBefore(
      Quote quote, List<Draft> drafts, List<Draft> added) {
    Draft best = null;
    for (List<Draft> some : List.of(drafts, added)) {
      for (Draft draft : some) {
        if (isSpoken(draft)
            && draft.content.getLast().end() <= quote.span().start()
            && (best == null
                || end(draft) > end(best)
                || end(draft) == end(best) && draft.position() < best.position())) {
          best = draft;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static int end(Draft draft) {
    int content = draft.content.getLast().end();
    return Math.max(content, draft.cue.map(Span::end).orElse(content));
  }

  /** Whether a word stands inside a quotation. */
  boolean isQuoted(Token token) {
    return quoted[token.index()];
  }

  /** The quotations that overlap a span, in order. */
  private List<Quote> overlapping(Span span) {
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
  Quotation kind(Draft draft) {
    int quotedWords = 0;
    int all = 0;
    for (Span span : draft.content) {
      for (Token token : analysis.tokensIn(span)) {
        if (token.form().codePoints().anyMatch(Character::isLetterOrDigit)) {
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
