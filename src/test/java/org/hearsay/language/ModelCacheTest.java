package org.hearsay.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ModelCacheTest {

  @TempDir Path folder;

  private final byte[] content = new byte[400_000];
  private Path packed;
  private Path unpacked;

  @BeforeEach
  void pack() throws IOException {
    new Random(7).nextBytes(content);
    packed = folder.resolve("model.xz");
    write(content);
    unpacked = folder.resolve("cache/model");
  }

  private void write(byte[] bytes) throws IOException {
    try (XZOutputStream out =
        new XZOutputStream(Files.newOutputStream(packed), new LZMA2Options(0))) {
      out.write(bytes);
    }
  }

  private URL resource() throws IOException {
    return packed.toUri().toURL();
  }

  private ModelCache cache() {
    return new ModelCache(folder.resolve("cache"));
  }

  private byte[] read() throws IOException {
    ModelCache.Model model = cache().open(resource());
    try (InputStream in = model.stream()) {
      byte[] bytes = in.readAllBytes();
      assertTrue(
          model.sha256().equals(ModelCache.sha256(bytes)) || model.sha256().equals("unknown"));
      return bytes;
    }
  }

  @Test
  void aModelIsUnpackedOnce() throws IOException {
    assertTrue(cache().isMissing(resource()));
    assertArrayEquals(content, read());
    assertFalse(cache().isMissing(resource()));
    Object first = Files.readAttributes(unpacked, "lastModifiedTime,fileKey");
    assertArrayEquals(content, read());
    assertEquals(first, Files.readAttributes(unpacked, "lastModifiedTime,fileKey"));
  }

  @Test
  void whatIsNotPackedIsAFileOfTheFolderAsItIs() throws IOException {
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
    byte[] damaged = Files.readAllBytes(unpacked);
    damaged[123_456] ^= 1;
    Files.write(unpacked, damaged);
    assertArrayEquals(content, read());
    assertArrayEquals(content, Files.readAllBytes(unpacked));
  }

  @Test
  void aShortenedModelIsMadeAnew() throws IOException {
    read();
    Files.write(unpacked, new byte[10]);
    assertArrayEquals(content, read());
  }

  @Test
  void aModelWithoutOrWithABrokenStampIsMadeAnew() throws IOException {
    read();
    Path stamp = folder.resolve("cache/model.stamp");
    Files.delete(stamp);
    assertArrayEquals(content, read());
    Files.write(stamp, new byte[] {(byte) 0xFF, 0, 10});
    assertArrayEquals(content, read());
  }

  @Test
  void anotherVersionOfAModelReplacesTheOld() throws IOException {
    read();
    byte[] other = "another".getBytes(StandardCharsets.UTF_8);
    write(other);
    assertArrayEquals(other, read());
  }

  @Test
  void whereTheFolderCannotBeWrittenTheModelIsReadAllTheSame() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file where the folder should be");
    assertArrayEquals(content, read());
  }

  @Test
  void partsOfAKilledProcessAreCleared() throws IOException {
    Files.createDirectories(unpacked.getParent());
    Files.writeString(folder.resolve("cache/model.123.part"), "half");
    read();
    try (Stream<Path> files = Files.list(unpacked.getParent())) {
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
                  packed.toString())
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

  /** What a process of its own does: reads the model and prints its hash. */
  static final class Reader {

    private Reader() {}

    public static void main(String[] args) throws IOException {
      ModelCache.Model model =
          new ModelCache(Path.of(args[0])).open(Path.of(args[1]).toUri().toURL());
      try (InputStream in = model.stream()) {
        System.out.println(ModelCache.sha256(in.readAllBytes()));
      }
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
