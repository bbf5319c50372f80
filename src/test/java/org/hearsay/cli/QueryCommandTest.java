package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.graph.IriSpace;
import org.hearsay.model.Act;
import org.hearsay.store.Sink;
import org.hearsay.store.Store;
import org.hearsay.store.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @BeforeEach
  void fill() {
    try (Store store = Store.open(folder.resolve("store"), IriSpace.DEFAULT)) {
      store.commit(
          TestStores.run("2031-05-04"), List.of(TestStores.article("a", "Words.", Act.ACCUSE, 2)));
    }
  }

  private int query(String query) {
    Sink sink = new Sink(out);
    Terminal terminal =
        new Terminal(
            sink,
            new PrintStream(sink, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            100,
            folder);
    return Hearsay.commandLine(terminal)
        .execute("query", query, "--format", "csv", "--store", folder.resolve("store").toString());
  }

  @Test
  void aQueryMayStandOnTheCommandLineWithoutPrefixes() {
    assertEquals(
        ExitCode.DONE, query("SELECT (COUNT(?s) AS ?n) { ?s a hs:Statement; hs:act act:accuse }"));
    assertEquals(List.of("n", "2"), out.toString(StandardCharsets.UTF_8).lines().toList());
  }

  @Test
  void whatIsWrongInItIsToldInOneLine() {
    assertEquals(ExitCode.USAGE, query("select ?s where { ?s a nobody:Knows }"));
    String told = err.toString(StandardCharsets.UTF_8);
    assertEquals(1, told.lines().count(), told);
    assertTrue(told.contains("nobody"), told);
  }

  @Test
  void whatIsNoQueryIsTheNameOfAFile() {
    assertEquals(ExitCode.USAGE, query("selected-threats.rq"));
    String told = err.toString(StandardCharsets.UTF_8);
    assertTrue(told.contains("selected-threats.rq"), told);
  }
}
