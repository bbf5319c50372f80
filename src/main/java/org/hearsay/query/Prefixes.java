package org.hearsay.query;

import org.apache.jena.shared.PrefixMapping;
import org.hearsay.graph.Vocabulary;

/** The short names under which answers show what is taken from vocabularies. */
public final class Prefixes {

  private static final PrefixMapping ALL =
      PrefixMapping.Factory.create().setNsPrefixes(Vocabulary.prefixes()).lock();

  private Prefixes() {}

  /** All of them; cannot be changed. */
  public static PrefixMapping all() {
    return ALL;
  }
}
