package org.hearsay.attributions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Analysis;
import org.hearsay.language.Faults;
import org.hearsay.language.Quote;
import org.hearsay.language.Sentence;
import org.hearsay.model.Fault.Stage;
import org.hearsay.model.Span;

/**
 * Gives quotations without a cue to whoever spoke before: those of the same paragraph to the same
 * utterance; a paragraph that is all quotation, or that goes on with one left open, becomes an
 * utterance of its own with the same speaker.
 */
final class RunningQuotations {

  /** Quotations of fewer words are a word used with distance, unless a cue claims them. */
  private static final int SPOKEN_WORDS = 4;

  private static final int LONGEST_HEADING = 8;

  private final Analysis analysis;
  private final Quotations quotations;
  private final Faults faults;
  private final List<Draft> inOrder;
  private final Set<Quote> owned = new HashSet<>();
  private int passed;
  private Optional<Draft> last = Optional.empty();

  RunningQuotations(Analysis analysis, Quotations quotations, List<Draft> drafts, Faults faults) {
    this.analysis = analysis;
    this.quotations = quotations;
    this.faults = faults;
    this.inOrder =
        drafts.stream()
            .filter(RunningQuotations::isSpoken)
            .sorted(
                Comparator.comparingInt((Draft d) -> d.content.getLast().end())
                    .thenComparingInt(Draft::position))
            .toList();
    for (Draft draft : drafts) {
      draft.content.forEach(content -> own(content, draft));
    }
  }

  /** A quotation is whose content it stands in, unless what is said is said inside it. */
  private void own(Span content, Draft draft) {
    for (Quote quote : quotations.overlapping(content)) {
      if (draft.cue.filter(quote.span()::contains).isEmpty()) {
        owned.add(quote);
      }
    }
  }

  /** Adds to utterances the quotations that run on from them, and returns the new ones. */
  List<Draft> find() {
    List<Draft> added = new ArrayList<>();
    for (Quote quote : quotations.all()) {
      if (!owned.contains(quote)) {
        faults
            .guard(
                Stage.ATTRIBUTIONS,
                quote.span(),
                () -> lastSpokenBefore(quote).flatMap(draft -> runOn(quote, draft)),
                Optional.<Draft>empty())
            .ifPresent(added::add);
      }
    }
    return added;
  }

  /** The quotation as an utterance of its own, or empty if it belongs to the one before or none. */
  private Optional<Draft> runOn(Quote quote, Draft before) {
    int paragraph = paragraphAt(quote.span().start());
    int speakerParagraph = paragraphAt(before.content.getLast().end() - 1);
    boolean spoken =
        startsSentence(quote) && quotations.words(quote) >= SPOKEN_WORDS && !isHeading(quote);
    if (speakerParagraph == paragraph && spoken) {
      Span span = toSentenceEnd(quote);
      before.addContent(span);
      before.because("content", "quotation goes on");
      own(span, before);
      return Optional.empty();
    }
    if (quote.opensAgain() && speakerParagraph == paragraph - 1
        || toldBetween(speakerParagraph, paragraph) <= 1
            && spoken
            && startsParagraph(quote, paragraph)) {
      Draft floating = new Draft(sentenceAt(quote.span().start()), Optional.empty());
      floating.addContent(quote.span());
      floating.continues = Optional.of(before.continues.orElse(before));
      floating.because("speaker", "quotation without a cue after one of the same speaker");
      last = Optional.of(floating);
      return last;
    }
    return Optional.empty();
  }

  /** Paragraphs between two that tell something, and are no rules or headings. */
  private int toldBetween(int before, int after) {
    int told = 0;
    for (int i = before + 1; i < after && told < 2; i++) {
      told += isEnded(paragraphText(i)) ? 1 : 0;
    }
    return told;
  }

  /** Whether the last word of a text is followed by a mark that ends a sentence. */
  private static boolean isEnded(String text) {
    boolean ended = false;
    for (int i = text.length() - 1; i >= 0; i--) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return ended;
      }
      ended |= isEnd(text.charAt(i));
    }
    return false;
  }

  /** "'We want peace'" over a part of an article: short, and not ended as a sentence is. */
  private boolean isHeading(Quote quote) {
    if (quotations.words(quote) > LONGEST_HEADING) {
      return false;
    }
    String text = paragraphText(paragraphAt(quote.span().start()));
    boolean begun = false;
    for (int i = 0; i < text.length(); i++) {
      begun |= Character.isLetterOrDigit(text.charAt(i));
      if (begun && isEnd(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEnd(char letter) {
    return letter == '.' || letter == '!' || letter == '?';
  }

  private String paragraphText(int paragraph) {
    return analysis.article().text().cut(analysis.article().blocks().get(paragraph).span());
  }

  /**
   * A quotation that begins a sentence which goes on without it: the rest is content too, reported
   * in other words.
   */
  private Span toSentenceEnd(Quote quote) {
    Sentence sentence = sentenceAt(quote.span().end() - 1);
    boolean within =
        quote.span().end() < sentence.span().end()
            && quote.span().start() >= sentence.span().start() - 1;
    return within ? new Span(quote.span().start(), sentence.span().end()) : quote.span();
  }

  private boolean startsSentence(Quote quote) {
    return quote.span().start() - sentenceAt(quote.span().start()).span().start() <= 1;
  }

  private boolean startsParagraph(Quote quote, int paragraph) {
    return quote.span().start() - analysis.article().blocks().get(paragraph).span().start() <= 1;
  }

  /** Whether somebody speaks here; "his denial" only mentions that somebody spoke. */
  private static boolean isSpoken(Draft draft) {
    return !draft.content.isEmpty()
        && draft.match.map(m -> m.cue().manner() == Manner.SAY && !m.head().isNoun()).orElse(true);
  }

  /** Sweeps over the utterances that end before the quotation. */
  private Optional<Draft> lastSpokenBefore(Quote quote) {
    while (passed < inOrder.size()
        && inOrder.get(passed).content.getLast().end() <= quote.span().start()) {
      Draft next = inOrder.get(passed++);
      if (last.isEmpty() || end(next) > end(last.get())) {
        last = Optional.of(next);
      }
    }
    return last;
  }

  private static int end(Draft draft) {
    int content = draft.content.getLast().end();
    return Math.max(content, draft.cue.map(Span::end).orElse(content));
  }

  private Sentence sentenceAt(int offset) {
    int token = Math.min(analysis.tokenAt(offset), analysis.tokens().size() - 1);
    return analysis.sentenceOf(analysis.token(token));
  }

  private int paragraphAt(int offset) {
    return sentenceAt(offset).paragraph();
  }
}
