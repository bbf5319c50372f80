package org.hearsay.article;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The bytes by which common files that are no text give themselves away. Only for a better message:
 * what is not listed is told by its control characters.
 */
final class Signatures {

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Signature(int at, byte[] bytes, String description) {}

  private static final List<Signature> KNOWN =
      List.of(
          signature(0, "%PDF-", "a PDF document"),
          signature(0, "PK\u0003\u0004", "a ZIP archive not named .zip, or an office document"),
          signature(0, "PK\u0005\u0006", "an empty ZIP archive"),
          signature(0, "\u001F\u008B\b", "gzip-packed data not named .gz or .tgz"),
          signature(0, "BZh91AY&SY", "bzip2-packed data"),
          signature(0, "\u00FD7zXZ\0", "xz-packed data"),
          signature(0, "(\u00B5/\u00FD", "zstd-packed data"),
          signature(0, "7z\u00BC\u00AF", "a 7z archive"),
          signature(0, "Rar!\u001A\u0007", "a RAR archive"),
          signature(257, "ustar\0", "a tar archive not named .tar"),
          signature(257, "ustar  \0", "a tar archive not named .tar"),
          signature(0, "\u00D0\u00CF\u0011\u00E0", "an old office document"),
          signature(0, "\u0089PNG\r\n", "a PNG picture"),
          signature(0, "\u00FF\u00D8\u00FF", "a JPEG picture"),
          signature(0, "GIF89a", "a GIF picture"),
          signature(0, "\u007FELF", "a program"),
          signature(0, "\u00CA\u00FE\u00BA\u00BE", "a program"),
          signature(0, "SQLite format 3\0", "a database"));

  private Signatures() {}

  private static Signature signature(int at, String bytes, String description) {
    return new Signature(at, bytes.getBytes(StandardCharsets.ISO_8859_1), description);
  }

  /** What kind of file {@code bytes} are, where they are a known kind that is not text. */
  static Optional<String> describe(byte[] bytes) {
    return KNOWN.stream()
        .filter(known -> startsWith(bytes, known.at(), known.bytes()))
        .map(Signature::description)
        .findFirst();
  }

  static boolean startsWith(byte[] bytes, int at, byte[] start) {
    return bytes.length >= at + start.length
        && Arrays.equals(bytes, at, at + start.length, start, 0, start.length);
  }
}
