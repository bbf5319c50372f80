package org.hearsay.article;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * Markup left over in plain text: paragraph tags, line breaks, character references. Tags are
 * masked, not cut out: the masked text has the length of the original, so that what is found in one
 * stands at the same place in the other.
 */
final class Remnants {

  /** Nothing to see; see {@link Characters#isInvisible(char)}. */
  private static final char MASK = '\u2060';

  private static final int LONGEST_TAG = 2000;

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");

  private final String source;
  private final char[] masked;
  private final boolean everyTag;

  /** Names of elements of which no end tag follows. */
  private String unclosed = "";

  private Remnants(String source, boolean everyTag) {
    this.source = source;
    this.masked = source.toCharArray();
    this.everyTag = everyTag;
  }

  /** {@code source} with blank lines for its block tags and nothing for other tags of HTML. */
  static String mask(String source) {
    return source.indexOf('<') < 0 ? source : new Remnants(source, false).masked();
  }

  /** The same for a whole page, where whatever looks like a tag is one. */
  static String maskPage(String source) {
    return source.indexOf('<') < 0 ? source : new Remnants(source, true).masked();
  }

  /** {@code source} with the characters that its references stand for. */
  static String unescape(String source) {
    if (source.indexOf('&') < 0) {
      return source;
    }
    return ENTITY
        .matcher(source)
        .replaceAll(
            reference ->
                Matcher.quoteReplacement(Parser.unescapeEntities(reference.group(), false)));
  }

  private String masked() {
    int at = source.indexOf('<');
    while (at >= 0) {
      int end = everyTag && source.startsWith("<!--", at) ? comment(at) : tag(at);
      at = source.indexOf('<', Math.max(end, at + 1));
    }
    return new String(masked);
  }

  private int comment(int at) {
    int end = closing("-->", at);
    return end < 0 ? at : blank(at, end + 3, "");
  }

  private int tag(int at) {
    int nameStart = source.startsWith("/", at + 1) ? at + 2 : at + 1;
    int nameEnd = nameStart;
    while (nameEnd < source.length() && isNamePart(source.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = source.substring(nameStart, Math.min(nameEnd, nameStart + 20));
    int end = endOfTag(nameEnd);
    boolean declaration = everyTag && nameStart < source.length() && isDeclaration(nameStart);
    if (end < 0 || !(declaration || (endsName(nameEnd) && isTag(name)))) {
      return at;
    }
    boolean opens = nameStart == at + 1;
    String lower = name.toLowerCase(Locale.ROOT);
    if (opens && (lower.equals("script") || lower.equals("style"))) {
      int close = closing("</" + lower, end);
      int closeEnd = close < 0 ? -1 : endOfTag(close + 2 + lower.length());
      return blank(at, closeEnd < 0 ? end : closeEnd, "\n\n");
    }
    return blank(at, end, lower.equals("br") ? "\n" : isBlock(lower) ? "\n\n" : "");
  }

  private boolean isDeclaration(int at) {
    return source.charAt(at) == '!' || source.charAt(at) == '?';
  }

  /** An address in angle brackets is no tag. */
  private boolean endsName(int at) {
    char c = source.charAt(at);
    return c == '>' || c == '/' || Characters.isSpace(c);
  }

  private boolean isTag(String name) {
    return !name.isEmpty() && (everyTag || Tag.isKnownTag(name.toLowerCase(Locale.ROOT)));
  }

  private static boolean isBlock(String name) {
    return Tag.isKnownTag(name) && Tag.valueOf(name).isBlock();
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** After the closing bracket, or -1 where another one opens first. */
  private int endOfTag(int from) {
    int last = Math.min(source.length(), from + LONGEST_TAG);
    for (int i = from; i < last; i++) {
      char c = source.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<') {
        return -1;
      }
    }
    return -1;
  }

  /** Where {@code end} next stands; a text without one is searched once, not once a tag. */
  private int closing(String end, int from) {
    if (unclosed.contains(end + ' ')) {
      return -1;
    }
    int found = source.indexOf(end, from);
    if (found < 0) {
      unclosed += end + ' ';
    }
    return found;
  }

  private int blank(int from, int to, String breaks) {
    for (int i = from; i < to; i++) {
      masked[i] = i - from < breaks.length() ? breaks.charAt(i - from) : MASK;
    }
    return to;
  }
}
