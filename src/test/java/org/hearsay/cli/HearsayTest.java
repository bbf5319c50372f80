package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HearsayTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... args) {
    Terminal terminal =
        new Terminal(
            out,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            100,
            folder);
    return Hearsay.commandLine(terminal).execute(args);
  }

  private void assertOneLine(String start) {
    String said = err.toString(StandardCharsets.UTF_8);
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.startsWith(start), said);
  }

  @Test
  void wrongUsageIsToldInOneLine() {
    assertEquals(ExitCode.USAGE, run("stats", "--stroe", "x"));
    assertOneLine("hearsay: Unknown option");
  }

  @Test
  void whereThereIsNoStoreOneLineSaysSo() {
    assertEquals(ExitCode.BROKEN, run("stats", "--store", folder.resolve("none").toString()));
    assertOneLine("hearsay: ");
  }

  @Test
  void aDamagedStoreIsToldInOneLine() throws Exception {
    Path store = Files.createDirectory(folder.resolve("store"));
    Files.writeString(store.resolve("hearsay-store.properties"), "\u0000\u0001 broken");
    assertEquals(ExitCode.BROKEN, run("stats", "--store", store.toString()));
    assertOneLine("hearsay: ");
  }

  /** A mapped file on a full disk makes the Java machine throw this, whatever it was doing. */
  @Test
  void aDiskThatIsFullUnderAMappedFileIsToldAsSuch() {
    String words = Hearsay.lastWords(new InternalError("a fault occurred in an unsafe access"));
    assertTrue(words.startsWith("the disk is full or broken"), words);
    assertEquals(
        "the process cannot go on: java.lang.StackOverflowError",
        Hearsay.lastWords(new StackOverflowError()));
  }

  @Test
  void eachCommandHasItsHelp() {
    for (String command : Hearsay.commandLine(Terminal.ofProcess()).getSubcommands().keySet()) {
      out.reset();
      assertEquals(ExitCode.DONE, run(command, "--help"), command);
      assertTrue(out.toString(StandardCharsets.UTF_8).contains("hearsay " + command), command);
    }
  }
}
