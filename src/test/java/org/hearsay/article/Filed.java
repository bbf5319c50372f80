package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/**
 * What was read from one file.
 *
 * @param notes what was told on the way
 */
record Filed(List<Article> articles, List<Rejected> refusals, List<String> notes) {

  static Filed of(String name, String content) {
    return of(name, Packing.utf8(content));
  }

  static Filed of(String name, byte[] content) {
    return of(name, content, Columns.GUESSED);
  }

  static Filed of(String name, byte[] content, Columns columns) {
    List<Article> articles = new ArrayList<>();
    List<Rejected> refusals = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Feed feed =
        new Opener(InputLimits.STANDARD, columns, notes::add).open(new Document(name, content));
    for (var next = feed.next(); next.isPresent(); next = feed.next()) {
      switch (next.get().then(Articles.reader()::read)) {
        case Outcome.Done<Article> done -> articles.add(Reads.checked(done.value()));
        case Outcome.Refused<Article> refused -> {
          assertTrue(refused.reason().detail().lines().count() == 1, refused.toString());
          refusals.add(refused.reason());
        }
      }
    }
    return new Filed(articles, refusals, notes);
  }

  /** The only article, and nothing refused. */
  Article only() {
    assertEquals(List.of(), refusals);
    assertEquals(1, articles.size(), articles.toString());
    return articles.getFirst();
  }

  /** The only refusal, as "code: detail", and nothing read. */
  String refusal() {
    assertEquals(List.of(), articles);
    assertEquals(1, refusals.size(), refusals.toString());
    return refusals.getFirst().code().label() + ": " + refusals.getFirst().detail();
  }

  /** Headline, day, author and publisher on a line, "-" for what is not known. */
  static String says(Article article) {
    return String.join(
        " | ",
        shown(article.headline()),
        shown(article.published()),
        shown(article.author()),
        shown(article.publisher()));
  }

  private static String shown(Optional<?> value) {
    return value.map(Object::toString).orElse("-");
  }

  List<String> says() {
    return articles.stream().map(Filed::says).toList();
  }
}
