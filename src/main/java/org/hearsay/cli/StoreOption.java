package org.hearsay.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.query.Limits;
import org.hearsay.query.QueryRunner;
import org.hearsay.server.Visitor;
import org.hearsay.store.Doorplate;
import org.hearsay.store.Store;
import org.hearsay.store.StoreLockedException;
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

  /**
   * The store that is there, to ask it and within these limits; of a server's, the server is asked.
   */
  ReadStore asking(Limits limits) {
    Optional<Doorplate> plate = Doorplate.on(folder);
    if (plate.isEmpty()) {
      return opened(limits);
    }
    Visitor visitor = new Visitor(plate.get(), limits.time());
    Optional<String> shut = visitor.knock();
    if (shut.isEmpty()) {
      return new ReadStore(visitor, visitor::write, () -> {});
    }
    try {
      return opened(limits);
    } catch (StoreLockedException e) {
      throw Failure.broken(
          "The store "
              + folder
              + " is in use by the server of process "
              + plate.get().process()
              + ", which "
              + shut.get()
              + ": stop it or wait until it is done",
          e);
    }
  }

  private ReadStore opened(Limits limits) {
    Store store = reading();
    return new ReadStore(
        new QueryRunner(store.graphs(), limits),
        (format, out) -> format.write(store.graphs(), out),
        store::close);
  }

  /** Opens the store that is there, to change it. */
  Store writing() {
    return Store.open(folder);
  }
}
