package org.hearsay.model;

/**
 * A run of the article's text with one role; blocks are in order, do not overlap, and need not
 * cover the text.
 */
public record Block(Span span, Kind kind) {

  public enum Kind {
    /** The title. Read for context, never as a statement of its own. */
    HEADLINE,
    /** A heading inside the article ("'Acts of intimidation'"). */
    HEADING,
    /** Who wrote it, and when. */
    BYLINE,
    /** A paragraph of the body: what is analysed. */
    PARAGRAPH,
    /**
     * Copyright, citation, captions and the like: kept in the text only where it is read verbatim.
     */
    BOILERPLATE
  }
}
