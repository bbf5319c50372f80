package org.hearsay.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The files that come with Hearsay and its libraries, on the class path. They are data that people
 * edit ({@code queries}, {@code ontology}, {@code data}), so that each can be missing or damaged.
 */
public final class BundledFile {

  private BundledFile() {}

  /** Says in one line which file is not as it should be, and what is wrong with it. */
  public static final class Damaged extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public Damaged(String what) {
      super(what);
    }

    public Damaged(String what, Throwable cause) {
      super(what, cause);
    }
  }

  /**
   * All of a file.
   *
   * @param resource absolute name, such as {@code /org/hearsay/authority/actors.tsv}
   * @throws Damaged if it is not there
   */
  public static byte[] bytes(String resource) {
    try (InputStream in = BundledFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new Damaged(resource + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new Damaged(resource + " cannot be read: " + Fault.inOneLine(e), e);
    }
  }

  /**
   * The text of a file.
   *
   * @throws Damaged if it is not there, or no UTF-8
   */
  public static String text(String resource) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes(resource)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Damaged(resource + " is damaged: it is no text in UTF-8", e);
    }
  }
}
