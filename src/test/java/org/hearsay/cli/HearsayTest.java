package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.graph.IriSpace;
import org.hearsay.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearsayTest {

  @TempDir Path folder;

  private Console console;

  @BeforeEach
  void open() {
    console = new Console(folder);
  }

  private int run(String... args) {
    return console.run(args);
  }

  private void assertOneLine(String start) {
    String said = console.complained();
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
    assertEquals(ExitCode.BROKEN, console.runInto(failing("No space left on device"), args));
    assertOneLine("hearsay: cannot write the result (No space left on device)");
    console.clear();
    assertEquals(ExitCode.DONE, console.runInto(failing("Broken pipe"), args));
    assertEquals("", console.complained());
  }

  @Test
  void anExportIsNarrowedDownByItsOptions() {
    String narrowed =
        "export --act accuse,deny --act warn --actor Norland --target Estovia --since 2031-01-01"
            + " --until 2031-12-31 --min-confidence 0.5 --roll-up --kind state,person --linked-only"
            + " --min-weight 2 --top 10 --format edges --store ";
    assertEquals(ExitCode.DONE, run((narrowed + store()).split(" ")));
    assertTrue(console.said().startsWith("Source,Target,"));
    for (String wrong :
        List.of(
            "--format edges --act shout",
            "--format edges --top none",
            "--format statements --top 3",
            "--format turtle --kind state",
            "--format gephi")) {
      console.clear();
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
    console.clear();
    assertEquals(
        ExitCode.USAGE, run("remove", "--store", store.toString(), "--day", "18 March 2015"));
    assertOneLine("hearsay: --day takes a date such as 2015-03-18");
    assertEquals(
        ExitCode.REFUSED,
        run("remove", "--dry-run", "--store", store.toString(), "--source", "x.zip"));
    assertEquals("0 articles would be removed\n", console.said());
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
    String said = console.said() + console.complained();
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
      console.clear();
      assertEquals(ExitCode.DONE, run(command, "--help"), command);
      assertTrue(console.said().contains("hearsay " + command), command);
    }
  }
}
