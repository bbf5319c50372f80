package org.hearsay.model;

import java.util.Comparator;

/**
 * A stretch of an article's text, in Unicode code points: {@code start} inclusive, {@code end}
 * exclusive. Never empty.
 *
 * @see Text#cut(Span)
 */
public record Span(int start, int end) implements Comparable<Span> {

  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The number of code points. */
  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that covers both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
