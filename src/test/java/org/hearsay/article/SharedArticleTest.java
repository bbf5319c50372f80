package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Block;
import org.hearsay.model.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real article, which may not be passed on with the project: read where it is at hand. */
class SharedArticleTest {

  private static final Path FILE = Path.of("..", "shared", "articles", "000_5e532cd15845d13d.txt");

  private Article article;
  private Article verbatim;
  private String raw;

  @BeforeEach
  void read() throws IOException {
    assumeTrue(Files.exists(FILE), "the shared article is not at hand");
    var document = new Document(FILE.toString(), Files.readAllBytes(FILE));
    raw = Files.readString(FILE);
    article = read(Articles.reader(), document);
    verbatim = read(Articles.verbatim(), document);
  }

  private static Article read(ArticleReader reader, Document document) {
    if (reader.read(document) instanceof Outcome.Done<Article> done) {
      Article read = done.value();
      return Reads.checked(read);
    }
    throw new AssertionError("refused");
  }

  @Test
  void knowsWhatTheHeadAndFootSay() {
    assertEquals(
        Optional.of("N. Korea proposes joint probe with US into Sony cyber attack (Update)"),
        article.headline());
    assertEquals(Optional.of(LocalDate.of(2014, 12, 20)), article.published());
    assertEquals(Optional.of("Park Chan-Kyong"), article.author());
    assertEquals(Optional.of("AFP"), article.publisher());
    assertEquals(
        Optional.of("https://phys.org/news/2014-12-korea-joint-probe-sony-cyber.html"),
        article.url());
  }

  @Test
  void joinsBothSentencesThatPageBreaksCut() {
    String text = article.text().string();
    assertTrue(text.contains("the secretive state was behind the hacking, which led"));
    assertTrue(text.contains("the National Defense Commission, slammed Sony"));
    assertEquals(28, Reads.paragraphs(article).size());
  }

  @Test
  void knowsTheHeadings() {
    assertEquals(
        List.of("'Acts of intimidation'", "'Costs and consequences'"),
        Reads.blocks(article, Block.Kind.HEADING));
  }

  @Test
  void dropsTheFooters() {
    for (String gone : List.of("©", "Citation", "subject to copyright", "by Park", "<p>")) {
      assertFalse(article.text().string().contains(gone), gone);
    }
    assertTrue(article.text().string().endsWith("studio boss Michael Lynton told CNN."));
  }

  @Test
  void textIsTheBlocksAndBlankLines() {
    List<String> blocks =
        article.blocks().stream().map(block -> article.text().cut(block.span())).toList();
    assertEquals(article.text().string(), String.join("\n\n", blocks));
  }

  @Test
  void verbatimTextIsTheFile() {
    assertEquals(raw, verbatim.text().string());
    assertEquals(article.published(), verbatim.published());
    assertEquals(
        Reads.paragraphs(article),
        Reads.paragraphs(verbatim).stream().map(text -> text.replaceAll("\\s+", " ")).toList());
  }
}
