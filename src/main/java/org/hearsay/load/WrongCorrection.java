package org.hearsay.load;

/** What somebody wrote as a correction and cannot be taken as one: the message says why. */
final class WrongCorrection extends Exception {

  private static final long serialVersionUID = 1L;

  WrongCorrection(String message) {
    super(message);
  }
}
