package org.hearsay.article;

import org.hearsay.model.Block;

/**
 * A stretch of a paragraph with one role.
 *
 * @param from index into the paragraph's text
 * @param to index after its last character
 */
record Passage(Paragraph paragraph, int from, int to, Block.Kind kind) {

  static Passage of(Paragraph paragraph, Block.Kind kind) {
    return new Passage(paragraph, 0, paragraph.text().length(), kind);
  }

  String text() {
    return paragraph.text().substring(from, to);
  }

  boolean hasWords() {
    return Characters.hasWords(text());
  }
}
