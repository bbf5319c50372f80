package org.hearsay.language;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.BundledFile;

/** The SHA-256 that each language model has, by the name of its unpacked file, and packed. */
final class ModelHashes {

  private static final String FOLDER = "/org/hearsay/language/";
  private static final String FILE = "models.sha256";

  private final Map<String, String> byName;

  private ModelHashes(Map<String, String> byName) {
    this.byName = byName;
  }

  /** Those of the models that the program was made for. */
  static ModelHashes bundled() {
    Map<String, String> byName = new HashMap<>();
    for (String line : BundledFile.text(FOLDER + FILE).lines().toList()) {
      String[] cells = line.split("  ", 2);
      if (!line.startsWith("#") && cells.length == 2) {
        byName.put(cells[1], cells[0]);
      }
    }
    return new ModelHashes(Map.copyOf(byName));
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
    return check(name, ModelCache.sha256(bytes));
  }

  /**
   * The same for bytes that were hashed already.
   *
   * @throws IOException if the model has another hash
   */
  String check(String name, String hash) throws IOException {
    if (!hash.equals(of(name))) {
      throw new IOException("language model " + name + " is damaged: build Hearsay anew");
    }
    return hash;
  }
}
