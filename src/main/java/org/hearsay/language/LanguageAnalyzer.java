package org.hearsay.language;

import org.hearsay.model.Article;
import org.hearsay.model.Outcome;

/**
 * Analyses an article's language. Thread-safe, deterministic; refuses articles that are not in
 * English.
 */
@FunctionalInterface
public interface LanguageAnalyzer {
  Outcome<Analysis> analyze(Article article);
}
