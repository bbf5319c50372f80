package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.hearsay.model.Article;
import org.junit.jupiter.api.Test;

class NewsMl1Test {

  private static String item(String id, String content) {
    return "<NewsItem><Identification><NewsIdentifier><ProviderId>wire.example</ProviderId>"
        + "<DateId>20191109</DateId><PublicIdentifier>"
        + id
        + "</PublicIdentifier></NewsIdentifier></Identification><NewsManagement>"
        + "<FirstCreated>20191109T073000Z</FirstCreated><Status FormalName=\"Usable\"/>"
        + "</NewsManagement><NewsComponent><NewsLines><HeadLine>Talks fail</HeadLine>"
        + "<ByLine>By Jane Doe</ByLine></NewsLines><AdministrativeMetadata><Provider>"
        + "<Party FormalName=\"Example Wire\"/></Provider></AdministrativeMetadata>"
        + "<NewsComponent><Role FormalName=\"Caption\"/><ContentItem><DataContent>The hall, which"
        + " is long and in which nobody sat on Friday when the talks were to begin.</DataContent>"
        + "</ContentItem></NewsComponent><NewsComponent><Role FormalName=\"Main\"/><ContentItem>"
        + "<MediaType FormalName=\"Text\"/><DataContent>"
        + content
        + "</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem>";
  }

  private static String file(String... items) {
    return "<?xml version=\"1.0\"?><!DOCTYPE NewsML SYSTEM \"NewsML_1.2.dtd\"><NewsML>"
        + "<NewsEnvelope><DateAndTime>20200101T000000Z</DateAndTime></NewsEnvelope>"
        + String.join("", items)
        + "</NewsML>";
  }

  private static final String PARAGRAPHS = "<p>Tolsk left the hall.</p><p>Arvenia denied it.</p>";

  @Test
  void anItemIsAnArticleWhateverItsTextIs() {
    for (String content :
        List.of(
            PARAGRAPHS,
            "Tolsk left the hall.\n\nArvenia denied it.",
            "<nitf><body><body.content>" + PARAGRAPHS + "</body.content></body></nitf>",
            "<html><head/><body>" + PARAGRAPHS + "</body></html>")) {
      Article article = Filed.of("a.xml", file(item("urn:1", content))).only();
      assertEquals("Talks fail | 2019-11-09 | Jane Doe | Example Wire", Filed.says(article));
      assertEquals(
          List.of("Tolsk left the hall.", "Arvenia denied it."), Reads.paragraphs(article));
    }
  }

  @Test
  void whatIsCutOffCancelledOrElsewhereIsRefusedInALine() {
    String two = file(item("urn:1", PARAGRAPHS), item("urn:2", PARAGRAPHS));
    Filed cut = Filed.of("a.xml", two.substring(0, two.length() - 60));
    assertEquals(List.of("a.xml!/urn:1"), cut.articles().stream().map(Article::source).toList());
    assertEquals(1, cut.refusals().size());
    assertEquals(
        "empty: its agency has cancelled it",
        Filed.of("a.xml", file(item("urn:1", PARAGRAPHS)).replace("Usable", "Canceled")).refusal());
    assertTrue(Filed.of("a.xml", file(item("urn:1", ""))).refusal().contains("is not fetched"));
    assertTrue(
        Filed.of(
                "a.xml",
                file(item("urn:1", PARAGRAPHS))
                    .replace(
                        "SYSTEM \"NewsML_1.2.dtd\"", "[<!ENTITY a SYSTEM \"file:///etc/passwd\">]"))
            .refusal()
            .contains("declares entities"));
  }

  @Test
  void emptyItemsTakeTimeInProportion() {
    String items = file("<NewsItem/>".repeat(8_000));
    String contents =
        file(
            "<NewsItem><NewsComponent>"
                + "<DataContent>x</DataContent>".repeat(5_000)
                + "</NewsComponent></NewsItem>");
    assertTimeoutPreemptively(
        Duration.ofSeconds(8),
        () -> {
          assertEquals(8_000, Filed.of("a.xml", items).refusals().size());
          assertEquals(1, Filed.of("a.xml", contents).articles().size());
        });
  }
}
