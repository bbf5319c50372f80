package org.hearsay.query;

import org.apache.jena.graph.Node;

/** Ends a running query that meets a term which is not there; {@link QueryRunner} reports it. */
final class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private UnreadableException() {
    super("a term of the store cannot be read", null, false, false);
  }

  /** Where it cannot read a term, the store only writes to the log, and goes on without. */
  static void check(Node term) {
    if (term == null) {
      throw new UnreadableException();
    }
  }
}
