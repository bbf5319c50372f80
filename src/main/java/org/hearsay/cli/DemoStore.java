package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.hearsay.article.Sources;
import org.hearsay.graph.IriSpace;
import org.hearsay.language.ModelCache;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;

/**
 * The store of the demo, in the user's cache folder: made once for each edition of Hearsay and of
 * the articles, so that a second demo starts at once and shows nothing of an older edition.
 */
final class DemoStore implements AutoCloseable {

  private static final String PREFIX = "demo-";

  /** A file in the folder of a store that the demo made, with the number of its articles. */
  private static final String MARK = "made-by-the-demo";

  private final Sources articles;
  private final Store store;

  private DemoStore(Sources articles, Store store) {
    this.articles = articles;
    this.store = store;
  }

  static DemoStore open(Path articles) {
    Path cache = ModelCache.ofUser().folder().toAbsolutePath().getParent();
    try {
      Files.createDirectories(cache);
      String name = PREFIX + Build.hash(articles);
      removeOthers(cache, name);
      Path folder = cache.resolve(name);
      boolean isNew = !Store.isStore(folder);
      Sources sources = Loading.sources(List.of(articles));
      Store store = Store.open(folder, IriSpace.DEFAULT);
      if (isNew) {
        Files.writeString(folder.resolve(MARK), sources.count().orElseThrow() + "\n");
      }
      return new DemoStore(sources, store);
    } catch (IOException e) {
      throw Failure.broken("the demo needs " + cache + ": " + Failure.brief(e), e);
    }
  }

  Sources articles() {
    return articles;
  }

  Store store() {
    return store;
  }

  /** Whether an earlier demo has loaded all of it. */
  boolean isLoaded() {
    return articles.count().equals(OptionalLong.of(store.stats().articles()))
        && !store.isOutdated();
  }

  /** What earlier editions made; whatever else is there is the user's. */
  private static void removeOthers(Path cache, String name) throws IOException {
    try (DirectoryStream<Path> stores = Files.newDirectoryStream(cache, PREFIX + "*")) {
      for (Path other : stores) {
        if (!other.getFileName().toString().equals(name) && isOurs(other)) {
          delete(other);
        }
      }
    }
  }

  /** Made by the demo, without anything added since, and not being served by another one. */
  private static boolean isOurs(Path folder) throws IOException {
    Path mark = folder.resolve(MARK);
    if (Files.isSymbolicLink(folder) || !Files.isRegularFile(mark) || holdsOthers(folder)) {
      return false;
    }
    String articles = Files.readString(mark).strip();
    try (Store opened = Store.openReadOnly(folder)) {
      return articles.matches("[0-9]{1,9}")
          && opened.stats().articles() <= Long.parseLong(articles);
    } catch (StoreException e) {
      return false;
    }
  }

  private static boolean holdsOthers(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(
          file -> !file.endsWith(MARK) && !Store.isPart(file.getFileName().toString()));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
