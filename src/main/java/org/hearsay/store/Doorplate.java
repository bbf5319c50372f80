package org.hearsay.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the process that serves a store answers those who may read its folder: a file in it, which
 * its owner alone may read. One that a dead process left counts for nothing.
 *
 * @param port on this machine
 * @param token what has to be shown there
 * @param process that serves the store
 * @param started when that process did: its number may be another's by now
 */
public record Doorplate(int port, String token, long process, String started) {

  static final String FILE = "served.properties";

  private static final String PORT = "port";
  private static final String TOKEN = "token";
  private static final String PROCESS = "process";
  private static final String STARTED = "started";

  /** Puts the plate of this process on a store, in the place of any that is there. */
  public static Doorplate put(Path store, int port, String token) throws IOException {
    ProcessHandle own = ProcessHandle.current();
    Doorplate plate = new Doorplate(port, token, own.pid(), started(own));
    // Files of that kind are their owner's alone from the beginning.
    Path unfinished = Files.createTempFile(store, FILE, null);
    try {
      Files.writeString(unfinished, plate.text());
      Files.move(unfinished, store.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    return plate;
  }

  /** The plate on a store; empty where there is none, or none of a process that lives. */
  public static Optional<Doorplate> on(Path store) {
    return read(store)
        .filter(
            plate ->
                ProcessHandle.of(plate.process)
                    .filter(process -> started(process).equals(plate.started))
                    .isPresent());
  }

  /** Takes the plate off again, unless it is another's by now. */
  public void remove(Path store) throws IOException {
    if (read(store).equals(Optional.of(this))) {
      Files.deleteIfExists(store.resolve(FILE));
    }
  }

  private static Optional<Doorplate> read(Path store) {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(store.resolve(FILE))) {
      read.load(reader);
      return Optional.of(
          new Doorplate(
              Integer.parseInt(read.getProperty(PORT, "")),
              read.getProperty(TOKEN, ""),
              Long.parseLong(read.getProperty(PROCESS, "")),
              read.getProperty(STARTED, "")));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String text() {
    return String.join(
        "\n",
        "# Who serves this store, and how commands ask there; goes when the server ends.",
        PORT + "=" + port,
        TOKEN + "=" + token,
        PROCESS + "=" + process,
        STARTED + "=" + started,
        "");
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }
}
