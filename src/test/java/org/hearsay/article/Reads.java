package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.Block;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/** What the tests of this room read, and what they ask of everything read. */
final class Reads {

  private Reads() {}

  static Article text(String text) {
    return article(Articles.reader(), "probe.txt", text);
  }

  static Article verbatim(String text) {
    Article article = article(Articles.verbatim(), "probe.txt", text);
    assertTrue(article.text().string().equals(text), "verbatim text differs");
    return article;
  }

  static Article page(String html) {
    return article(Articles.reader(), "probe.html", html);
  }

  /** A page with this body. */
  static Article body(String body) {
    return page("<!DOCTYPE html><html><head><title>Probe</title></head><body>" + body);
  }

  static Article article(ArticleReader reader, String source, String text) {
    return switch (reader.read(document(source, text))) {
      case Outcome.Done<Article> done -> checked(done.value());
      case Outcome.Refused<Article> refused -> fail("refused: " + refused.reason());
    };
  }

  static Rejected refusal(ArticleReader reader, Document document) {
    return switch (reader.read(document)) {
      case Outcome.Done<Article> done -> fail("read: " + done.value().text());
      case Outcome.Refused<Article> refused -> {
        assertTrue(
            refused.reason().detail().lines().count() == 1,
            "one line: " + refused.reason().detail());
        yield refused.reason();
      }
    };
  }

  static Document document(String source, String text) {
    return new Document(source, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> blocks(Article article, Block.Kind kind) {
    return article.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> article.text().cut(block.span()))
        .toList();
  }

  static List<String> paragraphs(Article article) {
    return blocks(article, Block.Kind.PARAGRAPH);
  }

  /** What holds for every article, however it came about. */
  static Article checked(Article article) {
    int end = 0;
    for (Block block : article.blocks()) {
      assertTrue(block.span().start() >= end, "blocks overlap or are out of order");
      end = block.span().end();
      assertTrue(end <= article.text().length(), "a block ends after the text");
      String cut = article.text().cut(block.span());
      assertTrue(cut.equals(cut.strip()), "space at the edge of a block: \"" + cut + '"');
    }
    assertTrue(article.id().matches("[a-z0-9]+(?:-[a-z0-9]+)*"), article.id());
    assertTrue(article.id().length() <= 90, article.id());
    return article;
  }
}
