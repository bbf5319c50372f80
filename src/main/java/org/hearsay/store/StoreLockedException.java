package org.hearsay.store;

import java.nio.file.Path;
import java.util.OptionalLong;

/** Another process has the store open; a store has one owner at a time. */
public final class StoreLockedException extends StoreException {

  private static final long serialVersionUID = 1;

  private final long owner;

  StoreLockedException(Path folder, OptionalLong owner) {
    super(message(folder, owner));
    this.owner = owner.orElse(-1);
  }

  private static String message(Path folder, OptionalLong owner) {
    if (owner.isPresent() && owner.getAsLong() == ProcessHandle.current().pid()) {
      return "The store " + folder + " is already open in this process";
    }
    String who = owner.isPresent() ? "by process " + owner.getAsLong() : "by another process";
    return "The store "
        + folder
        + " is in use "
        + who
        + ": wait until it is done or stop it (a running server answers queries itself)";
  }

  /** The process that has it open, where that can be told. */
  public OptionalLong owner() {
    return owner < 0 ? OptionalLong.empty() : OptionalLong.of(owner);
  }
}
