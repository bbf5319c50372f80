package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.model.BundledFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as somebody has it who damaged one of its files: all classes are loaded anew. */
class DamagedFilesTest {

  private static URLClassLoader libraries;

  @TempDir Path folder;

  @BeforeAll
  static void findLibraries() throws IOException {
    String[] entries =
        System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1);
    URL[] jars =
        Arrays.stream(entries)
            .filter(entry -> entry.endsWith(".jar"))
            .map(Path::of)
            .map(DamagedFilesTest::url)
            .toArray(URL[]::new);
    libraries = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
  }

  @AfterAll
  static void close() throws IOException {
    libraries.close();
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Asserts that the command ends in one line, and returns it. */
  private String told(String resource, Optional<String> content, String... command)
      throws Exception {
    Path file = folder.resolve("damaged");
    Files.writeString(file, content.orElse(""), StandardCharsets.ISO_8859_1);
    URL classes = Main.class.getProtectionDomain().getCodeSource().getLocation();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = System.err;
    try (URLClassLoader loader =
            new URLClassLoader(new URL[] {classes}, libraries) {
              @Override
              public URL findResource(String name) {
                return !name.equals(resource)
                    ? super.findResource(name)
                    : content.map(present -> url(file)).orElse(null);
              }
            };
        PrintStream told = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      Method run = loader.loadClass(Main.class.getName()).getDeclaredMethod("run", String[].class);
      run.setAccessible(true);
      System.setErr(told);
      assertEquals(ExitCode.BROKEN, run.invoke(null, (Object) command));
    } finally {
      System.setErr(err);
    }
    String line = said.toString(StandardCharsets.UTF_8);
    assertEquals(1, line.lines().count(), line);
    assertTrue(line.startsWith("hearsay: a file of Hearsay is not as it should be: "), line);
    return line;
  }

  @Test
  void aDamagedQuestionIsNamedWhereItIsAsked() throws Exception {
    String line =
        told("org/hearsay/queries/threats.rq", Optional.of("SELECT nothing"), "query", "threats");
    assertTrue(line.contains("/org/hearsay/queries/threats.rq is damaged: line 1"), line);
  }

  @ParameterizedTest
  @CsvSource({
    "org/hearsay/queries/threats.rq,query threats",
    "org/hearsay/ontology/shapes.ttl,validate",
    "org/hearsay/authority/actors.tsv,extract",
    "org/hearsay/store/version.properties,--version"
  })
  void whateverIsWrongWithAFileItIsNamed(String resource, String command) throws Exception {
    String[] args =
        command.startsWith("-") || command.startsWith("query")
            ? command.split(" ")
            : new String[] {command, article()};
    for (Optional<String> content :
        List.of(Optional.<String>empty(), Optional.of(""), Optional.of("\u0000\u00ff<"))) {
      String line = told(resource, content, args);
      assertTrue(line.contains(resource), line);
    }
  }

  private String article() throws IOException {
    Path file = folder.resolve("a.ttl");
    Files.writeString(file, "<http://x/a> <http://x/b> <http://x/c> .");
    return file.toString();
  }

  @Test
  void aDamagedClassIsTold() {
    String line = LastWords.of(new ClassFormatError("Truncated class file")).orElseThrow();
    assertTrue(line.startsWith("the program is damaged"), line);
    line =
        LastWords.of(new ExceptionInInitializerError(new BundledFile.Damaged("a.tsv is damaged")))
            .orElseThrow();
    assertTrue(line.contains("as it should be: a.tsv is damaged;"), line);
  }

  @Test
  void aDamagedLibraryIsNamed() throws IOException {
    Path jar = Files.write(folder.resolve("some.jar"), new byte[100]);
    String path = System.getProperty("java.class.path");
    System.setProperty("java.class.path", jar.toString());
    try {
      String line = LastWords.of(new NoClassDefFoundError("some/Thing")).orElseThrow();
      assertTrue(line.startsWith("the library " + jar + " is missing or damaged"), line);
    } finally {
      System.setProperty("java.class.path", path);
    }
  }
}
