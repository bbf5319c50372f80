package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.graph.IriSpace;
import org.hearsay.store.Sink;
import org.hearsay.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearsayTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... args) {
    return run(out, args);
  }

  private int run(OutputStream where, String... args) {
    Sink sink = new Sink(where);
    Terminal terminal =
        new Terminal(
            sink,
            new PrintStream(sink, true, StandardCharsets.UTF_8),
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

  /** What a full disk, or whoever stopped reading a pipe, makes of a result. */
  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  private String store() {
    String path = folder.resolve("store").toString();
    Store.open(Path.of(path), IriSpace.DEFAULT).close();
    return path;
  }

  @ParameterizedTest
  @ValueSource(strings = {"stats", "export --format turtle", "export --format dot", "validate"})
  void aResultThatCannotBeWrittenIsTold(String command) {
    String[] args = (command + " --store " + store()).split(" ");
    assertEquals(ExitCode.BROKEN, run(failing("No space left on device"), args));
    assertOneLine("hearsay: cannot write the result (No space left on device)");
    err.reset();
    assertEquals(ExitCode.DONE, run(failing("Broken pipe"), args));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void anExportIsNarrowedDownByItsOptions() {
    String narrowed =
        "export --act accuse,deny --act warn --actor Norland --target Estovia --since 2031-01-01"
            + " --until 2031-12-31 --min-confidence 0.5 --roll-up --kind state,person --linked-only"
            + " --min-weight 2 --top 10 --format edges --store ";
    assertEquals(ExitCode.DONE, run((narrowed + store()).split(" ")));
    assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("Source,Target,"));
    for (String wrong :
        List.of(
            "--format edges --act shout",
            "--format edges --top none",
            "--format statements --top 3",
            "--format turtle --kind state",
            "--format gephi")) {
      err.reset();
      assertEquals(
          ExitCode.USAGE, run(("export --store " + store() + " " + wrong).split(" ")), wrong);
      assertOneLine("hearsay: ");
    }
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
  void whatIsToBeRemovedMustBeSaid() {
    Path store = folder.resolve("store");
    Store.open(store, IriSpace.DEFAULT).close();
    assertEquals(ExitCode.USAGE, run("remove", "--store", store.toString()));
    assertOneLine("hearsay: say which articles");
    err.reset();
    assertEquals(
        ExitCode.USAGE, run("remove", "--store", store.toString(), "--day", "18 March 2015"));
    assertOneLine("hearsay: --day takes a date such as 2015-03-18");
    assertEquals(
        ExitCode.REFUSED,
        run("remove", "--dry-run", "--store", store.toString(), "--source", "x.zip"));
    assertEquals("0 articles would be removed\n", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aDamagedStoreIsToldInOneLine() throws Exception {
    Path store = Files.createDirectory(folder.resolve("store"));
    Files.writeString(store.resolve("hearsay-store.properties"), "\u0000\u0001 broken");
    assertEquals(ExitCode.BROKEN, run("stats", "--store", store.toString()));
    assertOneLine("hearsay: ");
  }

  @Test
  void whatAFileSaysDoesNotSteerTheTerminal() throws IOException {
    Path file = folder.resolve("a\u001b[2J.ttl");
    Files.writeString(file, "<http://x/\u001b]0;owned\u0007\u009b2J> nonsense \"\u001b[31m");
    assertEquals(ExitCode.REFUSED, run("validate", file.toString()));
    assertEquals(ExitCode.USAGE, run("validate", file + "\u009b2J"));
    String said = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("cannot be read as RDF"), said);
    assertEquals(
        List.of(),
        said.codePoints()
            .filter(c -> Character.getType(c) == Character.CONTROL && c != '\n')
            .boxed()
            .toList());
  }

  /** A mapped file on a full disk makes the Java machine throw this, whatever it was doing. */
  @Test
  void aDiskThatIsFullUnderAMappedFileIsToldAsSuch() {
    String words =
        LastWords.of(new InternalError("a fault occurred in an unsafe access")).orElseThrow();
    assertTrue(words.startsWith("the disk is full or broken"), words);
    assertEquals(Optional.empty(), LastWords.of(new StackOverflowError()));
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
