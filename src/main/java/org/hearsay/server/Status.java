package org.hearsay.server;

import org.hearsay.query.QueryProblem;

/** What a client is told about a problem. */
final class Status {

  private Status() {}

  /** The HTTP status. */
  static int of(QueryProblem problem) {
    return switch (problem.kind()) {
      case SYNTAX, UNKNOWN_PARAMETER, BAD_VALUE -> 400;
      case UNKNOWN_QUESTION, UNKNOWN_NAME -> 404;
      case REFUSED, TOO_LARGE -> 422;
      case TIMEOUT -> 503;
      case UNREADABLE -> 500;
    };
  }
}
