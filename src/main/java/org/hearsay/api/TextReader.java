package org.hearsay.api;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.Articles;
import org.hearsay.article.Bibliography;
import org.hearsay.article.Document;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.pipeline.Guarded;
import org.hearsay.pipeline.Reader;

/**
 * Reads texts. Thread-safe; the same text gives the same reading. It never throws on what a text
 * holds: what cannot be read is refused, with a code and a line for a human.
 */
@FunctionalInterface
public interface TextReader {

  Outcome<Reading> read(NewsText text);

  /** Reads a text of which nothing is known. */
  default Outcome<Reading> read(String text) {
    return read(NewsText.of(text));
  }

  /** Takes the article out of the text and has {@code reader} read it. */
  static TextReader with(Reader reader) {
    ArticleReader articles = Articles.reader();
    return text -> {
      String source = text.source().orElse("text");
      Bibliography known =
          new Bibliography(
              text.headline(), text.date(), Optional.empty(), Optional.empty(), Optional.empty());
      Document document =
          new Document(
              source, text.text().getBytes(StandardCharsets.UTF_8), known, Bibliography.NONE, true);
      return Guarded.guard(
          source,
          () ->
              articles
                  .read(document)
                  .then(article -> Outcome.of(named(article, text.id())))
                  .then(reader::read));
    };
  }

  private static Article named(Article article, Optional<String> id) {
    return new Article(
        id.orElse(article.id()),
        article.source(),
        article.headline(),
        article.published(),
        article.author(),
        article.publisher(),
        article.url(),
        article.text(),
        article.blocks(),
        article.sha256());
  }
}
