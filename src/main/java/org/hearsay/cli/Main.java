package org.hearsay.cli;

/**
 * Where the process starts. It needs no library, so that it can still tell in one line when one is
 * missing or damaged.
 */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its {@link ExitCode}. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    try {
      return Hearsay.run(args);
    } catch (Error | RuntimeException last) {
      // Nothing can be trusted any more; the store is whole up to its last batch.
      System.err.println(
          "hearsay: " + LastWords.of(last).orElse("the process cannot go on: " + last));
      return ExitCode.BROKEN;
    }
  }
}
