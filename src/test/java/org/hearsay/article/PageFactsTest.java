package org.hearsay.article;

import static org.hearsay.article.Reads.page;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.hearsay.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFactsTest {

  private static final String ARTICLE =
      """
      {"@context": "https://schema.org", "@type": "NewsArticle",
       "headline": "Talks &quot;fail&quot; at last",
       "datePublished": "2014-12-20T10:00:00Z",
       "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "John Roe"}],
       "publisher": {"@type": "Organization", "name": "Northern Wire"},
       "mainEntityOfPage": {"@id": "https://wire.example/talks"}}
      """;

  private static Article withData(String json) {
    return page(
        "<html><head><title>Wire</title><script type=\"application/ld+json\">"
            + json
            + "</script></head><body><p>Talks between Arvenia and Tolsk failed at last.</p>");
  }

  private static void assertKnown(Article article) {
    assertEquals(Optional.of("Talks \"fail\" at last"), article.headline());
    assertEquals(Optional.of(LocalDate.of(2014, 12, 20)), article.published());
    assertEquals(Optional.of("Jane Doe, John Roe"), article.author());
    assertEquals(Optional.of("Northern Wire"), article.publisher());
    assertEquals(Optional.of("https://wire.example/talks"), article.url());
  }

  @Test
  void readsLinkedData() {
    assertKnown(withData(ARTICLE));
  }

  @Test
  void findsTheArticleInArraysAndGraphs() {
    assertKnown(withData("[{\"@type\": \"WebSite\", \"name\": \"x\"}, " + ARTICLE + "]"));
    assertKnown(
        withData("{\"@graph\": [{\"@type\": \"Person\", \"name\": \"x\"}, " + ARTICLE + "]}"));
    assertKnown(withData("<!-- " + ARTICLE + " -->"));
    assertKnown(withData(ARTICLE.replace("\"NewsArticle\"", "[\"Thing\", \"NewsArticle\"]")));
    assertKnown(withData("{broken</script><script type='application/ld+json'>" + ARTICLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "42",
        "[[[[[[]]]]]]",
        "{\"@type\": \"NewsArticle\", \"headline\": {\"x\": 1}, \"author\": [[]], \"url\": 7}",
        "{\"@type\": \"NewsArticle\", \"url\": \"file:///etc/passwd\"}",
        "{\"@context\": \"http://canary.invalid/\", \"@type\": \"Recipe\"}"
      })
  void passesOverDataThatSaysNothing(String json) {
    Article article = withData(json);
    assertEquals(Optional.empty(), article.url());
    assertEquals(Optional.empty(), article.author());
    assertEquals(1, Reads.paragraphs(article).size());
  }

  @Test
  void readsCitationAndDublinCoreTags() {
    Article article =
        page(
            """
            <html><head><meta name="citation_title" content="Talks fail at last">
            <meta name="citation_author" content="Jane Doe"><meta name="citation_author" content="John Roe">
            <meta name="DC.date.issued" content="2014-12-20"><meta name="DC.publisher" content="Wire">
            <meta property="og:url" content="https://wire.example/a">
            </head><body><p>Talks between Arvenia and Tolsk failed.</p></body></html>
            """);
    assertEquals(Optional.of("Talks fail at last"), article.headline());
    assertEquals(Optional.of("Jane Doe, John Roe"), article.author());
    assertEquals(Optional.of(LocalDate.of(2014, 12, 20)), article.published());
    assertEquals(Optional.of("Wire"), article.publisher());
    assertEquals(Optional.of("https://wire.example/a"), article.url());
  }

  @Test
  void readsTimeElementsAndMicrodata() {
    Article article =
        page(
            "<html><body><article><h1>Talks fail at last</h1><span itemprop=author>Jane Doe</span>"
                + "<time datetime=\"2021-05-03T10:00\">today</time>"
                + "<p>Talks between Arvenia and Tolsk failed.</p></article></body></html>");
    assertEquals(Optional.of("Jane Doe"), article.author());
    assertEquals(Optional.of(LocalDate.of(2021, 5, 3)), article.published());
  }

  @Test
  void theNameOfTheSiteIsNoPartOfTheHeadline() {
    Article article =
        page(
            "<html><head><meta property='og:title' content='Talks - Tolsk fails | Wire'>"
                + "<meta property='og:site_name' content='WIRE'></head><p>Talks failed at last.</p>");
    assertEquals(Optional.of("Talks - Tolsk fails"), article.headline());
  }

  @Test
  void aHeadingThatNamesTheSiteIsNotTheHeadline() {
    Article article =
        page(
            "<html><head><meta property='og:title' content='Talks fail at last'></head><body>"
                + "<h1>The Northern Wire</h1><p>Talks between Arvenia and Tolsk failed.</p>");
    assertEquals(Optional.of("Talks fail at last"), article.headline());
  }

  private static Article titled(String head, String body) {
    return page(
        "<html><head>"
            + head
            + "</head><body>"
            + body
            + "<p>Talks between Arvenia and Tolsk failed.");
  }

  @Test
  void theNameOfTheSiteIsNoHeadlineWhereverItStands() {
    String site = "<title>The Northern Wire</title>";
    String banner = "<h1><a href='/'>The Northern Wire</a></h1>";
    Optional<String> headline = Optional.of("Talks fail at last");
    assertEquals(headline, titled(site, banner + "<h2>Talks fail at last</h2>").headline());
    assertEquals(headline, titled(site, banner + "<h1>Talks fail at last</h1>").headline());
    assertEquals(
        headline,
        titled(
                site + "<meta property='og:title' content='Talks fail at last | Wire'>",
                "<h1>Talks fail at last</h1>")
            .headline());
  }

  @Test
  void kickersAndSubtitlesAreNoPartOfTheHeadline() {
    String told = "<meta property='og:title' content='Talks fail at last'>";
    Optional<String> headline = Optional.of("Talks fail at last");
    assertEquals(headline, titled(told, "<h1>World | Talks fail at last</h1>").headline());
    assertEquals(
        headline,
        titled(told, "<h1><span>Talks fail at last</span> <small>Nobody is to blame</small></h1>")
            .headline());
  }

  @Test
  void readsDaysByTheNamesOfTheirElements() {
    Optional<LocalDate> day = Optional.of(LocalDate.of(2021, 5, 3));
    String today = "<div class=current-date>9 May 2021</div>";
    assertEquals(day, titled("", today + "<span class=entry-date>3 May 2021</span>").published());
    assertEquals(day, titled("", today + "<time>3 May 2021, 10:15</time>").published());
    assertEquals(
        day, titled("", "<abbr class=published title='2021-05-03T10:15'>today</abbr>").published());
  }

  @Test
  void aSavedPageSaysWhereItIsFrom() {
    Article article =
        page(
            "<!DOCTYPE html><!-- saved from url=(0041)https://wire.example/2021/05/03/talks-fail -->"
                + "<html><body><p>Talks between Arvenia and Tolsk failed.</p>");
    assertEquals(Optional.of("https://wire.example/2021/05/03/talks-fail"), article.url());
    assertEquals(Optional.of(LocalDate.of(2021, 5, 3)), article.published());
  }

  @Test
  void namesThatLinkedDataReferToAreLookedUp() {
    Article article =
        withData(
            "{\"@graph\": [{\"@type\": \"Article\", \"headline\": \"Talks\", \"author\": {\"@id\": \"#a\"},"
                + " \"publisher\": {\"@id\": \"#o\"}}, {\"@type\": \"Person\", \"@id\": \"#a\", \"name\":"
                + " \"Jane Doe\"}, {\"@id\": \"#o\", \"name\": \"Northern Wire\"}]}");
    assertEquals(Optional.of("Jane Doe"), article.author());
    assertEquals(Optional.of("Northern Wire"), article.publisher());
  }

  @Test
  void aPageThatIsNoArticleToMachinesHasItsDayAllTheSame() {
    assertEquals(
        Optional.of(LocalDate.of(2021, 5, 3)),
        withData("{\"@type\": \"WebPage\", \"datePublished\": \"2021-05-03\"}").published());
  }
}
