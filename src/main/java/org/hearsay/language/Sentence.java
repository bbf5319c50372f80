package org.hearsay.language;

import org.hearsay.model.Span;

/**
 * A sentence: its tokens are {@code [firstToken, endToken)} of the article's.
 *
 * @param index place among the article's sentences
 * @param paragraph place of its block among the article's blocks
 */
public record Sentence(int index, int paragraph, Span span, int firstToken, int endToken) {}
