package org.hearsay.server;

/** What was sent cannot be answered, with the reason in one line. */
final class WrongRequest extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;

  WrongRequest(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The HTTP status that says so. */
  int status() {
    return status;
  }
}
