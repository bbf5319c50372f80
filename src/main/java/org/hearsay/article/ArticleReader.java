package org.hearsay.article;

import org.hearsay.model.Article;
import org.hearsay.model.Outcome;

/**
 * Makes an article of a document. Implementations are thread-safe and give the same article for the
 * same bytes.
 */
@FunctionalInterface
public interface ArticleReader {
  Outcome<Article> read(Document document);
}
