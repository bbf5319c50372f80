package org.hearsay.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds quotations in the paragraphs of an article: double and single marks, straight and curly,
 * guillemets and `` '', nested, left open, and opened again in the next paragraph. Tells single
 * marks from apostrophes. Pure; positions are UTF-16 indexes into the paragraph.
 */
final class QuoteFinder {

  private QuoteFinder() {}

  /** The quotations and their marks in one paragraph. */
  record Found(List<Range> quotes, List<Mark> marks) {

    Found {
      quotes = List.copyOf(quotes);
      marks = List.copyOf(marks);
    }
  }

  /** A quotation: {@code [start, end)} with its marks, {@code [innerStart, innerEnd)} without. */
  record Range(
      int start,
      int innerStart,
      int innerEnd,
      int end,
      int depth,
      boolean opensAgain,
      boolean closed) {}

  /** A quotation mark: {@code [start, end)}. */
  record Mark(int start, int end, boolean opens) {}

  private record Open(QuoteMarks.Mark mark, boolean opensAgain) {}

  /**
   * The quotations of consecutive paragraphs.
   *
   * @return one result a paragraph
   */
  static List<Found> find(List<String> paragraphs) {
    List<Found> found = new ArrayList<>();
    Optional<QuoteMarks.Style> leftOpen = Optional.empty();
    for (int i = 0; i < paragraphs.size(); i++) {
      String next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : "";
      Paragraph paragraph = new Paragraph(paragraphs.get(i), leftOpen, next);
      found.add(paragraph.found());
      leftOpen = paragraph.leavesOpen;
    }
    return found;
  }

  /** The walk through one paragraph. */
  private static final class Paragraph {

    private final String text;
    private final QuoteMarks scan;
    private final Optional<QuoteMarks.Style> carried;
    private final List<Range> ranges = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<QuoteMarks.Style, Integer> opened = new EnumMap<>(QuoteMarks.Style.class);
    private Optional<QuoteMarks.Style> leavesOpen = Optional.empty();

    Paragraph(String text, Optional<QuoteMarks.Style> carried, String next) {
      this.text = text;
      this.scan = new QuoteMarks(text);
      this.carried = carried;
      Optional<QuoteMarks.Mark> mark = scan.next(0, Optional.empty());
      while (mark.isPresent()) {
        QuoteMarks.Mark at = mark.get();
        switch (at.role()) {
          case OPENS -> open(at);
          case CLOSES -> close(at);
          case NEITHER -> {}
        }
        mark = scan.next(at.end(), Optional.ofNullable(open.peek()).map(o -> o.mark().style()));
      }
      leaveOff(QuoteMarks.opening(next));
      ranges.sort(Comparator.comparingInt(Range::start).thenComparingInt(r -> -r.end()));
      marks.sort(Comparator.comparingInt(Mark::start));
    }

    Found found() {
      return new Found(withDepth(ranges), marks);
    }

    private void open(QuoteMarks.Mark mark) {
      boolean again =
          carried.isPresent() && carried.get() == mark.style() && mark.start() == scan.begin();
      open.push(new Open(mark, again));
      opened.merge(mark.style(), 1, Integer::sum);
    }

    private Open pop() {
      Open popped = open.pop();
      opened.merge(popped.mark().style(), -1, Integer::sum);
      return popped;
    }

    private void close(QuoteMarks.Mark mark) {
      if (opened.getOrDefault(mark.style(), 0) > 0) {
        Open with = pop();
        while (with.mark().style() != mark.style()) {
          // An inner mark that nothing closes was an apostrophe or a slip.
          with = pop();
        }
        add(
            with.mark().start(),
            with.mark().end(),
            mark.start(),
            mark.end(),
            with.opensAgain(),
            true);
        marks.add(new Mark(with.mark().start(), with.mark().end(), true));
        marks.add(new Mark(mark.start(), mark.end(), false));
      } else if (carried.isPresent() && carried.get() == mark.style() && ranges.isEmpty()) {
        // A speech over two paragraphs that is not opened again in the second.
        add(scan.begin(), scan.begin(), mark.start(), mark.end(), true, true);
        marks.add(new Mark(mark.start(), mark.end(), false));
      } else if (mark.style() != QuoteMarks.Style.SINGLE) {
        marks.add(new Mark(mark.start(), mark.end(), false));
      }
    }

    /** What is still open at the paragraph's end: the outermost counts, the rest are slips. */
    private void leaveOff(Optional<QuoteMarks.Style> nextOpens) {
      Iterator<Open> outermostFirst = open.descendingIterator();
      while (outermostFirst.hasNext()) {
        Open left = outermostFirst.next();
        QuoteMarks.Mark mark = left.mark();
        boolean continued = nextOpens.isPresent() && nextOpens.get() == mark.style();
        if (mark.style() == QuoteMarks.Style.SINGLE && !continued) {
          continue; // An apostrophe after all.
        }
        marks.add(new Mark(mark.start(), mark.end(), true));
        if (leavesOpen.isEmpty()) {
          int end = trimmedEnd(text.length());
          if (!continued && !left.opensAgain()) {
            end = Math.min(end, firstSentenceEnd(mark.end()));
          }
          if (end > mark.end()) {
            add(mark.start(), mark.end(), end, end, left.opensAgain(), false);
            leavesOpen = Optional.of(mark.style());
          }
        }
      }
    }

    private void add(
        int start, int innerStart, int innerEnd, int end, boolean opensAgain, boolean closed) {
      if (!isBlank(innerStart, innerEnd)) {
        ranges.add(new Range(start, innerStart, innerEnd, end, 0, opensAgain, closed));
      }
    }

    /** Looks no farther than it has to: quotations may nest deep. */
    private boolean isBlank(int from, int to) {
      int at = from;
      while (at < to && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at >= to;
    }

    private int trimmedEnd(int end) {
      int at = end;
      while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
      return at;
    }

    /** A mark that nobody closes is taken to hold one sentence, so that it swallows no more. */
    private int firstSentenceEnd(int from) {
      for (int i = from; i + 1 < text.length(); i++) {
        if (".?!".indexOf(text.charAt(i)) >= 0 && Character.isWhitespace(text.charAt(i + 1))) {
          return i + 1;
        }
      }
      return text.length();
    }

    private static List<Range> withDepth(List<Range> sorted) {
      List<Range> result = new ArrayList<>();
      Deque<Range> around = new ArrayDeque<>();
      for (Range range : sorted) {
        while (!around.isEmpty() && around.peek().end() <= range.start()) {
          around.pop();
        }
        Range deep =
            new Range(
                range.start(),
                range.innerStart(),
                range.innerEnd(),
                range.end(),
                around.size(),
                range.opensAgain(),
                range.closed());
        around.push(deep);
        result.add(deep);
      }
      return result;
    }
  }
}
