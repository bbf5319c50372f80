package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Article;
import org.junit.jupiter.api.Test;

class WebFeedTest {

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
           xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel>
          <title>The Port Ellery Gazette</title>
          <link>https://gazette.example/</link>
          <item>
            <title>Tolsk &amp;amp; Arvenia: talks fail</title>
            <link>https://gazette.example/2019/11/09/talks</link>
            <guid isPermaLink="false">gazette-17</guid>
            <pubDate>Sat, 09 Nov 2019 07:30:00 GMT</pubDate>
            <dc:creator>Jane Doe</dc:creator>
            <media:title>A picture of a hall</media:title>
            <description>Talks failed on Friday ...</description>
            <content:encoded><![CDATA[<p>Tolsk accused Arvenia of lying on Friday, and its delegation left the hall.</p>
              <p>Arvenia denied it. "We came to talk," said its envoy.</p>]]></content:encoded>
          </item>
          <item>
            <title>Harbour closed</title>
            <link>https://gazette.example/2019/11/08/harbour</link>
            <author>desk@gazette.example (John Roe)</author>
            <pubDate>Fri, 08 Nov 2019 12:00:00 +0100</pubDate>
            <description>&lt;p&gt;The harbour master said that the harbour was closed.&lt;/p&gt;</description>
          </item>
        </channel>
      </rss>
      """;

  @Test
  void anItemIsAnArticleWithItsFullContent() {
    Filed read = Filed.of("news.xml", RSS);
    assertEquals(
        List.of(
            "Tolsk & Arvenia: talks fail | 2019-11-09 | Jane Doe | The Port Ellery Gazette",
            "Harbour closed | 2019-11-08 | John Roe | The Port Ellery Gazette"),
        read.says());
    Article first = read.articles().getFirst();
    assertEquals(
        List.of(
            "Tolsk accused Arvenia of lying on Friday, and its delegation left the hall.",
            "Arvenia denied it. \"We came to talk,\" said its envoy."),
        Reads.paragraphs(first));
    assertEquals(Optional.of("https://gazette.example/2019/11/09/talks"), first.url());
    assertEquals("news.xml!/gazette-17", first.source());
  }

  @Test
  void tellsWhereThereIsOnlyASummary() {
    assertEquals(
        List.of(
            "news.xml: 1 of 2 items hold no more than a summary, which is read; what they link to"
                + " is not fetched"),
        Filed.of("news.xml", RSS).notes());
  }

  @Test
  void readsAtom() {
    Article article =
        Filed.of(
                "a",
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>
                <entry><title type="html">Talks &lt;b&gt;fail&lt;/b&gt;</title><id>urn:1</id>
                <link rel="self" href="https://wire.example/feed"/>
                <link rel="alternate" href="https://wire.example/1"/>
                <author><name>Jane Doe</name></author>
                <published>2019-11-09T07:30:00Z</published><updated>2020-01-01T00:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Tolsk left.</p>
                <p>It said that Arvenia had lied.</p></div></content></entry></feed>\
                """)
            .only();
    assertEquals("Talks fail | 2019-11-09 | Jane Doe | Wire", Filed.says(article));
    assertEquals(
        List.of("Tolsk left.", "It said that Arvenia had lied."), Reads.paragraphs(article));
    assertEquals(Optional.of("https://wire.example/1"), article.url());
  }

  @Test
  void readsRssOne() {
    assertEquals(
        List.of("Talks fail | 2019-11-09 | - | Wire"),
        Filed.of(
                "a.rdf",
                "<rdf:RDF xmlns:rdf='r' xmlns='http://purl.org/rss/1.0/' xmlns:dc='d'><channel>"
                    + "<title>Wire</title></channel><item><title>Talks fail</title>"
                    + "<dc:date>2019-11-09</dc:date><description>Tolsk said that it left."
                    + "</description></item></rdf:RDF>")
            .says());
  }

  @Test
  void theNameOfThePaperIsNotPartOfTheHeadline() {
    assertEquals(
        List.of("Talks fail - for now | - | - | The Gazette"),
        Filed.of(
                "a.rss",
                "<rss><channel><title>Top stories</title><item><title>Talks fail - for now - The"
                    + " Gazette</title><source url='https://g.example'>The Gazette</source>"
                    + "<description>Tolsk said that it left.</description></item></channel></rss>")
            .says());
  }

  @Test
  void whatHoldsOnlyAHeadlineIsRefused() {
    assertEquals(
        "empty: only a headline: save the page that it links to",
        Filed.of("a", "<rss><channel><item><title>Talks fail</title></item></channel></rss>")
            .refusal());
    assertEquals(
        "empty: no articles in it",
        Filed.of("a", "<rss><channel><title>Wire</title></channel></rss>").refusal());
  }

  @Test
  void ofAFeedThatIsCutOffTheWholeItemsAreRead() {
    Filed read = Filed.of("a.rss", RSS.substring(0, RSS.indexOf("harbour was closed")));
    assertEquals(1, read.articles().size());
    assertEquals(
        "cut off: it ends before </rss>, in its last article", read.refusals().getFirst().detail());
  }

  @Test
  void entitiesOfItsOwnAreRefused() {
    String entities = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    String refusal =
        Filed.of("a.rss", entities + RSS.substring(39).replace("Tolsk", "&x;")).refusal();
    assertTrue(refusal.startsWith("malformed: it declares entities of its own"), refusal);
  }

  @Test
  void readsItInTheEncodingThatItDeclares() {
    String latin = RSS.replace("UTF-8", "ISO-8859-15").replace("Jane Doe", "Zoë Doe");
    Article article =
        Filed.of("a.rss", latin.getBytes(StandardCharsets.ISO_8859_1)).articles().getFirst();
    assertEquals(Optional.of("Zoë Doe"), article.author());
  }
}
