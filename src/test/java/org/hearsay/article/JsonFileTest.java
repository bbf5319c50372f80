package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hearsay.model.Article;
import org.junit.jupiter.api.Test;

class JsonFileTest {

  private static final String ONE =
      """
      {"webTitle": "Talks fail", "publishedAt": "2019-11-09T07:30:00Z", "source": {"name": "Wire"},
       "authors": ["Jane Doe", "John Roe"], "content": "Tolsk left the hall."}\
      """;

  private static final String SAID = "Talks fail | 2019-11-09 | Jane Doe, John Roe | Wire";

  @Test
  void readsAnArticleAListAndOneAfterTheOther() {
    assertEquals(List.of(SAID), Filed.of("a.json", ONE).says());
    assertEquals(List.of(SAID, SAID), Filed.of("a.json", "[" + ONE + "," + ONE + "]").says());
    assertEquals(List.of(SAID, SAID), Filed.of("a.json", ONE + "\n" + ONE).says());
  }

  @Test
  void readsTheListInAnAnswerOfANewsService() {
    assertEquals(
        List.of(SAID, SAID),
        Filed.of("a.json", "{\"status\": \"ok\", \"articles\": [" + ONE + "," + ONE + "]}").says());
    assertEquals(
        List.of(SAID),
        Filed.of("a.json", "{\"response\": {\"total\": 1, \"results\": [" + ONE + "]}}").says());
  }

  @Test
  void readsFieldsAsTold() {
    Columns columns = Columns.parse("text=Inhalt, headline=Titel");
    byte[] json = Packing.utf8("[{\"Titel\": \"Talks fail\", \"Inhalt\": \"Tolsk left.\"}]");
    assertEquals("Talks fail | - | - | -", Filed.says(Filed.of("a.json", json, columns).only()));
    assertEquals(
        "malformed: article 1: no \"text\" in it but Titel, Inhalt: say which it is with --map"
            + " text=NAME",
        Filed.of("a.json", json).refusal());
  }

  @Test
  void readsNinjs() {
    String about =
        "{\"uri\": \"http://wire.example/1\", \"pubstatus\": \"usable\", \"versioncreated\":"
            + " \"2019-11-09T07:30:00Z\", \"byline\": \"Jane Doe\", \"copyrightholder\": \"Wire\","
            + " ";
    String body = "<p>Tolsk left.</p><p>It said that Arvenia had lied.</p>";
    for (String rest :
        List.of(
            "\"headline\": \"Talks fail\", \"body_xhtml\": \"" + body + "\"}",
            "\"headlines\": [{\"role\": \"main\", \"value\": \"Talks fail\"}], \"bodies\":"
                + " [{\"contentType\": \"text/html\", \"value\": \""
                + body
                + "\"}]}")) {
      Article article = Filed.of("a.json", about + rest).only();
      assertEquals("Talks fail | 2019-11-09 | Jane Doe | Wire", Filed.says(article));
      assertEquals(
          List.of("Tolsk left.", "It said that Arvenia had lied."), Reads.paragraphs(article));
    }
  }

  @Test
  void whatIsBrokenOrHoldsNoArticlesIsRefusedAndWhatComesBeforeRead() {
    Filed cut = Filed.of("a.json", "[" + ONE + ", {\"content\": \"Tol");
    assertEquals(List.of(SAID), cut.says());
    assertTrue(cut.refusals().getFirst().detail().contains("1 articles before it were read"));
    assertEquals(
        "unknown-format: JSON without objects, which articles are",
        Filed.of("a.json", "[[1, 2]]").refusal());
    Filed.of("a.json", "[".repeat(100_000)).refusal();
    Filed.of("a.json", "{\"a\":".repeat(100_000)).refusal();
  }

  @Test
  void ofSeveralListsOfArticlesTheFirstIsReadAndThatIsTold() {
    Filed read =
        Filed.of(
            "a.json",
            """
            {"articles": [{"title": "Talks fail", "text": "Tolsk left."}],
             "related": [{"title": "Harbour", "text": "It is closed."}]}
            """);
    assertEquals(1, read.articles().size());
    assertEquals(
        List.of("a.json: of 2 lists of articles in it only the first is read"), read.notes());
  }
}
