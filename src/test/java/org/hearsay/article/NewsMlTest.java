package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hearsay.model.Article;
import org.junit.jupiter.api.Test;

class NewsMlTest {

  private static String item(String guid, String content) {
    return "<newsItem guid=\""
        + guid
        + """
        " version="2" xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2">
        <rightsInfo><copyrightHolder><name>Example Wire Ltd</name></copyrightHolder></rightsInfo>
        <itemMeta><itemClass qcode="ninat:text"/><provider><name>Example Wire</name></provider>
        <versionCreated>2019-11-09T09:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
        <contentMeta><contentCreated>2019-11-08T22:00:00Z</contentCreated>
        <by>By Jane Doe</by><headline>Talks fail</headline><slugline>TOLSK-TALKS</slugline></contentMeta>
        <contentSet>\
        """
        + content
        + "</contentSet></newsItem>";
  }

  private static final String XHTML =
      "<inlineXML contenttype=\"application/xhtml+xml\"><html"
          + " xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body><p>Tolsk"
          + " left the hall.</p><p>It said that Arvenia had lied.</p></body></html></inlineXML>";

  private static String message(String... items) {
    return "<newsMessage"
        + " xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header><sent>2020-01-01</sent>"
        + "</header><itemSet>"
        + String.join("", items)
        + "</itemSet></newsMessage>";
  }

  @Test
  void readsAnItemWithXhtml() {
    Article article = Filed.of("a.xml", item("urn:1", XHTML)).only();
    assertEquals("Talks fail | 2019-11-08 | Jane Doe | Example Wire", Filed.says(article));
    assertEquals(
        List.of("Tolsk left the hall.", "It said that Arvenia had lied."),
        Reads.paragraphs(article));
    assertEquals("a.xml", article.source());
  }

  @Test
  void readsAMessageOfSeveralItems() {
    Filed read =
        Filed.of(
            "a.xml",
            message(
                item("urn:1", XHTML),
                item("urn:2", "<inlineXML>" + NitfTest.NITF + "</inlineXML>"),
                item(
                    "urn:3",
                    "<inlineData contenttype=\"text/plain\">Tolsk left.\n\n"
                        + "It rained.</inlineData>"),
                item("urn:4", "<remoteContent href=\"http://wire.example/a.jpg\"/>")));
    assertEquals(
        List.of("a.xml!/urn:1", "a.xml!/urn:2", "a.xml!/urn:3"),
        read.articles().stream().map(Article::source).toList());
    assertEquals(List.of("a.xml: 1 items without a text are passed over"), read.notes());
    assertEquals(
        2, Reads.paragraphs(read.articles().get(1)).size(), read.articles().get(1).toString());
    assertEquals(List.of("Tolsk left.", "It rained."), Reads.paragraphs(read.articles().get(2)));
  }

  @Test
  void refusesWhatLiesElsewhereOrWasCancelled() {
    assertEquals(
        "empty: NewsML without a text in it (inlineXML, inlineData): what it points to is not"
            + " fetched",
        Filed.of("a.xml", item("urn:4", "<remoteContent href=\"http://wire.example/a\"/>"))
            .refusal());
    assertEquals(
        "empty: its agency has cancelled it",
        Filed.of("a.xml", item("urn:1", XHTML).replace("stat:usable", "stat:canceled")).refusal());
  }

  @Test
  void ofAMessageThatIsCutOffTheWholeItemsAreRead() {
    String message = message(item("urn:1", XHTML), item("urn:2", XHTML));
    Filed read = Filed.of("a.xml", message.substring(0, message.length() - 80));
    assertEquals(1, read.articles().size());
    assertEquals(1, read.refusals().size());
  }
}
