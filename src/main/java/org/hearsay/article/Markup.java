package org.hearsay.article;

import java.util.regex.Pattern;

/** Tells pages from plain text: by content, and where that says nothing, by name. */
final class Markup {

  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern PAGE_END =
      Pattern.compile("</(?:html|head|body|p|title)>", Pattern.CASE_INSENSITIVE);

  private static final Pattern BLOCK =
      Pattern.compile(
          "<(?:p|div|article|section|main|header|h[1-6]|ul|ol|table|title|meta|link|style|script"
              + "|blockquote|figure|nav|center)(?:\\s[^<>]*)?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ANY_TAG =
      Pattern.compile("</?[a-z][^<>]*>", Pattern.CASE_INSENSITIVE);

  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

  private Markup() {}

  /** Whether what starts like this is a page. */
  static boolean isPage(Beginning beginning) {
    String rest = beginning.rest();
    return PAGE.matcher(rest).lookingAt()
        || (beginning.isNamed(".html", ".htm", ".xhtml") && ANY_TAG.matcher(rest).find())
        || isMarkedUp(rest);
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
}
