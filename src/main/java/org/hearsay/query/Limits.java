package org.hearsay.query;

import java.time.Duration;

/**
 * How much one question may cost.
 *
 * @param time from the start of the query to its last row
 * @param rows of a table, or triples of a graph; an answer with more is cut there and says so
 * @param characters of all values of the answer together, and of any text that the query builds up;
 *     a query that goes beyond is refused
 */
public record Limits(Duration time, int rows, long characters) {

  /** For somebody at a terminal. */
  public static final Limits TERMINAL = new Limits(Duration.ofSeconds(60), 1_000_000, 500_000_000L);

  /** For a server's clients. */
  public static final Limits SERVER = new Limits(Duration.ofSeconds(10), 100_000, 20_000_000L);

  public Limits {
    if (time.isNegative() || time.isZero() || rows < 1 || characters < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  public Limits withTime(Duration other) {
    return new Limits(other, rows, characters);
  }

  public Limits withRows(int other) {
    return new Limits(time, other, characters);
  }
}
