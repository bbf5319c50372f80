package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.hearsay.server.Door;
import org.hearsay.server.HearsayServer;
import org.hearsay.store.Doorplate;
import org.hearsay.store.Store;

/** Lets commands ask a store while a server has it, until it is closed. */
final class OpenDoor implements AutoCloseable {

  private final Path store;
  private final Door door;
  private final Doorplate plate;

  private OpenDoor(Path store, Door door, Doorplate plate) {
    this.store = store;
    this.door = door;
    this.plate = plate;
  }

  /**
   * Opens it.
   *
   * @throws IOException where this machine gives no port or the folder takes no file
   */
  static OpenDoor to(Store store, HearsayServer server) throws IOException {
    Door door = Door.open(store.graphs(), server::fail);
    try {
      return new OpenDoor(
          store.path(), door, Doorplate.put(store.path(), door.port(), door.token()));
    } catch (IOException e) {
      door.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      plate.remove(store);
    } catch (IOException e) {
      // What is left counts for nothing once this process has ended.
    }
    door.close();
  }
}
