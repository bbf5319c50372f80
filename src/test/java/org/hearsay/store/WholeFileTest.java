package org.hearsay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir Path folder;

  private static void write(Path file, String text) throws IOException {
    WholeFile.<RuntimeException>write(
        file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> files() {
    return List.of(folder.toFile().list()).stream().sorted().toList();
  }

  private static String own(String name) {
    return name + "." + ProcessHandle.current().pid() + ".unfinished";
  }

  @Test
  void whatWasThereStaysUntilTheNewIsWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    assertThrows(
        IllegalStateException.class,
        () ->
            WholeFile.<RuntimeException>write(
                file,
                out -> {
                  out.write('x');
                  throw new IllegalStateException();
                }));
    assertEquals("old", Files.readString(file));
    write(file, "new");
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("a"), files());
  }

  @Test
  void aLinkInTheWayIsNotWrittenThrough() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    Files.createSymbolicLink(folder.resolve(own("a")), secret);
    Files.createSymbolicLink(folder.resolve("a.unfinished"), secret);
    write(folder.resolve("a"), "new");
    assertEquals("secret", Files.readString(secret));
    assertEquals(List.of("a", "a.unfinished", "secret"), files());
  }

  @Test
  void aLinkAtTheNameStaysALink() throws IOException {
    Path real = Files.writeString(folder.resolve("real"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    write(link, "new");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(real));
    Path nowhere = Files.createSymbolicLink(folder.resolve("x"), folder.resolve("nowhere"));
    assertThrows(IOException.class, () -> write(nowhere, "new"));
  }

  @Test
  void aDeviceIsWrittenToAndStays() throws IOException {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.isWritable(device), "no devices here");
    write(device, "new");
    assertFalse(Files.isRegularFile(device));
    assertThrows(IOException.class, () -> write(Path.of("/dev/full"), "new"));
    assertFalse(Files.isRegularFile(Path.of("/dev/full")));
  }

  @Test
  @Timeout(20)
  void aPipeIsWrittenToAndStays() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes here");
    CompletableFuture<String> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readString(pipe);
              } catch (IOException e) {
                return e.toString();
              }
            });
    write(pipe, "new");
    assertEquals("new", read.get(10, TimeUnit.SECONDS));
    assertEquals(List.of("pipe"), files());
  }

  @Test
  void whatAKilledProcessLeftIsClearedAndOthersKept() throws IOException {
    Files.writeString(folder.resolve("a.999999999.unfinished"), "half");
    Files.writeString(folder.resolve("a.1.unfinished"), "somebody is at it");
    Files.writeString(folder.resolve("a.mine.unfinished"), "no business of ours");
    Files.writeString(folder.resolve("b.999999999.unfinished"), "no business of ours");
    write(folder.resolve("a"), "new");
    assertEquals(
        List.of("a", "a.1.unfinished", "a.mine.unfinished", "b.999999999.unfinished"), files());
  }

  @Test
  void whatIsPrivateStaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "no rights here");
    }
    write(file, "new");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }
}
