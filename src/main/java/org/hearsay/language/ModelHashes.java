package org.hearsay.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The SHA-256 that each language model has, by the name of its unpacked file. */
final class ModelHashes {

  private static final String FILE = "models.sha256";

  private final Map<String, String> byName;

  private ModelHashes(Map<String, String> byName) {
    this.byName = byName;
  }

  /** Those of the models that the program was made for. */
  static ModelHashes bundled() {
    try (InputStream in = ModelHashes.class.getResourceAsStream(FILE)) {
      return new ModelHashes(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("  ", 2))
              .collect(Collectors.toUnmodifiableMap(line -> line[1], line -> line[0])));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  /**
   * @throws IOException if there is no such model
   */
  String of(String name) throws IOException {
    return Optional.ofNullable(byName.get(name))
        .orElseThrow(() -> new IOException("language model " + name + " is not known to " + FILE));
  }

  /**
   * The hash of a whole model.
   *
   * @throws IOException if these are not the model's bytes
   */
  String check(String name, byte[] bytes) throws IOException {
    String hash = ModelCache.sha256(bytes);
    if (!hash.equals(of(name))) {
      throw new IOException("language model " + name + " is damaged: build Hearsay anew");
    }
    return hash;
  }
}
