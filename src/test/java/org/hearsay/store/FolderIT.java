package org.hearsay.store;

import static org.hearsay.store.TestStores.article;
import static org.hearsay.store.TestStores.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearsay.graph.IriSpace;
import org.hearsay.model.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderIT {

  @TempDir Path folder;

  private static String refusal(Path path) {
    String message =
        assertThrows(StoreException.class, () -> Store.open(path, IriSpace.DEFAULT)).getMessage();
    assertEquals(1, message.lines().count(), message);
    return message;
  }

  private Path store() {
    Path path = folder.resolve("store");
    try (Store store = Store.open(path, IriSpace.DEFAULT)) {
      store.commit(run("1"), List.of(article("a", "No.", Act.DENY, 1)));
    }
    return path;
  }

  @Test
  void makesFoldersOnTheWay() {
    Path path = folder.resolve("new/and/deep");
    Store.open(path, IriSpace.DEFAULT).close();
    assertTrue(Store.isStore(path));
  }

  @Test
  void aFolderOfAnotherProgramIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("thesis.doc"), "years of work");
    assertTrue(refusal(folder).contains("thesis.doc"));
    assertEquals(List.of("thesis.doc"), List.of(folder.toFile().list()));
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertTrue(refusal(file).contains("is a file"));
    assertTrue(refusal(file.resolve("below")).startsWith("Cannot make the store"));
  }

  @Test
  void whereThereIsNoStoreNothingIsMadeForReading() {
    Path path = folder.resolve("nowhere");
    String message =
        assertThrows(StoreException.class, () -> Store.openReadOnly(path)).getMessage();
    assertTrue(message.contains("no Hearsay store"), message);
    assertFalse(Files.exists(path));
  }

  @Test
  void aBeginningThatWasCutShortIsBegunAgain() throws IOException {
    Path path = folder.resolve("store");
    Files.createDirectories(path);
    Files.writeString(path.resolve("hearsay-store.properties.new"), "form");
    Store.open(path, IriSpace.DEFAULT).close();
    Store.open(path, IriSpace.DEFAULT).close();
  }

  /** Opens a store and closes it, again and again in new folders. */
  static final class Maker {
    public static void main(String[] arguments) {
      for (int i = 0; ; i++) {
        System.out.println(i);
        Store.open(Path.of(arguments[0], "store" + i), IriSpace.DEFAULT).close();
      }
    }
  }

  @Test
  void aBeginningThatIsKilledIsBegunAgain() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 3; round++) {
      Path parent = Files.createDirectory(folder.resolve("round" + round));
      List<String> made;
      try (ChildJvm maker = ChildJvm.start(Maker.class, parent)) {
        maker.line();
        Thread.sleep(random.nextInt(3000));
        made = maker.kill();
      }
      Path last = parent.resolve("store" + (made.isEmpty() ? "0" : made.getLast()));
      try (Store store = Store.open(last, IriSpace.DEFAULT)) {
        store.commit(run("1"), List.of(article("a", "No.", Act.DENY, 1)));
        assertEquals(List.of(), store.check(), "seed " + seed);
      }
      String[] files = last.toFile().list();
      Arrays.sort(files);
      assertEquals(
          List.of("hearsay-store.properties", "tdb2", "texts"), List.of(files), "seed " + seed);
    }
  }

  @Test
  void anotherBaseIsRefused() {
    Path path = store();
    IriSpace other = new IriSpace("https://example.org/");
    String message = assertThrows(StoreException.class, () -> Store.open(path, other)).getMessage();
    assertTrue(message.contains("https://w3id.org/hearsay/id/"), message);
    try (Store store = Store.open(path)) {
      assertEquals(IriSpace.DEFAULT, store.iris());
    }
  }

  @Test
  void aStoreOfAnotherFormatNamesTheVersionToUse() throws IOException {
    Path path = store();
    Files.writeString(
        path.resolve("hearsay-store.properties"),
        "format=2\nbase=https://w3id.org/hearsay/id/\nhearsay=3.4.5\n");
    assertTrue(refusal(path).contains("has format 2"));
    assertTrue(refusal(path).contains("3.4.5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "format=one\nbase=https://example.org/", "format=1", "\\u00zz=1"})
  void aMarkerThatMakesNoSenseIsDamage(String marker) throws IOException {
    Path path = store();
    Files.writeString(path.resolve("hearsay-store.properties"), marker);
    assertTrue(refusal(path).contains("damaged"));
    assertTrue(refusal(path).contains("restore a backup"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GSPO.idn", "POSG.dat", "OSPG.bpt", "nodes.idn", "nodes.bpt"})
  void aMissingIndexIsDamageAndNotAnEmptyStore(String file) throws IOException {
    Path path = store();
    Files.delete(path.resolve("tdb2/Data-0001").resolve(file));
    assertTrue(refusal(path).contains(file));
    assertTrue(refusal(path).contains("damaged"), "said again, not taken for a lock");
  }

  @Test
  void damageInsideIsToldWhenItIsMet() throws IOException {
    Path path = store();
    Path nodes = path.resolve("tdb2/Data-0001/nodes-data.obj");
    Files.write(nodes, new byte[(int) Files.size(nodes)]);
    try (Store store = Store.open(path, IriSpace.DEFAULT)) {
      StoreException refusal = assertThrows(StoreException.class, store::stats);
      assertTrue(refusal.getMessage().contains("restore a backup"), refusal.getMessage());
      assertFalse(store.check().isEmpty());
    }
  }

  @Test
  void aByteThatChangedInsideANodeIsFound() throws IOException {
    Path path = store();
    Path nodes = path.resolve("tdb2/Data-0001/nodes-data.obj");
    byte[] bytes = Files.readAllBytes(nodes);
    int word = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("No. 1");
    bytes[word] = 'G';
    Files.write(nodes, bytes);
    try (Store store = Store.open(path, IriSpace.DEFAULT)) {
      assertEquals(
          List.of("https://w3id.org/hearsay/id/article/a has other triples than were written"),
          store.check());
    }
  }

  @Test
  void aStoreTellsTheReleaseThatMadeIt() throws IOException {
    List<String> marker = Files.readAllLines(store().resolve("hearsay-store.properties"));
    assertTrue(Release.version().matches("[0-9]+\\.[0-9]+\\.[0-9]+.*"), Release.version());
    assertTrue(marker.contains("hearsay=" + Release.version()), marker.toString());
  }
}
