package org.hearsay.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Who says what is kept with a name. */
final class ByOption {

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who says so; it is kept in the graph (default: the name of your account).")
  private Optional<String> by = Optional.empty();

  String who() {
    return by.map(String::strip)
        .filter(name -> !name.isEmpty())
        .orElse(System.getProperty("user.name", "unknown"));
  }
}
