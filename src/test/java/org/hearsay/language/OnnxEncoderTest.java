package org.hearsay.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.hearsay.model.Span;
import org.hearsay.model.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEncoderTest {

  private static final String TEXT =
      "Bell accused the company of lying.\n\nThe company “never lied”, it said. Nobody believed it.";

  private static Windows windows;
  private static Encoder encoder;

  @BeforeAll
  static void load() throws IOException {
    windows = new Windows(WordPiece.load());
    encoder = OnnxEncoder.load(ModelCache.ofUser());
  }

  @Test
  void itSaysOfSentencesAndPiecesWhatTheTrainingKnows() {
    Window window = WindowsTest.of(windows, TEXT).getFirst();
    Encoded encoded = encoder.encode(List.of(window)).getFirst();
    int pieces = window.pieces();
    assertEquals(3, window.sentences());
    assertShape(encoded, "acts", 3, 14);
    assertShape(encoded, "explicit", 3, 14);
    assertShape(encoded, "roles", 3, 14, 8, pieces);
    assertShape(encoded, "cues", 2, pieces);
    assertShape(encoded, "parts", 4, pieces, pieces);
    float act = encoded.output("acts").at(2, 13);
    assertTrue(act > 0 && act < 1);
    assertEquals(act, encoded.output("acts").part(2).at(13));
    assertEquals(
        encoded.output("roles").at(2, 1, 7, pieces - 1),
        encoded.output("roles").part(2).part(1).at(7, pieces - 1));
    assertThrows(IllegalArgumentException.class, () -> encoded.output("weather"));
    assertThrows(IndexOutOfBoundsException.class, () -> encoded.output("acts").at(0, 14));
  }

  private static void assertShape(Encoded encoded, String name, int... shape) {
    Scores scores = encoded.output(name);
    int[] found = new int[scores.dimensions()];
    Arrays.setAll(found, scores::size);
    assertArrayEquals(shape, found, name);
  }

  @Test
  void itSaysWhatTheModelSaysInPython() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("encoder-parity.jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        JsonNode row = new ObjectMapper().readTree(line);
        List<Span> sentences = new ArrayList<>();
        row.get("sentences")
            .forEach(s -> sentences.add(new Span(s.get(0).asInt(), s.get(1).asInt())));
        Window window = windows.of(new Text(row.get("text").asText()), sentences).getFirst();
        int[] ids = new int[window.pieces()];
        Arrays.setAll(ids, window::id);
        assertEquals(row.get("ids").toString(), Arrays.toString(ids).replace(" ", ""));
        Encoded encoded = encoder.encode(List.of(window)).getFirst();
        assertNear(row.get("acts"), encoded.output("acts"));
        assertNear(row.get("cues"), encoded.output("cues"));
      }
    }
  }

  private static void assertNear(JsonNode expected, Scores found) {
    for (int i = 0; i < found.size(0); i++) {
      for (int j = 0; j < found.size(1); j++) {
        assertEquals(expected.get(i).get(j).asDouble(), found.at(i, j), 0.02, i + ", " + j);
      }
    }
  }

  @Test
  void aWindowIsReadAlikeAloneAmongOthersAndByManyThreads() throws Exception {
    List<Window> some = new ArrayList<>();
    for (String text : List.of(TEXT, "No.", TEXT + " " + TEXT, "Nobody spoke. All left.")) {
      some.addAll(WindowsTest.of(windows, text));
    }
    List<float[]> alone = new ArrayList<>();
    for (Window window : some) {
      alone.add(cues(encoder.encode(List.of(window)).getFirst()));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<List<Encoded>>> runs = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        runs.add(() -> encoder.encode(some));
      }
      for (var run : threads.invokeAll(runs)) {
        for (int i = 0; i < some.size(); i++) {
          assertEquals(some.get(i), run.get().get(i).window());
          assertArrayEquals(alone.get(i), cues(run.get().get(i)));
        }
      }
    }
  }

  private static float[] cues(Encoded encoded) {
    Scores cues = encoded.output("cues");
    float[] all = new float[cues.size(1)];
    for (int i = 0; i < all.length; i++) {
      all[i] = cues.at(0, i);
    }
    return all;
  }

  @Test
  void whatIsNoModelIsNamed() {
    ShippedFile none = new ShippedFile("reader.onnx", new byte[1000]);
    IOException e =
        assertThrows(IOException.class, () -> OnnxEncoder.load(ModelCache.ofUser(), none));
    assertEquals("language model reader.onnx cannot be read", e.getMessage());
  }

  @Test
  void processesThatStartAtOnceLeaveNothingBehind(@TempDir Path folder) throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      processes.add(start(temporary, folder.resolve("cache")));
    }
    for (Process process : processes) {
      assertEquals("read", said(process));
    }
    assertEquals(List.of(), list(temporary));
    assertEquals(
        List.of(),
        list(folder.resolve("cache/onnxruntime")).stream()
            .filter(name -> name.endsWith(".part"))
            .toList());
  }

  @Test
  void withoutACacheTheLibraryIsUnpackedToTheTemporaryFolder(@TempDir Path folder)
      throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    assertEquals("read", said(start(temporary, Files.writeString(folder.resolve("file"), ""))));
    try (Stream<Path> left = Files.walk(temporary)) {
      assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
    }
  }

  @Test
  void aTemporaryFolderThatCannotBeWrittenIsNamed(@TempDir Path folder) throws Exception {
    Path none = folder.resolve("none");
    // Java itself warns in a line before.
    assertEquals(
        "cannot write to the folder for temporary files, "
            + none
            + "; another is named by HEARSAY_JAVA_OPTS=-Djava.io.tmpdir=FOLDER",
        said(start(none, folder.resolve("cache"))).lines().toList().getLast());
  }

  /** Later versions than the one in use do, unless told not to by the environment. */
  @Test
  void nothingIsReportedToTheMakersOfTheLibrary() throws IOException {
    for (String library :
        List.of("linux-x64/libonnxruntime.so", "osx-aarch64/libonnxruntime.dylib")) {
      try (InputStream in =
          OnnxEncoder.class.getResourceAsStream("/ai/onnxruntime/native/" + library)) {
        String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("events.data.microsoft.com"), library);
      }
    }
  }

  @Test
  void librariesAreNamedAsOnnxRuntimeDoes() {
    assertEquals("linux-x64", OnnxLibrary.platform("Linux", "amd64"));
    assertEquals("linux-aarch64", OnnxLibrary.platform("Linux", "aarch64"));
    assertEquals("osx-aarch64", OnnxLibrary.platform("Mac OS X", "aarch64"));
    assertEquals("win-x64", OnnxLibrary.platform("Windows 11", "amd64"));
  }

  private static Process start(Path temporary, Path cache) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Reader.class.getName(),
            cache.toString())
        .redirectErrorStream(true) // Nothing may be said there either.
        .redirectOutput(ProcessBuilder.Redirect.PIPE)
        .start();
  }

  private static String said(Process process) throws IOException, InterruptedException {
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toFile).map(File::getName).sorted().toList();
    }
  }

  /** What a process of its own does: loads and reads, and says so, or why not. */
  static final class Reader {

    private Reader() {}

    public static void main(String[] args) throws IOException {
      try {
        Encoder encoder = OnnxEncoder.load(new ModelCache(Path.of(args[0])));
        encoder.encode(WindowsTest.of(new Windows(WordPiece.load()), TEXT));
        System.out.println("read");
      } catch (IOException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
