package org.hearsay.query;

/**
 * A question that gets no answer, with the reason in one line that says what to do. Never a defect
 * of Hearsay: what is wrong is in the query, in a parameter, or in how much it asks for.
 */
public final class QueryProblem extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** Not SPARQL 1.1; the message has line and column where the parser knows them. */
    SYNTAX,
    /**
     * SPARQL, but of a kind that is not answered here: updates, SERVICE, FROM, foreign functions.
     */
    REFUSED,
    UNKNOWN_QUESTION,
    UNKNOWN_PARAMETER,
    /** A value that its parameter cannot take. */
    BAD_VALUE,
    TIMEOUT,
    /** An answer, or something computed on the way, larger than the limit. */
    TOO_LARGE
  }

  private final Kind kind;

  public QueryProblem(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
