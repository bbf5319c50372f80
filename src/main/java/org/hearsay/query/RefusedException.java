package org.hearsay.query;

/** Stops a query that is not answered here, from deep inside it; {@link QueryRunner} reports it. */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message, null, false, false);
  }
}
