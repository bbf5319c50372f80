package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.Vocabulary;
import org.hearsay.store.ArticleEntry;
import org.hearsay.store.RunEntry;
import org.hearsay.store.Store;
import org.hearsay.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoStoreTest {

  @TempDir Path folder;

  private Path cache;

  @BeforeEach
  void ownCache() throws IOException {
    cache = Files.createDirectory(folder.resolve("cache")).toRealPath();
    System.setProperty("hearsay.cache", cache.toString());
  }

  @AfterEach
  void usualCache() {
    System.clearProperty("hearsay.cache");
  }

  /** The folder of the demo's store for an edition of its articles. */
  private Path demo(String edition) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(articles.resolve("a.txt"), edition);
    try (DemoStore demo = DemoStore.open(articles)) {
      return demo.store().path();
    }
  }

  @Test
  void onlyWhatTheDemoMadeIsDeleted() throws IOException {
    Path mine = cache.resolve("demo-of-mine");
    Store.open(mine, IriSpace.DEFAULT).close();
    Path notes = Files.createDirectory(cache.resolve("demo-notes"));
    Path first = demo("one");
    Path second = demo("two");
    assertFalse(Files.exists(first));
    assertTrue(Files.exists(second));
    assertTrue(Store.isStore(mine));
    assertTrue(Files.exists(notes));
  }

  @Test
  void whatTheUserPutIntoADemoStaysWithIt() throws IOException {
    Path loaded = demo("one");
    try (Store store = Store.open(loaded)) {
      for (String id : List.of("a", "b")) {
        commit(store, id);
      }
    }
    Path noted = demo("two");
    assertTrue(Store.isStore(loaded));
    Files.writeString(noted.resolve("notes.txt"), "years of work");
    demo("three");
    assertTrue(Store.isStore(noted));
    assertEquals("years of work", Files.readString(noted.resolve("notes.txt")));
  }

  private static void commit(Store store, String id) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(store.iris().article(id), Vocabulary.TYPE, Vocabulary.ARTICLE);
    store.commit(
        new RunEntry(store.iris().node("run/1"), GraphFactory.createDefaultGraph()),
        List.of(new ArticleEntry(id, id, TestStores.sha256(id), Optional.empty(), graph)));
  }
}
