package org.hearsay.cli;

import picocli.CommandLine.Option;

/** How many articles are read at once. */
final class ThreadsOption {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Read so many articles at once (default: one a processor).")
  private int number = Runtime.getRuntime().availableProcessors();

  int number() {
    if (number < 1) {
      throw Failure.usage("--threads takes a number from 1");
    }
    return number;
  }
}
