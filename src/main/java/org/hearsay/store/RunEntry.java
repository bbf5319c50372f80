package org.hearsay.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * The run of the loader that a batch belongs to.
 *
 * @param name its IRI
 * @param description triples about it; each batch replaces what the one before wrote
 */
public record RunEntry(Node name, Graph description) {}
