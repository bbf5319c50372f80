package org.hearsay.graph;

/**
 * What is wrong with a graph, in plain words.
 *
 * @param node IRI of what is wrong
 * @param rule what should hold: "A statement has exactly one act ..."
 * @param found the offending value, or empty where something is missing
 */
public record Violation(String node, String rule, String found) implements Comparable<Violation> {

  @Override
  public int compareTo(Violation other) {
    return toString().compareTo(other.toString());
  }

  /** One line for a human. */
  @Override
  public String toString() {
    return node + ": " + rule + (found.isEmpty() ? "" : " Found: " + found + ".");
  }
}
