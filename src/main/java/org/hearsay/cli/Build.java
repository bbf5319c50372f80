package org.hearsay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Which Hearsay this is. */
final class Build {

  private static final String PACKAGES = "org/hearsay";

  /** What decides how an article is read: the rooms' classes, their words and the authority. */
  private static final List<String> ROOMS =
      List.of(
          "model",
          "article",
          "language",
          "authority",
          "actors",
          "statements",
          "events",
          "pipeline",
          "graph",
          "ontology");

  private static final int SHORT = 12;

  private Build() {}

  /** The number of the release. */
  static String version() {
    try (InputStream in = Build.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("version.properties cannot be read", e);
    }
  }

  /**
   * The number of the release, and a hash of all that decides how an article is read: where a rule
   * or a word in a list was changed, articles are read again.
   */
  static String edition() {
    try {
      URI code = Build.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path place = Path.of(code);
      if (Files.isDirectory(place)) {
        return version() + "+" + hash(place.resolve(PACKAGES));
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return version() + "+" + hash(jar.getPath(PACKAGES));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(Path packages) throws IOException {
    MessageDigest digest = sha256();
    for (String room : ROOMS) {
      try (Stream<Path> files = Files.walk(packages.resolve(room))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.update(
              file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
    }
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
