package org.hearsay.pipeline;

import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;

/**
 * Reads one article: what {@code load} and the command line depend on. Thread-safe, deterministic,
 * without input or output.
 */
@FunctionalInterface
public interface Reader {
  Outcome<Reading> read(Article article);
}
