package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.graph.IriSpace;
import org.hearsay.model.Act;
import org.hearsay.store.Store;
import org.hearsay.store.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {

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

  private int query(String query) {
    return console.runOn(folder.resolve("store"), "query", query, "--format", "csv");
  }

  @Test
  void aQueryMayStandOnTheCommandLineWithoutPrefixes() {
    assertEquals(
        ExitCode.DONE, query("SELECT (COUNT(?s) AS ?n) { ?s a hs:Statement; hs:act act:accuse }"));
    assertEquals(List.of("n", "2"), console.said().lines().toList());
  }

  @Test
  void whatIsWrongInItIsToldInOneLine() {
    assertEquals(ExitCode.USAGE, query("select ?s where { ?s a nobody:Knows }"));
    String told = console.complained();
    assertEquals(1, told.lines().count(), told);
    assertTrue(told.contains("nobody"), told);
  }

  @Test
  void whatIsNoQueryIsTheNameOfAFile() {
    assertEquals(ExitCode.USAGE, query("selected-threats.rq"));
    String told = console.complained();
    assertTrue(told.contains("selected-threats.rq"), told);
  }
}
