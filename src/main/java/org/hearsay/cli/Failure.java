package org.hearsay.cli;

/** Ends a command with one line for the user and an exit code. */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Failure(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** The command line asks for something that is not there. */
  static Failure usage(String message) {
    return new Failure(ExitCode.USAGE, message, null);
  }

  /** What surrounds the program does not let it go on. */
  static Failure broken(String message, Throwable cause) {
    return new Failure(ExitCode.BROKEN, message, cause);
  }

  int exitCode() {
    return exitCode;
  }
}
