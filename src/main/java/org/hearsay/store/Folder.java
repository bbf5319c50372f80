package org.hearsay.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.hearsay.graph.IriSpace;

/**
 * The layout of a store on disk: a file that says what the folder is, the graph as a TDB2 database
 * in {@code tdb2}, the articles' texts in {@code texts}.
 *
 * @param root the folder itself, links resolved
 * @param space where the data has its IRIs; fixed when the store is made
 */
record Folder(Path root, IriSpace space) {

  static final String MARKER = "hearsay-store.properties";

  /** What stands in the folder, besides what a process that was ended left. */
  static final Set<String> PARTS = Set.of(MARKER, "tdb2", "texts", Doorplate.FILE);

  /** Goes up when an older Hearsay could not read what this one writes. */
  static final int FORMAT = 1;

  Path tdb() {
    return root.resolve("tdb2");
  }

  Path texts() {
    return root.resolve("texts");
  }

  /** The store in {@code path}, which is made where there is none. */
  static Folder create(Path path, IriSpace space) {
    if (isStore(path)) {
      Folder folder = existing(path);
      if (!folder.space.equals(space)) {
        throw new StoreException(
            "The store "
                + path
                + " was made with the base "
                + folder.space.base()
                + ", not "
                + space.base()
                + ": use that base, or another folder");
      }
      return folder;
    }
    try {
      Files.createDirectories(path);
      requireEmpty(path);
      writeMarker(path, space);
      return new Folder(path.toRealPath(), space);
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(path + " is a file: give a folder for the store", e);
    } catch (IOException e) {
      throw new StoreException(
          "Cannot make the store " + path + " (" + StoreException.brief(e) + ")", e);
    }
  }

  /** The store in {@code path}, which must be one that this version can read. */
  static Folder existing(Path path) {
    if (!isStore(path)) {
      throw new StoreException("There is no Hearsay store in " + path + ": load articles first");
    }
    try {
      Path root = path.toRealPath();
      Properties properties = Claim.whileFree(root, () -> marker(root));
      requireFormat(path, properties);
      return new Folder(root, new IriSpace(properties.getProperty("base", "")));
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(path, MARKER + " cannot be read, " + StoreException.brief(e), e);
    }
  }

  private static Properties marker(Path root) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(root.resolve(MARKER), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  static StoreException damaged(Path path, String how, Throwable cause) {
    return new StoreException(
        "The store " + path + " is damaged (" + how + "): restore a backup, or load again", cause);
  }

  static StoreException damaged(Path path, String how) {
    return new StoreException(
        "The store " + path + " is damaged (" + how + "): restore a backup, or load again");
  }

  private static boolean isStore(Path path) {
    return Files.exists(path.resolve(MARKER));
  }

  private static void requireFormat(Path path, Properties properties) {
    String format = properties.getProperty("format", "").strip();
    if (!format.matches("[0-9]{1,9}") || Integer.parseInt(format) < 1) {
      throw damaged(path, "no format in " + MARKER);
    }
    if (Integer.parseInt(format) != FORMAT) {
      throw new StoreException(
          "The store "
              + path
              + " has format "
              + format
              + ", this Hearsay reads format "
              + FORMAT
              + ": use the version that made it ("
              + Optional.ofNullable(properties.getProperty("hearsay")).orElse("unknown")
              + "), or load the articles into a new folder");
    }
  }

  /** A folder that holds anything but what an interrupted beginning leaves is not ours. */
  private static void requireEmpty(Path path) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        if (!file.getFileName().toString().equals(MARKER + ".new")) {
          throw new StoreException(
              path
                  + " holds other files ("
                  + file.getFileName()
                  + ") and no Hearsay store: give a new or empty folder");
        }
      }
    }
  }

  private static void writeMarker(Path path, IriSpace space) throws IOException {
    String text =
        String.format(
            Locale.ROOT,
            """
            # A Hearsay store. Opened by one process at a time; leave its files alone.
            format=%d
            base=%s
            hearsay=%s
            """,
            FORMAT,
            space.base(),
            Release.version());
    Path unfinished = path.resolve(MARKER + ".new");
    Files.writeString(unfinished, text);
    Files.move(unfinished, path.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
  }
}
