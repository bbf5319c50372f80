package org.hearsay.query;

import java.time.Duration;

/**
 * How much one question may cost.
 *
 * @param time from the start of the query to its last row
 * @param rows of a table, or triples of a graph; an answer with more is cut there and says so
 * @param characters of all values of the answer together, and of any text that the query builds up;
 *     a query that goes beyond is refused
 * @param memory for what it has to keep on the way: rows to sort or to join, groups, values seen;
 *     in bytes, estimated; a query that goes beyond is refused
 */
public record Limits(Duration time, int rows, long characters, long memory) {

  /** For somebody at a terminal. */
  public static final Limits TERMINAL =
      new Limits(Duration.ofSeconds(60), 1_000_000, 500_000_000L, shareOfHeap(4, 16_000_000_000L));

  /** For a server's clients, of which a few ask at the same time. */
  public static final Limits SERVER =
      new Limits(Duration.ofSeconds(10), 100_000, 20_000_000L, shareOfHeap(24, 128_000_000L));

  /** For a command beside a server, in whose memory it is answered. */
  public static final Limits BESIDE =
      new Limits(Duration.ofSeconds(60), 1_000_000, 100_000_000L, shareOfHeap(12, 500_000_000L));

  public Limits {
    if (time.isNegative() || time.isZero() || rows < 1 || characters < 1 || memory < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  private static long shareOfHeap(int parts, long most) {
    return Math.min(Runtime.getRuntime().maxMemory() / parts, most);
  }

  public Limits withTime(Duration other) {
    return new Limits(other, rows, characters, memory);
  }

  public Limits withRows(int other) {
    return new Limits(time, other, characters, memory);
  }
}
