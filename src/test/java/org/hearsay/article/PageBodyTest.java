package org.hearsay.article;

import static org.hearsay.article.Reads.body;
import static org.hearsay.article.Reads.page;
import static org.hearsay.article.Reads.paragraphs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the article stands on pages as sites build them, and what stands beside it. */
class PageBodyTest {

  private static final String LEAD =
      "Arvenia accused its neighbour Tolsk on Monday of shelling a border village, killing three.";
  private static final String TWO =
      "Tolsk denied the accusation, calling it a fairy tale, and offered a joint inquiry.";
  private static final String THREE =
      "The foreign minister of Arvenia said that no inquiry was needed, since the shells were found.";
  private static final String FOUR =
      "Observers had counted forty shells since Sunday, most of them fired from the east bank.";

  /** Enough of a body that nothing else is looked for. */
  private static final String REST =
      IntStream.range(0, 6)
          .mapToObj(
              i -> "<p>On day " + i + " the talks of both sides went on in the border town.</p>")
          .collect(Collectors.joining());

  private static String p(String text) {
    return "<p>" + text + "</p>";
  }

  private static String section(String content) {
    return "<div class=section><div class=wrap><div class=content>"
        + content
        + "</div></div></div>";
  }

  private static void assertReads(String html, String... first) {
    assertEquals(List.of(first), paragraphs(body(html)).subList(0, first.length));
  }

  /** That the body is all of {@code kept} and REST, without a word of anything else. */
  private static void assertReadsOnly(String html, String... kept) {
    List<String> read = paragraphs(body(html));
    assertEquals(kept.length + 6, read.size(), read.toString());
    assertTrue(read.containsAll(List.of(kept)), read.toString());
  }

  @Test
  void readsABodyInSectionsThatAreWrappedOneByOne() {
    assertReads(
        "<div class=page><div class=head>Home</div><div class=sections>"
            + section(p(LEAD))
            + section(p(TWO) + p(THREE) + p(FOUR) + REST)
            + section(p(FOUR))
            + "</div></div>",
        LEAD,
        TWO,
        THREE);
  }

  @Test
  void readsTheLeadThatStandsWithTheTitle() {
    assertReads(
        "<div class=top><h1>Arvenia blames Tolsk</h1><div class=intro><p>"
            + LEAD
            + "</p></div><div>3 May 2021</div></div><div class=grid><div class=text>"
            + p(TWO)
            + REST
            + "</div><div><a href=1>Another story of another day</a></div></div>",
        LEAD,
        TWO);
  }

  @Test
  void teasersBesideTheArticleAreNotItsSections() {
    String teaser =
        "<div class=card><h3><a href=x>The price of bread</a></h3><p>" + FOUR + "</p></div>";
    assertEquals(
        9,
        paragraphs(
                body(
                    "<div><div class=text>"
                        + p(LEAD)
                        + p(TWO)
                        + p(THREE)
                        + REST
                        + "</div><div class=more>"
                        + teaser.repeat(3)
                        + "</div></div>"))
            .size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "element-widget",
        "field--label-hidden",
        "section--has-ads",
        "elementor-widget-text",
        "is-promo"
      })
  void classesThatSayWhatAPartHasDoNotHideIt(String name) {
    String half = p(TWO) + p(THREE) + REST;
    assertReads(
        "<article><div class=" + name + ">" + p(LEAD) + "</div><div>" + half + "</div></article>",
        LEAD,
        TWO);
  }

  @Test
  void aBodyNamedLikeClutterIsReadWhereThereIsNothingElse() {
    assertReads(
        "<div><div class=teaser>"
            + p(LEAD)
            + p(TWO)
            + p(THREE)
            + "</div><div class=promo>"
            + p(FOUR)
            + REST
            + "</div><div class=promo>"
            + REST
            + "</div></div>",
        LEAD,
        TWO,
        THREE,
        FOUR);
  }

