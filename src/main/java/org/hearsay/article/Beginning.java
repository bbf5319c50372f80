package org.hearsay.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

/**
 * What a file shows of its format: its name, and the first characters of its text.
 *
 * @param name as the user or the archive has it, in lower case
 * @param text the first characters, declarations and all
 * @param raw the same as they lie in the file, each byte a character, for what is no text
 */
record Beginning(String name, String text, String raw) {

  /** How far into a file its kind must show. */
  static final int REACH = 8192;

  private static final Pattern ROOT =
      Pattern.compile(
          "<(?:!doctype\\s+)?(?:[a-z_][\\w.-]*:)?([a-z_][\\w.-]*)[\\s/>\\[]",
          Pattern.CASE_INSENSITIVE);

  static Beginning of(String name, String text) {
    return of(name, text, text);
  }

  /** What {@code in} starts with; it stands at its start again afterwards. */
  static Beginning of(String name, InputStream in) throws IOException {
    in.mark(REACH + 1);
    byte[] head = in.readNBytes(REACH);
    in.reset();
    return of(name, Decoder.beginning(head), new String(head, StandardCharsets.ISO_8859_1));
  }

  private static Beginning of(String name, String text, String raw) {
    return new Beginning(
        name.toLowerCase(Locale.ROOT), text.substring(0, Math.min(text.length(), REACH)), raw);
  }

  /** Whether it is packed as ZIP, which office documents are. */
  boolean isZip() {
    return raw.startsWith("PK\u0003\u0004");
  }

  boolean isNamed(String... endings) {
    return Arrays.stream(endings).anyMatch(name::endsWith);
  }

  /** Without what may stand before the first element: declarations, comments and space. */
  String rest() {
    return text.substring(afterPrologue());
  }

  /** Whether it declares that it is XML, or its first element is none of HTML. */
  boolean isXml() {
    Matcher root = ROOT.matcher(rest());
    return text.substring(0, afterPrologue()).contains("<?xml")
        // Closed again, or "<https://...>" would be one.
        || (root.lookingAt() && !Tag.isKnownTag(root.group(1)) && text.contains("</"));
  }

  /** Whether the first element has one of these names, whatever its prefix. */
  boolean hasRoot(String... names) {
    Matcher root = ROOT.matcher(rest());
    return root.lookingAt() && List.of(names).contains(root.group(1));
  }

  private int afterPrologue() {
    int at = 0;
    while (true) {
      while (at < text.length() && isPadding(text.charAt(at))) {
        at++;
      }
      int end =
          text.startsWith("<!--", at)
              ? text.indexOf("-->", at)
              : text.startsWith("<?", at) ? text.indexOf("?>", at) : -1;
      if (end < 0) {
        return at;
      }
      at = text.indexOf('>', end) + 1;
    }
  }

  private static boolean isPadding(char c) {
    return Characters.isSpace(c) || Characters.isInvisible(c);
  }
}
