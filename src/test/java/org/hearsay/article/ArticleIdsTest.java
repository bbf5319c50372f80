package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.hearsay.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleIdsTest {

  @Test
  void isDateHeadlineAndHashOfTheText() {
    Article article =
        Reads.text("Title: N. Korea's joint probe\nDate: 2014-12-20\n\nIt is proposed.");
    assertEquals(
        "2014-12-20-n-koreas-joint-probe-" + article.sha256().substring(0, 8), article.id());
    assertEquals(64, article.sha256().length());
  }

  @Test
  void isTheFirstWordsWhereThereIsNoHeadline() {
    assertTrue(Reads.text("Tolsk left the talks.").id().startsWith("tolsk-left-the-talks-"));
  }

  @Test
  void anAddressGivesTheSameIdToACorrectedArticle() {
    Article first =
        Reads.text(
            "Title: Talks fail\nDate: 2014-12-20\nURL: https://www.wire.example/w/talks-fail.html\n\nTolsk left.");
    Article corrected =
        Reads.text(
            "Title: Talks fail (Update)\nDate: 2014-12-21\nURL: http://wire.example/w/talks-fail.html?utm_source=x#top\n\nTolsk did not leave.");
    assertEquals(first.id(), corrected.id());
    assertNotEquals(first.sha256(), corrected.sha256());
    assertTrue(first.id().startsWith("talks-fail-"), first.id());
  }

  @Test
  void articlesOfOneSiteDiffer() {
    String body = "\nDate: 2014-12-20\n\nTolsk left.";
    assertNotEquals(
        Reads.text("URL: https://wire.example/a?id=1" + body).id(),
        Reads.text("URL: https://wire.example/a?id=2" + body).id());
    assertTrue(Reads.text("URL: https://wire.example/" + body).id().startsWith("2014-12-20-"));
  }

  @Test
  void doesNotDependOnNameOrPlace() {
    String text = "Talks fail\n\nTolsk left the talks on Monday.";
    assertEquals(
        Reads.article(Articles.reader(), "/a/b.txt", text).id(),
        Reads.article(Articles.reader(), "x.zip!/c.txt", text).id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "N. Korea proposes joint probe|n-korea-proposes-joint-probe",
        "Angéla Łódź & Æther: “Oui”|angela-odz-ther-oui",
        "INDIGO IŞIK|indigo-isik",
        "Obama’s don't|obamas-dont",
        "../../etc/passwd|etc-passwd",
        "株式会社|''"
      })
  void slugsArePlainAscii(String title, String slug) {
    assertEquals(slug, ArticleIds.slug(title));
  }

  @Test
  void slugsAreTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals("indigo-titles", ArticleIds.slug("INDIGO TITLES"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void longSlugsAreCutBetweenWords() {
    String slug = ArticleIds.slug("seven ".repeat(40));
    assertTrue(slug.length() <= 60 && slug.endsWith("seven"), slug);
    assertEquals(60, ArticleIds.slug("x".repeat(5000)).length());
  }
}
