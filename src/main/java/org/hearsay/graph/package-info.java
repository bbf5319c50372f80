/**
 * Turns readings and links into RDF and back: the only room that knows the vocabulary in {@code
 * ontology/}.
 */
package org.hearsay.graph;
