package org.hearsay.article;

import static org.hearsay.article.Reads.blocks;
import static org.hearsay.article.Reads.body;
import static org.hearsay.article.Reads.page;
import static org.hearsay.article.Reads.paragraphs;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Block;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final String ONE =
      "Arvenia accused its neighbour Tolsk on Monday of shelling a border village, killing three.";
  private static final String TWO =
      "Tolsk denied the accusation, calling it a fairy tale, and offered a joint inquiry.";

  @Test
  void readsTheArticleAndNothingElse() {
    Article article =
        page(
            """
            <!DOCTYPE html>
            <html lang="en"><head>
            <title>Arvenia blames Tolsk - The Daily Example</title>
            <link rel="canonical" href="https://daily.example/2014/12/20/arvenia">
            <meta property="og:title" content="Arvenia blames Tolsk for shelling">
            <meta property="og:site_name" content="The Daily Example">
            <meta property="article:published_time" content="2014-12-20T23:30:00-05:00">
            <meta name="author" content="Jane Doe">
            <style>p { color: red }</style><script>var p = "<p>Not this.</p>";</script>
            </head><body class="has-sidebar cookie-banner-shown">
            <div id="cookie-consent"><p>We and our partners store things on your device, if you agree.</p></div>
            <header><a href="/">The Daily Example</a><nav><ul><li><a href="/w">World</a></ul></nav></header>
            <main><article class="story no-sidebar">
            <h1>Arvenia blames Tolsk for shelling</h1>
            <p class="byline">By <a href="/jane">Jane Doe</a></p>
            <div class="share-bar"><a href="#">Share on everything you have</a></div>
            <figure><img src="x.jpg"><figcaption>The village on Monday. Picture: Wire</figcaption></figure>
            <p>%s</p>
            <aside><p>Subscribe to read the whole of this and of many other stories, every day.</p></aside>
            <h2>'A fairy tale'</h2>
            <p>%s</p>
            <blockquote><p>We did not do it, and we can prove it.</p></blockquote>
            <ul><li>A truce of a week</li><li>An exchange of prisoners</li></ul>
            <div class="related-links"><h3>Related</h3><ul><li><a href="/1">Another story</a></li></ul></div>
            <form><input value="x"><button>Comment</button></form>
            </article></main>
            <footer><p>© 2014 Example Media. All rights reserved.</p></footer>
            </body></html>
            """
                .formatted(ONE, TWO));
    assertEquals(
        "Arvenia blames Tolsk for shelling\n\n"
            + ONE
            + "\n\n'A fairy tale'\n\n"
            + TWO
            + "\n\nWe did not do it, and we can prove it.\n\nA truce of a week"
            + "\n\nAn exchange of prisoners",
        article.text().string());
    assertEquals(List.of("'A fairy tale'"), blocks(article, Block.Kind.HEADING));
    assertEquals(5, paragraphs(article).size());
    assertEquals(Optional.of("Arvenia blames Tolsk for shelling"), article.headline());
    assertEquals(Optional.of(LocalDate.of(2014, 12, 20)), article.published());
    assertEquals(Optional.of("Jane Doe"), article.author());
    assertEquals(Optional.of("The Daily Example"), article.publisher());
    assertEquals(Optional.of("https://daily.example/2014/12/20/arvenia"), article.url());
  }

  @Test
  void choosesTheDensestPartWhereNothingIsMarked() {
    Article article =
        body(
            "<div><div>Home</div><a href=1>News of the day that is not here at all</a></div>"
                + "<div><div><p>"
                + ONE
                + "</p><p>"
                + TWO
                + "</p><p>"
                + ONE
                + "</p></div>"
                + "<div><a href=2>Ten ways to lose your way in the border country of Arvenia</a>"
                + "<a href=3>What to eat in Tolsk when it rains, and when it does not</a></div></div>"
                + "<div>Terms</div>");
    assertEquals(List.of(ONE, TWO, ONE), paragraphs(article));
  }

  @Test
  void readsParagraphsThatOnlyLineBreaksSetOff() {
    Article article =
        body("<div>" + ONE + "<br><br>" + TWO + "<br/>\n<br/>Both left<br>the room.</div>");
    assertEquals(List.of(ONE, TWO, "Both left the room."), paragraphs(article));
  }

  @Test
  void joinsInlineMarkupAsItIsShown() {
    Article article =
        body(
            "<p>Tolsk<b>'s</b> <i>army</i>&nbsp;<a href=x>den</a>ied\nit<sup><a href=#1>1</a></sup>,"
                + " <q>of&shy;ten</q>.</p><p>It <em>said</em><span> </span><span>so</span>.</p>");
    assertEquals(List.of("Tolsk's army denied it, “often”.", "It said so."), paragraphs(article));
  }

  @Test
  void readsAPageThatAFormWraps() {
    assertEquals(
        List.of(ONE, TWO),
        paragraphs(body("<form id=aspnet><div><p>" + ONE + "</p><p>" + TWO + "</p></div></form>")));
  }

  @Test
  void hiddenTextIsNotRead() {
    Article article =
        body(
            "<article><p>"
                + ONE
                + "</p><p hidden>Secret one.</p><p style='display: none'>Secret"
                + " two.</p><div aria-hidden=true><p>Secret three.</p></div><p>"
                + TWO
                + "</p>"
                + "<template><p>Secret four.</p></template></article>");
    assertEquals(List.of(ONE, TWO), paragraphs(article));
  }

  @Test
  void scriptsAndHandlersAreNotText() {
    Article article =
        body(
            "<article><p onclick=\"alert(1)\">"
                + ONE
                + "</p><script>alert(2)</script>"
                + "<p>&lt;script&gt;alert(3)&lt;/script&gt; was <a href=\"javascript:alert(4)\">seen</a>"
                + " there.</p><svg><script>alert(5)</script></svg></article>");
    assertEquals(List.of(ONE, "<script>alert(3)</script> was seen there."), paragraphs(article));
  }

  @Test
  void theWindowTitleServesWithoutTheNameOfTheSite() {
    Article article =
        page("<html><head><title>Arvenia blames Tolsk | Example</title></head><p>" + ONE + "</p>");
    assertEquals(Optional.of("Arvenia blames Tolsk"), article.headline());
    assertEquals("Arvenia blames Tolsk\n\n" + ONE, article.text().string());
  }

  @Test
  void readsBylinesDatelinesAndFootersInTheBody() {
    Article article =
        body(
            "<h1>Arvenia blames Tolsk for shelling</h1><div>By John Roe</div><div>3 May 2021</div>"
                + "<p>ARVEN (AFP) - "
                + ONE
                + "</p><p>"
                + TWO
                + "</p><p>© 2021 Northern Wire</p>");
    assertEquals(Optional.of("John Roe"), article.author());
    assertEquals(Optional.of(LocalDate.of(2021, 5, 3)), article.published());
    assertEquals(Optional.of("Northern Wire"), article.publisher());
    assertEquals(List.of(ONE, TWO), paragraphs(article));
    assertEquals(List.of("ARVEN (AFP) -"), blocks(article, Block.Kind.BYLINE));
  }

  @Test
  void aPageOfScriptsGivesTheTextItTellsMachines() {
    Article article =
        page(
            """
            <html><head><script type="application/ld+json">{"@type": "NewsArticle",
            "headline": "Arvenia blames Tolsk", "articleBody": "%s\\n\\n%s"}</script></head>
            <body><div id="app">Loading</div></body></html>
            """
                .formatted(ONE, TWO));
    assertEquals(List.of(ONE, TWO), paragraphs(article));
  }

  @Test
  void pageAndTextOfOneArticleAgree() {
    Article fromPage = body("<article><p>" + ONE + "</p>\n<p>" + TWO + "</p></article>");
    Article fromText = Reads.text("Probe\n\n" + ONE + "\n\n" + TWO);
    assertEquals(paragraphs(fromText), paragraphs(fromPage));
  }
}
