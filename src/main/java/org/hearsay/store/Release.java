package org.hearsay.store;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Properties;
import org.hearsay.model.BundledFile;

/** Which release this is: what a store tells whoever finds it later. */
public final class Release {

  private static final String FILE = "/org/hearsay/store/version.properties";

  private Release() {}

  /** The number of the release. */
  public static String version() {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(BundledFile.text(FILE)));
    } catch (IOException | IllegalArgumentException e) {
      throw new BundledFile.Damaged(FILE + " is damaged", e);
    }
    return Optional.ofNullable(properties.getProperty("version"))
        .orElseThrow(() -> new BundledFile.Damaged(FILE + " is damaged: it names no version"));
  }
}
