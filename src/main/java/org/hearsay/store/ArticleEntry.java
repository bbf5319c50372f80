package org.hearsay.store;

import java.util.Optional;
import org.apache.jena.graph.Graph;

/**
 * All that one article puts into the store.
 *
 * @param id the article's id, which names its graph
 * @param fingerprint changes whenever the graph could: a hash of the article and of the version of
 *     what read it
 * @param textHash SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal
 * @param text the text the spans refer to, where it is to be kept beside the graph
 * @param graph without blank nodes; not changed by the store
 */
public record ArticleEntry(
    String id, String fingerprint, String textHash, Optional<String> text, Graph graph) {}
