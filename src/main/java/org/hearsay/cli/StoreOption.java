package org.hearsay.cli;

import java.nio.file.Path;
import org.hearsay.store.Store;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which store a command works on. */
final class StoreOption {

  @Option(
      names = "--store",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      defaultValue = "hearsay-store",
      description = "The folder of the store (default: ./${DEFAULT-VALUE}).")
  private Path folder;

  Path folder() {
    return folder;
  }

  /** Opens the store that is there, to read it. */
  Store reading() {
    return Store.openReadOnly(folder);
  }

  /** Opens the store that is there, to change it. */
  Store writing() {
    return Store.open(folder);
  }
}
