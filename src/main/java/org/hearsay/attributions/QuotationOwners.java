package org.hearsay.attributions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.language.Analysis;
import org.hearsay.language.Faults;
import org.hearsay.language.Quote;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Fault.Stage;
import org.hearsay.model.Span;

/**
 * Ties quotations to the cues they belong to: by grammar where the content reaches into them, by
 * nearness where a cue lacks its content.
 */
final class QuotationOwners {

  /** More words between what was said and a quotation are something else. */
  private static final int MOST_BETWEEN = 12;

  /** Marks after which something new begins. */
  private static final Set<String> BREAKS = Set.of(";", ":", ".", "?", "!", "--");

  private final Analysis analysis;
  private final ContentEdges edges;
  private final Quotations quotations;
  private final List<Draft> drafts;
  private final Faults faults;
  private final Map<Integer, List<Draft>> bySentence = new HashMap<>();
  private final TreeSet<Integer> cues = new TreeSet<>();
  private final Set<Quote> owned = new HashSet<>();

  QuotationOwners(Tree tree, Quotations quotations, List<Draft> drafts, Faults faults) {
    this.analysis = tree.analysis();
    this.edges = new ContentEdges(tree);
    this.quotations = quotations;
    this.drafts = drafts;
    this.faults = faults;
    for (Draft draft : drafts) {
      bySentence.computeIfAbsent(draft.sentence.index(), s -> new ArrayList<>()).add(draft);
      draft.cue.ifPresent(cue -> cues.add(cue.start()));
    }
  }

  /** Gives each quotation to the drafts it belongs to; returns those that met a defect. */
  Set<Draft> settle() {
    Set<Draft> faulty = new HashSet<>();
    for (Draft draft : drafts) {
      if (!faults.passes(Stage.ATTRIBUTIONS, draft.sentence.span(), () -> extend(draft))) {
        faulty.add(draft);
      }
    }
    for (Quote quote : quotations.all()) {
      faults.passes(Stage.ATTRIBUTIONS, quote.span(), () -> settle(quote));
    }
    for (Draft draft : drafts) {
      if (!faults.passes(Stage.ATTRIBUTIONS, draft.sentence.span(), () -> goOn(draft))) {
        faulty.add(draft);
      }
    }
    return faulty;
  }

  private void settle(Quote quote) {
    reach(quote);
    nearest(quote).ifPresent(draft -> take(draft, quote));
  }

  /** What follows a part that is quoted may be said too, in other words. */
  private void goOn(Draft draft) {
    if (draft.content.isEmpty() || draft.cue.isEmpty() || draft.match.isEmpty()) {
      return;
    }
    Span last = draft.content.getLast();
    List<Quote> quotes = quotations.overlapping(last);
    int next = analysis.tokenAt(last.end());
    if (quotes.isEmpty()
        || last.start() < draft.cue.get().end()
        || quotes.getLast().span().end() != last.end()
        || quotes.getLast().span().contains(draft.cue.get())
        || next >= draft.sentence.endToken()
        || next < draft.sentence.firstToken()
        || analysis.token(next - 2).hasTag(".", ",", ":")) {
      return;
    }
    List<Token> more = edges.goingOn(analysis.token(next));
    if (!more.isEmpty()) {
      draft.addContent(new Span(last.end(), more.getLast().span().end()));
      draft.because("content", "goes on after a quotation");
    }
  }

  /** Those that belong to no draft. */
  List<Quote> unowned() {
    return quotations.all().stream().filter(quote -> !owned.contains(quote)).toList();
  }

