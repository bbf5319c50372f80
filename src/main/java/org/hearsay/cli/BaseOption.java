package org.hearsay.cli;

import org.hearsay.graph.IriSpace;
import picocli.CommandLine.Option;

/** Under which address the graph's things have their names. */
final class BaseOption {

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "The start of all IRIs (default: https://w3id.org/hearsay/id/).")
  private String base = IriSpace.DEFAULT.base();

  IriSpace iris() {
    try {
      return new IriSpace(base);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--base: " + e.getMessage());
    }
  }
}
