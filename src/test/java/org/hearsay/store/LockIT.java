package org.hearsay.store;

import static org.hearsay.store.TestStores.article;
import static org.hearsay.store.TestStores.dump;
import static org.hearsay.store.TestStores.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.hearsay.graph.IriSpace;
import org.hearsay.model.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockIT {

  @TempDir Path folder;

  /** Opens a store and keeps it until it is told to commit, or killed. */
  static final class Owner {
    public static void main(String[] arguments) throws IOException {
      try (Store store = Store.open(Path.of(arguments[0]), IriSpace.DEFAULT)) {
        System.out.println("open");
        while (System.in.read() >= 0) {
          System.out.println(store.stats().articles());
        }
      }
    }
  }

  @Test
  void anotherProcessIsRefusedWithTheOwnersPid() throws IOException {
    Path path = folder.resolve("store");
    try (Store store = Store.open(path, IriSpace.DEFAULT)) {
      store.commit(run("1"), List.of(article("a", "No.", Act.DENY, 1)));
    }
    try (ChildJvm owner = ChildJvm.start(Owner.class, path)) {
      assertEquals("open", owner.line());
      StoreLockedException refusal =
          assertThrows(StoreLockedException.class, () -> Store.open(path, IriSpace.DEFAULT));
      assertEquals(OptionalLong.of(owner.pid()), refusal.owner());
      assertTrue(refusal.getMessage().contains("in use by process " + owner.pid()));
      assertThrows(StoreLockedException.class, () -> Store.openReadOnly(path));

      Path link = Files.createSymbolicLink(folder.resolve("link"), path);
      assertThrows(StoreLockedException.class, () -> Store.open(link, IriSpace.DEFAULT));

      Files.delete(path.resolve("tdb2").resolve("tdb.lock"));
      assertThrows(StoreLockedException.class, () -> Store.open(path, IriSpace.DEFAULT));

      owner.kill();
    }
    try (Store store = Store.open(path, IriSpace.DEFAULT)) {
      assertEquals(1, dump(store).lines().filter(line -> line.contains("#act>")).count());
      assertEquals(List.of(), store.check());
    }
  }

  @Test
  void thisProcessIsRefusedASecondTime() {
    Path path = folder.resolve("store");
    try (Store store = Store.open(path, IriSpace.DEFAULT)) {
      StoreLockedException refusal =
          assertThrows(StoreLockedException.class, () -> Store.open(path, IriSpace.DEFAULT));
      assertEquals(OptionalLong.of(ProcessHandle.current().pid()), refusal.owner());
      store.commit(run("1"), List.of(article("a", "No.", Act.DENY, 1)));
    }
    Store.open(path, IriSpace.DEFAULT).close();
  }

  /** A process that looks in vain must not open the way for the next one either. */
  @Test
  void whoeverDeletesTheLockFilesDoesNotGetIn() throws IOException {
    Path path = folder.resolve("store");
    try (Store store = Store.open(path, IriSpace.DEFAULT)) {
      store.commit(run("1"), List.of(article("a", "No.", Act.DENY, 1)));
      assertThrows(StoreLockedException.class, () -> Store.openReadOnly(path));
      Files.delete(path.resolve("tdb2/tdb.lock"));
      Files.delete(path.resolve("tdb2/Data-0001/tdb.lock"));
      try (ChildJvm second = ChildJvm.start(Owner.class, path)) {
        assertEquals(List.of(), second.rest());
      }
      assertEquals(1, store.stats().articles());
    }
    try (ChildJvm next = ChildJvm.start(Owner.class, path)) {
      assertEquals("open", next.line());
    }
  }
}
