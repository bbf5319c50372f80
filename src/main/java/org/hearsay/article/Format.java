package org.hearsay.article;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

/** What a decoded text is written in: told by its content, and where that says nothing, by name. */
enum Format {
  PLAIN("plain text"),
  HTML("HTML"),
  JSON("JSON; for articles in JSON give one object a line in a file that ends in .jsonl"),
  RTF("RTF; save it as plain text"),
  XML("XML that is not a web page");

  /** How far into a text its kind must show. */
  private static final int REACH = 8192;

  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern PAGE_END =
      Pattern.compile("</(?:html|head|body|p|title)>", Pattern.CASE_INSENSITIVE);

  private static final Pattern ROOT =
      Pattern.compile("<(?:!doctype\\s+)?([a-z_][\\w.:-]*)[\\s/>\\[]", Pattern.CASE_INSENSITIVE);

  private static final Pattern BLOCK =
      Pattern.compile(
          "<(?:p|div|article|section|main|header|h[1-6]|ul|ol|table|title|meta|link|style|script"
              + "|blockquote|figure|nav|center)(?:\\s[^<>]*)?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ANY_TAG =
      Pattern.compile("</?[a-z][^<>]*>", Pattern.CASE_INSENSITIVE);

  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

  private static final Pattern JSON_START =
      Pattern.compile("\\{\\s*[\"}]|\\[\\s*(?:[\\[{\"]|\\]\\s*$)");

  private final String description;

  Format(String description) {
    this.description = description;
  }

  /** In words, with what to do about a format that is not read. */
  String description() {
    return description;
  }

  /**
   * @param source the text's name, whose ending counts where the content could be either
   */
  static Format of(String text, String source) {
    String head = text.substring(0, Math.min(text.length(), REACH));
    int start = afterPrologue(head);
    String rest = head.substring(start);
    if (PAGE.matcher(rest).lookingAt()) {
      return HTML;
    }
    if (rest.startsWith("{\\rtf")) {
      return RTF;
    }
    if (JSON_START.matcher(rest).lookingAt()) {
      return JSON;
    }
    if (isHtmlName(source) && ANY_TAG.matcher(rest).find()) {
      return HTML;
    }
    if (isMarkedUp(rest)) {
      return HTML;
    }
    boolean declared = head.substring(0, start).contains("<?xml");
    return declared || isXml(rest) ? XML : PLAIN;
  }

  /** Tags give the paragraphs, not empty lines between them: a few tags in a text are remnants. */
  private static boolean isMarkedUp(String rest) {
    boolean page = PAGE.matcher(rest).find() && PAGE_END.matcher(rest).find();
    boolean starts = BLOCK.matcher(rest).lookingAt();
    return (page || starts) && BLOCK.matcher(rest).results().count() > breaks(rest);
  }

  private static long breaks(String rest) {
    return BLANK_LINE.matcher(rest.strip()).results().count();
  }

  /** A root element that no page has, closed again ("<https://...>" is not one). */
  private static boolean isXml(String rest) {
    Matcher root = ROOT.matcher(rest);
    return root.lookingAt() && !Tag.isKnownTag(root.group(1)) && rest.contains("</");
  }

  /** Declarations, comments and space may stand before the first element. */
  private static int afterPrologue(String head) {
    int at = 0;
    while (true) {
      while (at < head.length() && isPadding(head.charAt(at))) {
        at++;
      }
      int end =
          head.startsWith("<!--", at)
              ? head.indexOf("-->", at)
              : head.startsWith("<?", at) ? head.indexOf("?>", at) : -1;
      if (end < 0) {
        return at;
      }
      at = head.indexOf('>', end) + 1;
    }
  }

  private static boolean isPadding(char c) {
    return Characters.isSpace(c) || Characters.isInvisible(c);
  }

  private static boolean isHtmlName(String source) {
    String name = source.toLowerCase(Locale.ROOT);
    return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
  }
}
