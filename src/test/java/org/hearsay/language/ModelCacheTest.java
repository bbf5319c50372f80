package org.hearsay.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCacheTest {

  @TempDir Path folder;

  private final byte[] content = new byte[400_000];
  private final AtomicInteger made = new AtomicInteger();
  private Path kept;

  @BeforeEach
  void fill() {
    new Random(7).nextBytes(content);
    kept = folder.resolve("cache/model");
  }

  private ModelCache cache() {
    return new ModelCache(folder.resolve("cache"));
  }

  private byte[] read() throws IOException {
    return read(content);
  }

  private byte[] read(byte[] expected) throws IOException {
    return bytes(
        cache()
            .mapped(
                "model",
                ModelCache.sha256(expected),
                () -> {
                  made.incrementAndGet();
                  return expected;
                }));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  @Test
  void aModelIsMadeOnce() throws IOException {
    assertTrue(cache().isMissing("model"));
    assertArrayEquals(content, read());
    assertFalse(cache().isMissing("model"));
    assertArrayEquals(content, read());
    assertEquals(1, made.get());
  }

  @Test
  void aLibraryIsAFileOfTheFolderAsItIs() throws IOException {
    Path library = Files.write(folder.resolve("library.so"), content);
    Path file = cache().file(library.toUri().toURL());
    assertEquals(folder.resolve("cache/library.so"), file);
    assertArrayEquals(content, Files.readAllBytes(file));
    Files.write(file, new byte[10]);
    assertArrayEquals(content, Files.readAllBytes(cache().file(library.toUri().toURL())));
  }

  @Test
  void aDamagedModelIsMadeAnew() throws IOException {
    read();
    byte[] damaged = Files.readAllBytes(kept);
    damaged[123_456] ^= 1;
    Files.write(kept, damaged);
    assertArrayEquals(content, read());
    assertArrayEquals(content, Files.readAllBytes(kept));
  }

  @Test
  void aShortenedModelIsMadeAnew() throws IOException {
    read();
    Files.write(kept, new byte[10]);
    assertArrayEquals(content, read());
  }

  @Test
  void whatSomebodyElsePutThereIsNotRead() throws IOException {
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, "gadgets");
    Files.writeString(folder.resolve("cache/model.stamp"), "1 7 0 all is well");
    assertArrayEquals(content, read());
    assertArrayEquals(content, Files.readAllBytes(kept));
  }

  @Test
  void whatIsMadeWithAnotherHashServesOnceAndIsNotKept() throws IOException {
    byte[] other = "another".getBytes(StandardCharsets.UTF_8);
    ByteBuffer used = cache().mapped("model", ModelCache.sha256(content), () -> other);
    assertArrayEquals(other, bytes(used));
    assertFalse(Files.exists(kept));
  }

  @Test
  void whatCannotBeMadeIsSaidOnce() {
    IOException damaged = new IOException("language model model is damaged: build Hearsay anew");
    IOException said =
        assertThrows(
            IOException.class,
            () ->
                cache()
                    .mapped(
                        "model",
                        ModelCache.sha256(content),
                        () -> {
                          made.incrementAndGet();
                          throw damaged;
                        }));
    assertEquals(damaged, said);
    assertEquals(1, made.get());
    assertFalse(Files.exists(kept));
  }

  @Test
  void anotherVersionOfAModelReplacesTheOld() throws IOException {
    read();
    byte[] other = "another".getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(other, read(other));
    assertArrayEquals(other, Files.readAllBytes(kept));
  }

  @Test
  void otherUsersMayReadWhatOneMade() throws IOException {
    read();
    try {
      assertTrue(
          Files.getPosixFilePermissions(kept)
              .containsAll(Files.getPosixFilePermissions(lockOf(kept))));
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "no rights here");
    }
  }

  /** A file like any other that the process makes. */
  private static Path lockOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".lock");
  }

  @Test
  void onlyWhatModelsAreMadeOfIsDeserialised() throws IOException {
    var written = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(written)) {
      out.writeObject(new File("a gadget"));
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(written.toByteArray()))) {
      in.setObjectInputFilter(PackedModel.CLASSES);
      assertThrows(InvalidClassException.class, in::readObject);
    }
  }

  @Test
  void whereTheFolderCannotBeWrittenTheModelIsMadeAllTheSame() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file where the folder should be");
    assertArrayEquals(content, read());
  }

  @Test
  void partsOfAKilledProcessAreCleared() throws IOException {
    Files.createDirectories(kept.getParent());
    Files.writeString(folder.resolve("cache/model.123.part"), "half");
    read();
    try (Stream<Path> files = Files.list(kept.getParent())) {
      assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
    }
  }

  @Test
  void threadsThatStartAtOnceGetTheSame() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<byte[]>> reads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        reads.add(this::read);
      }
      for (var result : threads.invokeAll(reads)) {
        assertArrayEquals(content, result.get());
      }
    }
  }

  @Test
  void processesThatStartAtOnceGetTheSame() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Reader.class.getName(),
                  folder.resolve("cache").toString(),
                  ModelCache.sha256(content))
              .redirectError(new File(folder.toFile(), "errors" + i))
              .start());
    }
    for (int i = 0; i < processes.size(); i++) {
      String printed =
          new String(processes.get(i).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, processes.get(i).waitFor(), Files.readString(folder.resolve("errors" + i)));
      assertEquals(ModelCache.sha256(content), printed.strip());
    }
  }

  /** What a process of its own does: makes or reads the model and prints its hash. */
  static final class Reader {

    private Reader() {}

    public static void main(String[] args) throws IOException {
      byte[] content = new byte[400_000];
      new Random(7).nextBytes(content);
      ByteBuffer read = new ModelCache(Path.of(args[0])).mapped("model", args[1], () -> content);
      System.out.println(ModelCache.sha256(bytes(read)));
    }
  }

  @Test
  void theFolderIsTheOneTheUserOrTheSystemHasForIt() {
    Map<String, String> linux = Map.of("user.home", "/home/u", "os.name", "Linux");
    Map<String, String> mac = Map.of("user.home", "/Users/u", "os.name", "Mac OS X");
    Map<String, String> none = Map.of();
    assertEquals(Path.of("/home/u/.cache/hearsay"), ModelCache.folder(linux::get, none::get));
    assertEquals(
        Path.of("/Users/u/Library/Caches/hearsay"), ModelCache.folder(mac::get, none::get));
    assertEquals(
        Path.of("/x/hearsay"), ModelCache.folder(linux::get, Map.of("XDG_CACHE_HOME", "/x")::get));
    assertEquals(
        Path.of("/home/u/.cache/hearsay"),
        ModelCache.folder(linux::get, Map.of("XDG_CACHE_HOME", "relative")::get));
    assertEquals(
        Path.of("/y"),
        ModelCache.folder(linux::get, Map.of("XDG_CACHE_HOME", "/x", "HEARSAY_CACHE", "/y")::get));
    assertEquals(
        Path.of("/z"),
        ModelCache.folder(
            Map.of("user.home", "/home/u", "os.name", "Linux", "hearsay.cache", "/z")::get,
            Map.of("HEARSAY_CACHE", "/y")::get));
  }
}
