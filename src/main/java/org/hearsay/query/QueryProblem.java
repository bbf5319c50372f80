package org.hearsay.query;

import java.time.Duration;
import java.util.List;

/**
 * A question that gets no answer, with the reason in one line that says what to do. But for {@link
 * Kind#UNREADABLE}, what is wrong is in the query, in a parameter, or in how much it asks for.
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
    /** A name that no actor bears. */
    UNKNOWN_NAME,
    TIMEOUT,
    /** An answer, or something computed on the way, larger than the limit. */
    TOO_LARGE,
    /** The store could not be read: it is damaged, or Hearsay has a defect. */
    UNREADABLE
  }

  private final Kind kind;

  public QueryProblem(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** That a query had its time. */
  public static QueryProblem timeout(Duration limit) {
    return new QueryProblem(
        Kind.TIMEOUT,
        "the query took longer than "
            + limit.toMillis() / 1000.0
            + " seconds; narrow it down or add a LIMIT");
  }

  /**
   * That something cannot be narrowed down so.
   *
   * @param what the question, or what else was asked for
   */
  public static QueryProblem unknownParameter(
      String what, String wrong, List<Parameter> parameters) {
    return new QueryProblem(
        Kind.UNKNOWN_PARAMETER,
        what
            + " has no parameter \""
            + wrong
            + "\""
            + Near.hint(wrong, parameters.stream().map(Parameter::name).toList()));
  }

  /**
   * That nobody bears a name.
   *
   * @param near what may be meant; may be empty
   */
  static QueryProblem unknownName(String name, List<String> near) {
    return new QueryProblem(
        Kind.UNKNOWN_NAME,
        "nobody here is called \""
            + PlainText.oneLine(name)
            + "\""
            + (near.isEmpty()
                ? "; the question \"actors\" lists who is here"
                : "; did you mean " + String.join(" or ", near) + "?"));
  }

  public Kind kind() {
    return kind;
  }
}