  @Test
  void aBodyThatAScriptWouldShowIsRead() {
    assertReads("<div><noscript>" + p(LEAD) + p(TWO) + REST + "</noscript></div>", LEAD, TWO);
    assertReads("<div style='display:none'>" + p(LEAD) + p(TWO) + REST + "</div>", LEAD, TWO);
  }

  @Test
  void captionsAreNoTextHoweverMany() {
    String slide = "<li class=slide><img src=x><div class=caption>" + FOUR + "</div></li>";
    assertReadsOnly(
        "<article>"
            + p(LEAD)
            + p(TWO)
            + "<ul class=gallery>"
            + slide.repeat(40)
            + "</ul>"
            + REST
            + "</article>",
        LEAD,
        TWO);
    String figure = "<figure><img src=x><figcaption>" + FOUR + "</figcaption></figure>";
    assertReadsOnly("<article>" + p(LEAD) + figure.repeat(40) + REST + "</article>", LEAD);
  }

  @Test
  void commentsAreNoTextHoweverMany() {
    String comment = "<li><article class=comment-body>" + p(FOUR) + "</article></li>";
    assertReadsOnly(
        "<main>"
            + p(LEAD)
            + REST
            + "<div id=comments><ol>"
            + comment.repeat(40)
            + "</ol></div></main>",
        LEAD);
  }

