package org.hearsay.store;

import static org.hearsay.store.TestStores.article;
import static org.hearsay.store.TestStores.dump;
import static org.hearsay.store.TestStores.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.hearsay.graph.IriSpace;
import org.hearsay.model.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupIT {

  private static final IriSpace IRIS = new IriSpace("https://example.org/news/");
  private static final String WORDS = "\"We\u2028did\\ not\",\n\t\uD83D\uDCF0 «il» said.\r\u0001";

  @TempDir Path folder;

  private Path file;
  private String content;

  @BeforeEach
  void backUp() {
    file = folder.resolve("out/store.nq.gz");
    try (Store store = Store.open(folder.resolve("store"), IRIS)) {
      store.commit(
          run("1"), List.of(article("a", WORDS, Act.DENY, 2), article("b", "No.", Act.ACCUSE, 1)));
      store.backup(file);
      content = dump(store);
    }
  }

  @Test
  void comesBackAsItWas() {
    Path restored = folder.resolve("restored");
    Store.restore(file, restored);
    try (Store store = Store.open(restored)) {
      assertEquals(IRIS, store.iris());
      assertEquals(content, dump(store));
      assertEquals(Optional.of(WORDS), store.text("a"));
      assertTrue(store.isOutdated());
      assertTrue(store.holds("a", article("a", WORDS, Act.DENY, 2).fingerprint(), true));
      assertEquals(List.of(), store.check());
    }
    assertFalse(Files.exists(folder.resolve("restored.unfinished")));
  }

  @Test
  void isPlainNQuadsForAnyProgram() throws IOException {
    byte[] quads = new GZIPInputStream(Files.newInputStream(file)).readAllBytes();
    assertEquals(
        content.lines().count(),
        RDFParser.source(new ByteArrayInputStream(quads))
            .lang(Lang.NQUADS)
            .toDatasetGraph()
            .stream()
            .filter(quad -> !quad.getGraph().equals(IRIS.runsGraph()))
            .filter(quad -> !quad.getGraph().equals(IRIS.node("graph/texts")))
            .count());
  }

  @Test
  void anEmptyFolderIsAsGoodAsNone() throws IOException {
    Store.restore(file, Files.createDirectory(folder.resolve("empty")));
    assertTrue(Store.isStore(folder.resolve("empty")));
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    assertThrows(StoreException.class, () -> Store.restore(file, folder.resolve("store")));
    Path inTheWay = Files.createDirectory(folder.resolve("restored.unfinished"));
    Files.writeString(inTheWay.resolve("thesis.doc"), "years of work");
    assertThrows(StoreException.class, () -> Store.restore(file, folder.resolve("restored")));
    assertArrayEquals(new String[] {"thesis.doc"}, inTheWay.toFile().list());
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("thesis.doc"), "years of work");
    assertThrows(StoreException.class, () -> Store.restore(file, full));
    assertArrayEquals(new String[] {"thesis.doc"}, full.toFile().list());
  }

  @Test
  void aBackupThatIsCutOrForeignMakesNoStore() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<byte[]> broken =
        List.of(
            new byte[0],
            "plain text".getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(bytes, bytes.length / 2),
            Arrays.copyOf(bytes, bytes.length - 4),
            packed("<https://a> <https://b> <https://c> <https://d> .\n"),
            packed("# Hearsay backup 1 of nonsense\n"),
            packed(
                "# Hearsay backup 1 of https://example.org/\n<https://a> <https://b> nonsense\n"));
    for (byte[] each : broken) {
      Path copy = Files.write(folder.resolve("broken.nq.gz"), each);
      StoreException refusal =
          assertThrows(
              StoreException.class,
              () -> Store.restore(copy, folder.resolve("restored")),
              () -> each.length + " bytes");
      assertTrue(refusal.getMessage().contains("nothing was changed"), refusal.getMessage());
      assertFalse(Files.exists(folder.resolve("restored")));
      assertFalse(Files.exists(folder.resolve("restored.unfinished")));
    }
    assertThrows(
        StoreException.class,
        () -> Store.restore(folder.resolve("nowhere"), folder.resolve("restored")));
  }

  private byte[] packed(String text) throws IOException {
    Path packed = folder.resolve("packed");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return Files.readAllBytes(packed);
  }

  /** Backs up a store again and again. */
  static final class BackingUp {
    public static void main(String[] arguments) {
      try (Store store = Store.openReadOnly(Path.of(arguments[0]))) {
        System.out.println("open");
        while (true) {
          store.backup(Path.of(arguments[1]));
        }
      }
    }
  }

  @Test
  void aKilledBackupLeavesAWholeOne() throws Exception {
    kill(2);
  }

  @Test
  @Tag("slow")
  void fiftyKilledBackupsLeaveAWholeOne() throws Exception {
    kill(Integer.getInteger("kills", 50));
  }

  private void kill(int times) throws Exception {
    Path path = folder.resolve("store");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < times; i++) {
      try (ChildJvm child = ChildJvm.start(BackingUp.class, path, file)) {
        assertEquals("open", child.line());
        Thread.sleep(random.nextInt(400));
        child.kill();
      }
      Path restored = folder.resolve("restored" + i);
      Store.restore(file, restored);
      try (Store store = Store.open(restored)) {
        assertEquals(content, dump(store), "seed " + seed);
      }
      try (Store store = Store.open(path)) {
        assertEquals(content, dump(store), "seed " + seed);
        assertEquals(List.of(), store.check(), "seed " + seed);
      }
      Trees.delete(restored);
    }
    try (Store store = Store.openReadOnly(path)) {
      store.backup(file);
    }
    assertArrayEquals(new String[] {"store.nq.gz"}, file.getParent().toFile().list());
  }

  @Test
  void anOldBackupStaysUntilTheNewOneIsWhole() throws IOException {
    byte[] old = Files.readAllBytes(file);
    Path nodes = folder.resolve("store/tdb2/Data-0001/nodes-data.obj");
    Files.write(nodes, new byte[(int) Files.size(nodes)]);
    try (Store store = Store.openReadOnly(folder.resolve("store"))) {
      assertThrows(StoreException.class, () -> store.backup(file));
      assertArrayEquals(old, Files.readAllBytes(file));
    }
  }

  @Test
  void aFullDiskIsNoDamageOfTheStore() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "no such device here");
    try (Store store = Store.openReadOnly(folder.resolve("store"))) {
      String told = assertThrows(StoreException.class, () -> store.backup(full)).getMessage();
      assertTrue(told.startsWith("Cannot write the backup /dev/full"), told);
    }
  }
}
