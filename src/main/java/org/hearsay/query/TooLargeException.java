package org.hearsay.query;

/** Ends a running query that builds up more than its limit; {@link QueryRunner} reports it. */
final class TooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooLargeException(String message) {
    super(message, null, false, false);
  }
}
