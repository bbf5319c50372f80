package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.graph.IriSpace;
import org.hearsay.model.Act;
import org.hearsay.store.Store;
import org.hearsay.store.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectCommandTest {

  @TempDir Path folder;

  private Console console;

  @BeforeEach
  void fill() {
    console = new Console(folder);
    try (Store store = Store.open(folder.resolve("store"), IriSpace.DEFAULT)) {
      store.commit(
          TestStores.run("2031-05-04"), List.of(TestStores.article("a", "Words.", Act.ACCUSE, 2)));
    }
  }

  private int correct(String... args) {
    return console.runOn(
        folder.resolve("store"),
        Stream.concat(Stream.of("correct"), Stream.of(args)).toArray(String[]::new));
  }

  private String said() {
    return console.said();
  }

  private String complained() {
    return console.complained();
  }

  @Test
  void takesListsAndTakesBack() throws IOException {
    String statement = "article/a/statement/1";
    assertEquals(
        ExitCode.DONE,
        correct("target", statement, "Japan", "--because", "see line 3", "--by", "Ada Holm"));
    assertEquals("corrected: 1 target " + statement + " Japan because \"see line 3\"\n", said());
    assertEquals(ExitCode.DONE, correct("--list"));
    String listed = said();
    assertTrue(listed.contains("because \"see line 3\" # 1, Ada Holm, 2"), listed);
    Path file = Files.writeString(folder.resolve("corrections.txt"), listed);
    assertEquals(ExitCode.DONE, correct("--file", file.toString()));
    assertEquals("1 in force already\n", said());
    assertEquals(ExitCode.DONE, correct("--undo", "1", "--by", "Bo"));
    assertEquals(ExitCode.DONE, correct("--list"));
    assertEquals("", said());
    assertEquals(ExitCode.DONE, correct("--list", "--all"));
    assertTrue(said().startsWith("# target") && said().contains("taken back by Bo"), said());
    assertEquals(ExitCode.REFUSED, correct("--undo", "1"));
    assertEquals("hearsay: there is no correction 1 in force\n", complained());
  }

  @Test
  void wrongLinesAreToldWithFileAndNumber() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("c.txt"), "# ours\nwrong article/a/statement/1\nwrong everything\n");
    assertEquals(ExitCode.REFUSED, correct("--file", file.toString()));
    assertTrue(
        complained().startsWith("hearsay: " + file + ", line 3: there is no statement everything"),
        complained());
    assertEquals(1, complained().lines().count());
    assertTrue(said().startsWith("corrected: 1 wrong "), said());
  }

  @Test
  void wrongUsageIsToldInOneLine() throws IOException {
    Files.write(folder.resolve("latin.txt"), new byte[] {'w', (byte) 0xE9, '\n'});
    for (List<String> wrong :
        List.of(
            List.<String>of(),
            List.of("--list", "--undo", "1"),
            List.of("--file", "none.txt"),
            List.of("--file", folder.resolve("latin.txt").toString()),
            List.of("--list", "--because", "so"))) {
      assertEquals(ExitCode.USAGE, correct(wrong.toArray(String[]::new)), wrong.toString());
      assertEquals(1, complained().lines().count(), complained());
    }
  }

  @Test
  void aWrongFileOfOwnActorsIsRefusedBeforeAnythingIsRead() throws IOException {
    Path own = Files.writeString(folder.resolve("own.csv"), "name,kind\nHarbour,firm\n");
    Path article = Files.writeString(folder.resolve("a.txt"), "Words.");
    for (String command : List.of("extract", "load")) {
      console.clear();
      assertEquals(
          ExitCode.USAGE, console.run(command, "--authority", own.toString(), article.toString()));
      assertTrue(
          complained().startsWith("hearsay: " + own + ", line 2: there is no kind"), complained());
      assertEquals(1, complained().lines().count(), complained());
    }
  }
}
