package org.hearsay.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.graph.Triple;

/** Short names for triples: the same for the same triple. */
final class Hashes {

  private static final int DIGITS = 16;

  private Hashes() {}

  static String of(Triple triple) {
    String key =
        String.join(
            "\n",
            triple.getSubject().getURI(),
            triple.getPredicate().getURI(),
            triple.getObject().isURI()
                ? triple.getObject().getURI()
                : triple.getObject().toString());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
