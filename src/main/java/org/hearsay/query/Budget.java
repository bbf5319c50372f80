package org.hearsay.query;

import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;

/** What one running query may still use. All its parts share it, in one thread. */
final class Budget {

  /** About what a row, a group or a value takes beside its texts. */
  private static final int PIECE = 64;

  /** What a step along a path leaves in lists and sets of nodes that the store knows. */
  private static final int STEP = 16;

  private static final int LONG = 1_000;

  private final long end;
  private long characters;
  private long memory;

  private Budget(long end, long characters, long memory) {
    this.end = end;
    this.characters = characters;
    this.memory = memory;
  }

  /** All that the limits grant, from now on. */
  static Budget of(Limits limits) {
    return new Budget(
        System.nanoTime() + limits.time().toNanos(), limits.characters(), limits.memory());
  }

  /**
   * @throws QueryCancelledException where the time is over
   */
  void check() {
    if (System.nanoTime() - end > 0) {
      throw new QueryCancelledException();
    }
  }

  /**
   * Counts text that the query builds up.
   *
   * @throws TooLargeException where there is too much of it
   */
  void build(int length) {
    characters -= length;
    if (characters < 0) {
      throw new TooLargeException("the query builds up too much text; narrow it down");
    }
  }

  /** Counts text that one row in many may keep: only where it is long does it matter. */
  void buildLong(int length) {
    if (length >= LONG) {
      build(length);
    }
  }

  /**
   * Counts a row that the query keeps.
   *
   * @throws TooLargeException where it keeps too much
   */
  void keep(Binding row) {
    check();
    long[] bytes = {PIECE};
    row.forEach((variable, value) -> bytes[0] += PIECE + length(value));
    keep(bytes[0]);
  }

  /** Counts a value that the query keeps. */
  void keep(Node value) {
    keep(PIECE + length(value));
  }

  /** Counts a step of a path. */
  void keepStep() {
    keep(STEP);
  }

  private void keep(long bytes) {
    memory -= bytes;
    if (memory < 0) {
      throw new TooLargeException(
          "the query has too much to sort, group or compare; narrow it down");
    }
  }

  private static int length(Node value) {
    UnreadableException.check(value);
    return value.isLiteral() ? value.getLiteralLexicalForm().length() : 0;
  }
}
