package org.hearsay.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.hearsay.query.PlainText;

/**
 * Builds HTML out of elements and texts. Every text is escaped, in content and in attributes alike;
 * there is no way to put markup in as text.
 */
final class Html {

  /** An element that is written where something else writes it. */
  interface Part {
    void write(Html html);
  }

  private static final Set<String> VOID = Set.of("link", "meta", "input", "br", "img");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private boolean complete = true;

  /**
   * Starts an element.
   *
   * @param attributes names and values by turns; a value of null leaves its attribute out
   */
  Html open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    if (!VOID.contains(element)) {
      open.push(element);
    }
    return this;
  }

  /** Ends the element that was started last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element that holds a text. */
  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** An element that holds others. */
  Html element(String element, Part content, String... attributes) {
    open(element, attributes);
    content.write(this);
    return close();
  }

  Html text(String text) {
    escape(PlainText.lines(text));
    return this;
  }

  /** A line break in the source, for those who read it. */
  Html line() {
    out.append('\n');
    return this;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  /** Takes note that something is left out this time, which would else be there. */
  void leaveOut() {
    complete = false;
  }

  boolean isComplete() {
    return complete;
  }

  /** All that was written, which must be whole, as a document. */
  String document() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return "<!DOCTYPE html>\n" + out;
  }
}
