package org.hearsay.language;

import org.hearsay.model.Span;

/**
 * A name the name finder saw: tokens {@code [firstToken, endToken)}.
 *
 * @param type an OntoNotes type: PERSON, ORG, GPE, NORP, FAC, LOC, EVENT, WORK_OF_ART, LAW,
 *     PRODUCT, DATE, ...
 */
public record Name(String type, Span span, int firstToken, int endToken) {}
