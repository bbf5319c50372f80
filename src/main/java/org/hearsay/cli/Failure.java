package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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

  /** A result cannot be put where it was to go. */
  static Failure notWritten(Path file, IOException cause) {
    return broken("cannot write " + file + " (" + brief(cause) + ")", cause);
  }

  int exitCode() {
    return exitCode;
  }

  /** What the disk said, in a few words. */
  static String brief(IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "there is no " + missing.getFile();
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileSystemException other ->
          other.getReason() != null ? other.getReason() : other.getMessage();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
