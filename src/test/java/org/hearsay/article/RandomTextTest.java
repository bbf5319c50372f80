package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.junit.jupiter.api.Test;

/**
 * What must hold for every input, on inputs that nobody would think of. {@code -Dseed=} repeats a
 * run.
 */
class RandomTextTest {

  private static final String[] PIECES = {
    "Arvenia accused Tolsk of shelling a village. ",
    "Tolsk denied it",
    ".",
    ",",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "\t",
    "  ",
    "\u00A0",
    "\f",
    "\u2028",
    "By Jane Doe",
    "3 May 2021",
    "December 20 2014, by ",
    "© 2014 Wire",
    "Citation: ",
    "(2014, December 20) retrieved ",
    "https://x.example/a",
    "TOLSK CITY (AFP) — ",
    "Title: ",
    "Date: 2014-12-20",
    "URL: ",
    "'A heading'",
    "\"",
    "“",
    "”",
    "’",
    "<p>",
    "</p>",
    "<br>",
    "<b>",
    "</b>",
    "<script>",
    "</script>",
    "<div class=ad>",
    "</div>",
    "<h2>",
    "<article>",
    "<!--",
    "-->",
    "<html>",
    "<a href=x>",
    "&amp;",
    "&#0;",
    "&#xD800;",
    "&",
    "<",
    ">",
    "🙂",
    "𝔸",
    "👩\u200D💻",
    "e\u0301",
    "\u0301",
    "\u0323",
    "\u0000",
    "\u0007",
    "\uFEFF",
    "\u202E",
    "\u00AD",
    "\u200B",
    "\uFFFD",
    "\uDBFF\uDFFF",
    "* * *",
    "___",
    "- item\n",
    "1/3",
    "the",
    "Gen.",
    "a",
    "{",
    "[",
    "A",
    "7",
    "İ",
    "ß",
    "東京",
    "مرحبا"
  };

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF&&[^\\n]]");

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(60);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @Test
  void everyTextGivesASoundArticleOrARefusal() {
    long seed = Long.getLong("seed", new Random().nextLong());
    System.out.println("RandomTextTest seed " + seed);
    Random random = new Random(seed);
    int articles = 0;
    for (int round = 0; round < 1500; round++) {
      String text = random(random);
      String name = random.nextBoolean() ? "a.txt" : "a.html";
      String about = "seed " + seed + " round " + round;
      if (read(Articles.reader(), name, text) instanceof Outcome.Done<Article> done) {
        Article article = done.value();
        articles++;
        checkNormalised(article, about);
        assertEquals(
            article, ((Outcome.Done<Article>) read(Articles.reader(), name, text)).value(), about);
      }
      if (read(Articles.verbatim(), name, text) instanceof Outcome.Done<Article> done2) {
        Article article = done2.value();
        Reads.checked(article);
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        assertEquals(bare, article.text().string(), about);
      }
    }
    assertTrue(articles > 400, "too few articles to mean anything: " + articles + ", seed " + seed);
  }

  private static void checkNormalised(Article article, String about) {
    Reads.checked(article);
    String text = article.text().string();
    assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), about);
    assertTrue(!INVISIBLE.matcher(text).find(), about);
    assertTrue(!text.contains("  ") && !text.contains("\n\n\n"), about);
    StringBuilder blocks = new StringBuilder();
    article.blocks().forEach(block -> blocks.append(article.text().cut(block.span())));
    assertEquals(text.replaceAll("\\s", ""), blocks.toString().replaceAll("\\s", ""), about);
  }

  @Test
  void normalisingTwiceChangesNothingMore() {
    String text = "Talks fail\n\nTolsk left Ange\u0301la\u00A0there .\n\nIt  rained. 🙂";
    Article once = Reads.text(text);
    assertEquals(once.text(), Reads.text(once.text().string()).text());
  }

  @Test
  void mutatedBytesNeverEscape() {
    long seed = Long.getLong("seed", new Random().nextLong());
    System.out.println("RandomTextTest seed " + seed);
    Random random = new Random(seed);
    byte[] sound =
        ("<!DOCTYPE html><html><head><title>Talks fail</title></head><body><article><p>Angéla “left”"
                + " the talks on Monday.</p><p>Tolsk denied it. 🙂</p></article></body></html>")
            .getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 1000; round++) {
      byte[] bytes = sound.clone();
      int changes = 1 + random.nextInt(12);
      for (int i = 0; i < changes; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      for (ArticleReader reader : List.of(Articles.reader(), Articles.verbatim())) {
        Outcome<Article> outcome = reader.read(new Document("a.html", bytes));
        if (outcome instanceof Outcome.Done<Article> done3) {
          Article article = done3.value();
          assertTrue(
              article.blocks().stream().allMatch(b -> b.span().end() <= article.text().length()),
              "seed " + seed + " round " + round);
        }
      }
    }
  }

  private static Outcome<Article> read(ArticleReader reader, String name, String text) {
    return reader.read(Reads.document(name, text));
  }
}