  @Test
  void labelsOfChartsAreNoText() {
    String labels =
        "<div>Arvenia</div><div>Tolsk</div><div>0</div><div>25</div><div>50</div><div>75</div>";
    assertReadsOnly("<article>" + p(LEAD) + labels + REST + "</article>", LEAD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Most read", "Story highlights", "RELATED:", "Editors’ Picks"})
  void listsUnderTitlesOfAsidesAreNoText(String title) {
    String list =
        "<div><h3>"
            + title
            + "</h3></div><ul><li>Tolsk is said to have offered a joint inquiry</li>"
            + "<li>Three are said to be dead in the village of Ost</li></ul>";
    assertReadsOnly("<article>" + p(LEAD) + list + REST + "</article>", LEAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Advertisement",
        "Story continues below",
        "See also: <a href=x>Tolsk shells a village</a>",
        "Correction (3 May): An earlier version of this article misstated the number of shells.",
        "This article was amended on 3 May to correct the name of the village.",
        "Clarification: This story has been changed to say who counted the shells."
      })
  void advertsAndCorrectionsAreNoText(String line) {
    assertReadsOnly("<article>" + p(LEAD) + p(line) + REST + "</article>", LEAD);
  }

  @Test
  void aPullQuoteIsReadOnceInItsPlace() {
    assertReadsOnly(
        "<article>"
            + p(LEAD)
            + "<blockquote>“No inquiry was needed”</blockquote>"
            + p(THREE)
            + REST
            + "</article>",
        LEAD,
        THREE);
    assertReadsOnly(
        "<article>"
            + p(LEAD)
            + "<div class=pullquote>We did not do it.</div>"
            + REST
            + "</article>",
        LEAD);
  }

  @Test
  void aPostHasItsWordsInQuotationMarksAndItsAuthorBehindThem() {
    String post =
        "<blockquote class='twitter-tweet'><p lang=en>We did not do it.</p>&mdash; Ida Roe"
            + " (@idaroe) <a href=x>May 3, 2021</a></blockquote>";
    assertReadsOnly(
        "<article>" + p(LEAD) + post + REST + "</article>",
        LEAD,
        "“We did not do it.” — Ida Roe (@idaroe) May 3, 2021");
  }

  @Test
  void anAmpPageIsReadWithoutWhatItLoads() {
    assertReadsOnly(
        "<article>"
            + p(LEAD)
            + "<amp-carousel><div>"
            + FOUR
            + "</div></amp-carousel><amp-embed><div>"
            + TWO
            + "</div></amp-embed>"
            + REST
            + "</article>",
        LEAD);
  }

  @Test
  void aLiveBlogIsReadPostByPost() {
    String post =
        "<article class=post><time>10:15</time><h3>Tolsk denies it</h3><p>%s</p></article>";
    assertReads(
        "<main><h1>Shelling on the border: live</h1>"
            + post.formatted(LEAD)
            + post.formatted(TWO)
            + post.formatted(THREE)
            + post.formatted(FOUR)
            + "</main>",
        LEAD,
        TWO,
        THREE,
        FOUR);
    assertEquals(
        List.of(LEAD, TWO),
        paragraphs(
            page(
                "<html><script type=application/ld+json>{\"@type\": \"LiveBlogPosting\", \"headline\":"
                    + " \"Live\", \"liveBlogUpdate\": [{\"articleBody\": \""
                    + LEAD
                    + "\"}, {\"articleBody\": \""
                    + TWO
                    + "\"}]}</script><div id=app></div></html>")));
  }

  @Test
  void xhtmlWithAnEmptyTitleIsRead() {
    var article =
        page(
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/><style"
                + " type='text/css'/></head><body><h1>Arvenia blames Tolsk</h1>"
                + p(LEAD)
                + p(TWO)
                + "</body></html>");
    assertEquals(List.of(LEAD, TWO), paragraphs(article));
    assertEquals(Optional.of("Arvenia blames Tolsk"), article.headline());
  }

  @Test
  void aStubTellsMachinesTheWholeText() {
    String whole = (TWO + " " + THREE + " ").repeat(8).strip();
    assertEquals(
        List.of(whole),
        paragraphs(
            page(
                "<html><script type=application/ld+json>{\"@type\": \"NewsArticle\", \"headline\":"
                    + " \"Talks\", \"articleBody\": \""
                    + whole
                    + "\"}</script><article>"
                    + p(LEAD)
                    + p(TWO)
                    + p(THREE)
                    + "</article></html>")));
  }

  private static void assertRefused(String html, String reason) {
    assertEquals(
        reason, Reads.refusal(Articles.reader(), Reads.document("probe.html", html)).detail());
  }

  @Test
  void aStubForSubscribersIsTold() {
    String stub =
        "only the first 14 words of an article, whose rest is for subscribers: save it signed in";
    assertRefused(
        "<html><article><h1>Arvenia blames Tolsk</h1>"
            + p(LEAD)
            + "<div class=wall>Subscribe to continue reading.</div></article></html>",
        stub);
    assertRefused(
        "<html><script type=application/ld+json>{\"@type\": \"NewsArticle\", \"isAccessibleForFree\":"
            + " \"False\"}</script><article>"
            + p(LEAD)
            + "</article></html>",
        stub);
  }

  @Test
  void anArticleForSubscribersThatIsWholeIsRead() {
    String html =
        "<article>"
            + p(LEAD)
            + p(TWO)
            + THREE
            + FOUR
            + REST
            + "<p>Already a subscriber? Sign in.</p></article>";
    assertReads(html, LEAD, TWO);
  }

  @Test
  void aPageOfManyArticlesIsRefused() {
    String teaser = "<div class=result><h3><a href=x>%s</a></h3><p>%s</p></div>";
    assertRefused(
        "<html><title>News</title><body><main>"
            + teaser.formatted("Arvenia blames Tolsk", LEAD).repeat(4)
            + teaser.formatted("Tolsk denies it", TWO).repeat(4)
            + "</main></html>",
        "a list of articles, by their titles: save those pages and give them");
  }

  @Test
  void aTableOfPricesIsRefused() {
    String row =
        "<tr><td>Bread, a loaf of two pounds or more, at the market of Arven</td><td>1.20</td></tr>";
    assertRefused(
        "<html><title>Prices</title><body><h1>Prices of the week</h1><table>"
            + row.repeat(9)
            + "</table></html>",
        "no article in it: there is not one whole sentence");
  }
}
