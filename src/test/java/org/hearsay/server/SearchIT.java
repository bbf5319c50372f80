package org.hearsay.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.hearsay.graph.IriSpace;
import org.hearsay.query.SampleGraph;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ways to what is looked for: search, names by part, pages of long answers, what is not found. */
class SearchIT {

  private static HearsayServer server;
  private static Client client;

  @BeforeAll
  static void start() throws ServerException {
    DatasetGraph graphs = SampleGraph.open();
    Txn.executeWrite(graphs, () -> RDFParser.fromString(many(), Lang.TRIG).parse(graphs));
    server =
        HearsayServer.start(
            new Holdings(graphs, IriSpace.DEFAULT), ServerOptions.DEFAULT.withPort(0));
    client = new Client(server);
  }

  /** Enough actors for a second page. */
  private static String many() {
    StringBuilder trig = new StringBuilder("PREFIX hs: <https://w3id.org/hearsay/ontology#> ");
    trig.append(
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> <x:g> { <x:g> a hs:Article . ");
    for (int i = 0; i < 120; i++) {
      trig.append("<x:a").append(i).append("> a hs:Person ; skos:prefLabel 'Zed ").append(i);
      trig.append("' . <x:s").append(i).append("> hs:speaker <x:a").append(i).append("> . ");
    }
    return trig.append("}").toString();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Document page(String path, int status) throws Exception {
    return client.page(path, status);
  }

  @Test
  void searchFindsActorsAndHeadlines() throws Exception {
    Document found = page("/search?q=NORLAND", 200);
    assertTrue(found.select(".found a[href=/id/actor/norland]").size() == 1, found.text());
    assertTrue(found.select("tbody tr").text().contains("Estovia blames Norland"));
    assertEquals("NORLAND", found.selectFirst("#q").val());
    assertEquals(1, page("/search?q=", 200).select("form.search").size());
  }

  @Test
  void searchThatFindsNothingSaysWhatMayBeMeant() throws Exception {
    Document nothing = page("/search?q=Nroland", 200);
    assertEquals("Norland", nothing.select(".problem a").first().text());
    Document hostile = page("/search?q=%3Cb%3Ex%22%27", 200);
    assertEquals(0, hostile.select("main b").size());
  }

  @Test
  void partOfANameIsTakenForTheNamesThatHoldIt() throws Exception {
    Document page = page("/question/statements-by?speaker=verel", 200);
    assertTrue(page.text().contains("“verel” is taken for Tomas Verel."), page.text());
    assertEquals(2, page.select("tbody tr").size());
    Document nobody = page("/question/statements-by?speaker=Tomas+Vrel", 404);
    assertEquals(
        "nobody here is called \"Tomas Vrel\"; did you mean Tomas Verel?",
        nobody.select("[role=alert]").text());
    assertEquals(404, client.get("/api/graph?actor=Vrell").statusCode());
    assertEquals(200, client.get("/api/graph?actor=verel").statusCode());
  }

  @Test
  void longAnswersHavePages() throws Exception {
    Document first = page("/question/actors?name=zed", 200);
    assertTrue(first.text().contains("Rows 1 to 100; there are more."));
    String next = first.select("a[rel=next]").attr("href");
    Document second = page(next, 200);
    assertTrue(second.text().contains("Rows 101 to 120."), second.text());
    assertEquals(20, second.select("tbody tr").size());
    assertEquals("/question/actors?name=zed", second.select("a[rel=prev]").attr("href"));
    assertTrue(page("/question/actors?name=zed&page=9", 200).text().contains("Nothing was found"));
  }

  @Test
  void whatIsNotThereHasAPageWithWaysOn() throws Exception {
    Document page = page("/no/such/page", 404);
    assertEquals(1, page.select("form.search").size());
    assertEquals("Not found", page.select("h1").text());
  }

  @Test
  void firstPageShowsAnAccusationOfEachArticle() throws Exception {
    Document page = page("/", 200);
    var sources =
        page.select("section[aria-labelledby=who-accused-whom-title] .source a").eachAttr("href");
    assertTrue(sources.size() > 1, sources.toString());
    assertEquals(sources.size(), sources.stream().distinct().count(), sources.toString());
  }
}
