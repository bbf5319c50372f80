package org.hearsay.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/**
 * Bytes to characters. In this order: a byte order mark, UTF-16 told by its zero bytes, UTF-8 where
 * the bytes are, the charset a page declares, windows-1252. A declared charset gives way to UTF-8
 * because text in another charset is practically never valid UTF-8 by chance, while pages that
 * declare the wrong charset are common.
 */
final class Decoder {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Where a page declares its charset: HTML asks for the first 1,024 bytes, pages are later. */
  private static final int DECLARATION_REACH = 4096;

  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta\\b[^<>]{0,300}\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})"
              + "|^\\s*<\\?xml\\b[^<>]{0,100}\\bencoding\\s*=\\s*[\"']([\\w.:-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  /** One control character in this many is more than text ever has, but for a few slips. */
  private static final int CONTROL_SHARE = 100;

  private static final int SLIPS = 3;

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record ByteOrderMark(Charset charset, byte[] bytes) {

    /** A byte order mark is U+FEFF in the charset itself. */
    ByteOrderMark(Charset charset) {
      this(charset, "\uFEFF".getBytes(charset));
    }
  }

  /** UTF-32 before UTF-16, whose mark it starts with. */
  private static final List<ByteOrderMark> MARKS =
      List.of(
          new ByteOrderMark(StandardCharsets.UTF_8),
          new ByteOrderMark(Charset.forName("UTF-32LE")),
          new ByteOrderMark(Charset.forName("UTF-32BE")),
          new ByteOrderMark(StandardCharsets.UTF_16LE),
          new ByteOrderMark(StandardCharsets.UTF_16BE));

  private Decoder() {}

  /** The whole text without its byte order mark, otherwise character for character. */
  static Outcome<String> decode(Document document) {
    byte[] bytes = document.bytes();
    Optional<String> binary = Signatures.describe(bytes);
    if (binary.isPresent()) {
      return refuse(document, "it is " + binary.get() + ": give the text instead");
    }
    String text = text(bytes);
    return noise(text).map(where -> refuse(document, where)).orElseGet(() -> Outcome.of(text));
  }

  /** The same of a file's first bytes, the last of which may be half a character. */
  static String beginning(byte[] bytes) {
    return text(bytes);
  }

  /** The charset of a long file, as its first bytes show it. */
  static Charset charset(byte[] bytes) {
    for (ByteOrderMark mark : MARKS) {
      if (Signatures.startsWith(bytes, 0, mark.bytes())) {
        return mark.charset();
      }
    }
    boolean utf8 = bytes.length == 0 || text(bytes).equals(text(bytes, StandardCharsets.UTF_8));
    return wide(bytes).orElse(utf8 ? StandardCharsets.UTF_8 : WINDOWS_1252);
  }

  /**
   * The same text, told without {@code charset}, which stood beside it; where the bytes tell
   * another charset themselves, they are as they were.
   */
  static byte[] recoded(byte[] bytes, String charset) {
    boolean marked = MARKS.stream().anyMatch(mark -> Signatures.startsWith(bytes, 0, mark.bytes()));
    Optional<Charset> told = charset.isBlank() ? Optional.empty() : known(charset.strip());
    if (marked || told.isEmpty() || wide(bytes).isPresent() || declared(bytes).isPresent()) {
      return bytes;
    }
    try {
      strictUtf8(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      return text(bytes, told.get()).getBytes(StandardCharsets.UTF_8);
    }
  }

  private static String text(byte[] bytes, Charset charset) {
    return lenient(charset, ByteBuffer.wrap(bytes));
  }

  private static Outcome<String> refuse(Document document, String detail) {
    return Outcome.refused(
        new Rejected(document.source(), Rejected.Code.NOT_TEXT, "not text: " + detail));
  }

  private static String text(byte[] bytes) {
    for (ByteOrderMark mark : MARKS) {
      int skip = mark.bytes().length;
      if (Signatures.startsWith(bytes, 0, mark.bytes())) {
        return lenient(mark.charset(), ByteBuffer.wrap(bytes, skip, bytes.length - skip));
      }
    }
    Optional<Charset> wide = wide(bytes);
    if (wide.isPresent()) {
      return lenient(wide.get(), ByteBuffer.wrap(bytes));
    }
    try {
      return strictUtf8(bytes);
    } catch (CharacterCodingException e) {
      return isDamagedUtf8(bytes)
          ? lenient(StandardCharsets.UTF_8, ByteBuffer.wrap(bytes))
          : lenient(declared(bytes).orElse(WINDOWS_1252), ByteBuffer.wrap(bytes));
    }
  }

  private static String strictUtf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static String lenient(Charset charset, ByteBuffer bytes) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    try {
      CharBuffer text = decoder.decode(bytes);
      return text.toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a decoder that replaces does not fail", e);
    }
  }

  /** UTF-16 without a mark: in English nearly every second byte is zero. */
  private static Optional<Charset> wide(byte[] bytes) {
    int pairs = Math.min(bytes.length, 2048) / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += bytes[2 * i] == 0 ? 1 : 0;
      odd += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs < 4) {
      return Optional.empty();
    }
    if (odd > pairs * 7 / 10 && even < pairs / 10 + 1) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even > pairs * 7 / 10 && odd < pairs / 10 + 1
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** UTF-8 with a few broken places, as where a file was cut: more sequences whole than broken. */
  private static boolean isDamagedUtf8(byte[] bytes) {
    int whole = 0;
    int broken = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = sequence(bytes, i);
      if (length == 0) {
        broken++;
        i++;
      } else {
        whole += length > 1 ? 1 : 0;
        i += length;
      }
    }
    return whole > broken;
  }

  /** The length of the UTF-8 sequence at {@code at}, or 0 where there is none. */
  private static int sequence(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (first > 0xF4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static Optional<Charset> declared(byte[] bytes) {
    int reach = Math.min(bytes.length, DECLARATION_REACH);
    Matcher matcher = DECLARED.matcher(new String(bytes, 0, reach, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2));
    return switch (name.toLowerCase(Locale.ROOT)) {
      // Browsers take all of these as windows-1252, and pages rely on it; the rest was tried.
      case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii" -> Optional.of(WINDOWS_1252);
      case "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be" -> Optional.empty();
      default -> known(name);
    };
  }

  private static Optional<Charset> known(String name) {
    try {
      Charset charset = Charset.forName(name);
      byte[] ascii = "<meta>".getBytes(StandardCharsets.US_ASCII);
      boolean readsAscii = new String(ascii, charset).equals("<meta>");
      return readsAscii ? Optional.of(charset) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Where and how {@code text} shows that it is none. */
  private static Optional<String> noise(String text) {
    int first = -1;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Characters.isControl(c) || c == '\uFFFD') {
        first = first < 0 ? i : first;
        count++;
      }
    }
    int allowed = Math.max(text.length() / CONTROL_SHARE, Math.min(SLIPS, text.length() / 10));
    if (count <= allowed) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%d of its %d characters are control characters or unreadable bytes, the first"
                + " (U+%04X) is character %d",
            count,
            text.length(),
            (int) text.charAt(first),
            first + 1));
  }
}
