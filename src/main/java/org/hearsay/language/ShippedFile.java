package org.hearsay.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A file of the models that ship with Hearsay ({@code data/models}), whole: its SHA-256 is the one
 * that stands in {@code SHA256SUMS} beside it.
 */
final class ShippedFile {

  private static final String FOLDER = "/org/hearsay/models/";
  private static final String SUMS = "SHA256SUMS";

  private final String name;
  private final byte[] bytes;
  private final String sha256;

  /** A file of these bytes, unchecked. */
  ShippedFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    this.sha256 = ModelCache.sha256(bytes);
  }

  /**
   * Reads a file.
   *
   * @throws IOException naming it, if it is missing or damaged
   */
  static ShippedFile read(String name) throws IOException {
    ShippedFile file = new ShippedFile(name, resource(name));
    file.check(new String(resource(SUMS), StandardCharsets.UTF_8));
    return file;
  }

  /** Against lines as sha256sum writes them: the sum, two blanks, the name. */
  void check(String sums) throws IOException {
    if (sums.lines().noneMatch((sha256 + "  " + name)::equals)) {
      throw new IOException("language model " + name + " is damaged: build Hearsay anew");
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ShippedFile.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IOException("language model " + name + " is missing: build Hearsay anew");
      }
      return in.readAllBytes();
    }
  }

  String name() {
    return name;
  }

  /** Not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  String sha256() {
    return sha256;
  }
}
