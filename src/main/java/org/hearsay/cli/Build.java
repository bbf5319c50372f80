package org.hearsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.store.Release;

/** Which Hearsay this is. */
final class Build {

  private static final String PACKAGES = "org/hearsay";

  /**
   * Rooms that have no part in how an article is read; a new one has, until it stands here. All
   * others' classes, their words, the authority and the trained reader decide.
   */
  private static final Set<String> READ_NOTHING =
      Set.of("api", "cli", "evaluate", "export", "load", "queries", "query", "server", "store");

  private static final int SHORT = 12;

  private Build() {}

  /**
   * The number of the release, and a hash of all that decides how an article is read: where a rule
   * or a word in a list was changed, articles are read again.
   */
  static String edition() {
    MessageDigest digest = sha256();
    try {
      addRooms(digest);
    } catch (IOException e) {
      throw new UncheckedIOException("Hearsay cannot read its own files", e);
    }
    return Release.version() + "+" + hex(digest);
  }

  /** A hash of the edition and of all files in a folder. */
  static String hash(Path folder) throws IOException {
    MessageDigest digest = sha256();
    digest.update(edition().getBytes(StandardCharsets.UTF_8));
    add(folder, digest);
    return hex(digest);
  }

  /** A hash of what files hold, in their order. */
  static String hashOf(List<Path> files) throws IOException {
    MessageDigest digest = sha256();
    for (Path file : files) {
      digest.update(Files.readAllBytes(file));
    }
    return hex(digest);
  }

  private static void addRooms(MessageDigest digest) throws IOException {
    Path place;
    try {
      place = Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    if (Files.isDirectory(place)) {
      addRooms(place.resolve(PACKAGES), digest);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        addRooms(jar.getPath(PACKAGES), digest);
      }
    }
  }

  private static void addRooms(Path packages, MessageDigest digest) throws IOException {
    try (Stream<Path> rooms = Files.list(packages)) {
      for (Path room : rooms.sorted().toList()) {
        String name = room.getFileName().toString().replace("/", "");
        if (Files.isDirectory(room) && !READ_NOTHING.contains(name)) {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          add(room, digest);
        }
      }
    }
  }

  private static void add(Path folder, MessageDigest digest) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
