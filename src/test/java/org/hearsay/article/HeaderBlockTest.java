package org.hearsay.article;

import static org.hearsay.article.Reads.paragraphs;
import static org.hearsay.article.Reads.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Block;
import org.junit.jupiter.api.Test;

class HeaderBlockTest {

  @Test
  void describesTheArticle() {
    Article article =
        text(
            """
            Title: Minister denies bribery claims
            Author: Jane Doe
            Date: 2014-12-20
            Publisher: The Daily Example
            Section: World
            URL: https://news.example/2014/minister

            The minister denied the claims.

            She called them lies.
            """);
    assertEquals(
        """
        Minister denies bribery claims

        The minister denied the claims.

        She called them lies.""",
        article.text().string());
    assertEquals(Block.Kind.HEADLINE, article.blocks().getFirst().kind());
    assertEquals(Optional.of("Minister denies bribery claims"), article.headline());
    assertEquals(Optional.of("Jane Doe"), article.author());
    assertEquals(Optional.of(LocalDate.of(2014, 12, 20)), article.published());
    assertEquals(Optional.of("The Daily Example"), article.publisher());
    assertEquals(Optional.of("https://news.example/2014/minister"), article.url());
  }

  @Test
  void takesOtherNamesAndDates() {
    Article article =
        text(
            "HEADLINE: Talks fail\r\nBy: Jane Doe\r\nPublished: 20 December 2014\r\n"
                + "Source: Wire\r\n\r\nTolsk left.");
    assertEquals(Optional.of("Wire"), article.publisher());
    assertEquals(Optional.of(LocalDate.of(2014, 12, 20)), article.published());
    assertEquals(Optional.of("Jane Doe"), article.author());
  }

  @Test
  void aTitleRepeatedInTheTextStandsOnce() {
    Article article = text("Title: Talks fail\nDate: 2014-12-20\n\nTALKS FAIL\n\nTolsk left.");
    assertEquals("TALKS FAIL\n\nTolsk left.", article.text().string());
  }

  @Test
  void withoutATitleTheFirstLineMayBeOne() {
    Article article =
        text("Date: 2014-12-20\nURL: https://x.example/a\n\nTalks fail\n\nTolsk left.");
    assertEquals(Optional.of("Talks fail"), article.headline());
  }

  @Test
  void whatOnlyLooksLikeAFieldIsText() {
    Article article =
        text("Source: minister to resign\n\nTolsk's minister is to resign, a source said.");
    assertEquals(Optional.of("Source: minister to resign"), article.headline());
    assertEquals(
        List.of("MARROW: We left.", "HENNING: You did."),
        paragraphs(text("MARROW: We left.\n\nHENNING: You did.")));
  }

  @Test
  void brokenValuesAreAbsent() {
    Article article =
        text("Title: Talks fail\nDate: soon\nURL: javascript:alert(1)\nAuthor:\n\nTolsk left.");
    assertEquals(Optional.empty(), article.url());
    assertEquals(Optional.empty(), article.published());
    assertEquals(Optional.empty(), article.author());
  }

  @Test
  void aFieldThatNobodyKnowsMayComeFirst() {
    Article article =
        Reads.text("Note: Invented.\nTitle: Talks fail\nDate: 2019-11-09\n\nTolsk left the hall.");
    assertEquals(Optional.of("Talks fail"), article.headline());
    assertEquals(Optional.of(LocalDate.of(2019, 11, 9)), article.published());
    assertEquals("Talks fail\n\nTolsk left the hall.", article.text().string());
  }
}
