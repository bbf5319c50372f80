package org.hearsay.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Block;

/**
 * Tells whether an article would be read as before: a hash of all that is in it and of the version
 * of what reads it. Where it was read from does not count, so that a folder may be moved.
 */
final class Fingerprint {

  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String of(Article article, String version) {
    Fingerprint print = new Fingerprint();
    print.add(version);
    print.add(article.id());
    print.add(article.headline());
    print.add(article.published());
    print.add(article.author());
    print.add(article.publisher());
    print.add(article.url());
    print.add(article.sha256());
    for (Block block : article.blocks()) {
      print.add(block.kind().name());
      print.add(block.span().start());
      print.add(block.span().end());
    }
    return HexFormat.of().formatHex(print.digest.digest());
  }

  private void add(Optional<?> value) {
    add(value.isPresent() ? 1 : 0);
    value.ifPresent(present -> add(present.toString()));
  }

  private void add(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    digest.update(bytes);
  }

  private void add(int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
  }
}