  private void take(Draft draft, Quote quote) {
    draft.addContent(quote.span());
    draft.because("content", "quotation beside the cue");
    owned.add(quote);
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
      boolean leftQuoted =
          quotations.overlapping(left).stream().anyMatch(q -> q.span().contains(left));
      boolean rightQuoted = !quotations.overlapping(right).isEmpty();
      if (around && leftQuoted && !rightQuoted) {
        draft.content.removeLast();
      } else if (around && quotations.overlapping(left).isEmpty() && opensQuotedSentence(right)) {
        draft.content.removeFirst();
      }
    }
  }

  private boolean opensQuotedSentence(Span span) {
    Optional<Quote> quote =
        quotations.overlapping(span).stream()
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
  private void extend(Draft draft) {
    dropNarrative(draft);
    Optional<Span> cue = draft.match.map(m -> m.head().span());
    List<Span> spans = new ArrayList<>(draft.content);
    for (Span span : spans) {
      for (Quote quote : quotations.overlapping(span)) {
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

  /**
   * "Such as, 'we left'", "but 'fully open'": what was said goes on to the end of a quotation in
   * the same sentence that nothing else introduces.
   */
  private void reach(Quote quote) {
    Sentence sentence = sentenceAt(quote.span().start());
    int reached = -1;
    for (Draft draft : bySentence.getOrDefault(sentence.index(), List.of())) {
      if (isBefore(draft, quote)) {
        reached = Math.max(reached, draft.content.getLast().end());
      }
    }
    int start = quote.span().start();
    // A quotation that begins where another ends is not what the other goes on with.
    if (reached < 0 || reached == start || !isBridged(new Span(reached, start), quote)) {
      return;
    }
    for (Draft draft : bySentence.get(sentence.index())) {
      if (isBefore(draft, quote) && draft.content.getLast().end() == reached) {
        draft.addContent(new Span(reached, quote.span().end()));
        draft.because("content", "goes on in a quotation");
        owned.add(quote);
      }
    }
  }

  private static boolean isBefore(Draft draft, Quote quote) {
    return !draft.content.isEmpty()
        && draft.match.isPresent()
        && draft.cue.isPresent()
        && draft.content.getLast().start() >= draft.cue.get().end()
        && draft.content.getLast().end() <= quote.span().start();
  }

  private boolean isBridged(Span gap, Quote quote) {
    List<Token> between = analysis.tokensIn(gap);
    if (between.isEmpty()) {
      return true;
    }
    return !owned.contains(quote)
        && cues.subSet(gap.start(), gap.end()).isEmpty()
        && between.size() <= MOST_BETWEEN
        && between.stream().noneMatch(t -> BREAKS.contains(t.form()));
  }

  private Optional<Draft> nearest(Quote quote) {
    Draft best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Draft draft : around(quote)) {
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
    return Optional.ofNullable(best)
        .filter(
            d ->
                owned.contains(quote)
                    ? reports(d, quote)
                    : quotations.words(quote) >= 2 || d.content.isEmpty());
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
    int first = sentenceAt(quote.span().start()).index();
    int last = sentenceAt(quote.span().end() - 1).index();
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

  /** Drafts whose cue may stand near enough to a quotation to take it. */
  private List<Draft> around(Quote quote) {
    int first = sentenceAt(quote.span().start()).index();
    int last = sentenceAt(quote.span().end() - 1).index();
    List<Draft> found = new ArrayList<>(bySentence.getOrDefault(first - 1, List.of()));
    found.addAll(bySentence.getOrDefault(first, List.of()));
    if (last > first) {
      found.addAll(bySentence.getOrDefault(last, List.of()));
    }
    return found;
  }

  /**
   * A verb with a subject, nothing said, and no other cue between it and a quotation reports it,
   * whoever else does.
   */
  private boolean reports(Draft draft, Quote quote) {
    Span cue = draft.cue.get();
    int from = Math.min(quote.span().end(), cue.end());
    int to = Math.max(quote.span().start(), cue.start());
    return draft.content.isEmpty()
        && draft.match.get().head().isVerb()
        && !draft.speakers.isEmpty()
        && cues.subSet(from, to).isEmpty();
  }

  private Sentence sentenceAt(int offset) {
    int token = Math.min(analysis.tokenAt(offset), analysis.tokens().size() - 1);
    return analysis.sentenceOf(analysis.token(token));
  }
}
