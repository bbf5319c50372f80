package org.hearsay.language;

import org.hearsay.model.Span;

/**
 * A stretch between quotation marks, within one paragraph.
 *
 * @param span with its marks
 * @param inner without them
 * @param depth 0 for a quotation, 1 for one inside it, and so on
 * @param opensAgain whether it goes on with a quotation that the paragraph before left open
 * @param closed whether a closing mark stands; a speaker's paragraph that leaves off without one
 *     goes on in the next
 */
public record Quote(Span span, Span inner, int depth, boolean opensAgain, boolean closed) {}
