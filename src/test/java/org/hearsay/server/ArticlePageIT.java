package org.hearsay.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.hearsay.graph.IriSpace;
import org.hearsay.query.SampleGraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of an article and of a statement, and the syntaxes in which both are to be had. */
class ArticlePageIT {

  private static final String ARTICLE = "/id/article/harbour-1";
  private static final String STATEMENT = ARTICLE + "/statement/1";

  private static final String EVIDENCE =
      "Interior minister Tomas Verel on Tuesday accused Norland of shutting down the cranes of"
          + " Linna from afar, by its computers.";

  private static final String TEXT = EVIDENCE + "\n\nThe port is closed. <b>Later</b> more.";

  private static HearsayServer server;
  private static Client client;

  @BeforeAll
  static void start() throws ServerException {
    server = SampleServer.start(TEXT);
    client = new Client(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Document page(String path) throws Exception {
    return client.page(path);
  }

  @Test
  void partsOfAStatementAreMarkedInTheirPlace() throws Exception {
    Element text = page(ARTICLE).selectFirst(".paragraph > p");
    assertEquals("Interior minister Tomas Verel", text.select(".speaker.n1").text());
    assertEquals("accused", text.select(".cue.n1").text());
    assertEquals("Norland", text.select(".content .target.n1").text());
    assertEquals(
        "Norland of shutting down the cranes of Linna from afar", text.select(".content").text());
    text.select("sup").remove();
    assertEquals(EVIDENCE, text.text());
  }

  @Test
  void marginAndTextLeadToOneAnother() throws Exception {
    Document page = page(ARTICLE);
    Element number = page.selectFirst("sup a");
    assertEquals("1", number.text());
    assertEquals("#s1", number.attr("href"));
    assertEquals("Statement 1: Tomas Verel accused Norland", number.attr("aria-label"));
    Element told = page.getElementById("s1");
    assertEquals("#" + number.id(), told.selectFirst(".no").attr("href"));
    assertEquals("1 Tomas Verel for Estovia accused Norland", told.text());
    assertEquals(STATEMENT, told.select(".act a").attr("href"));
  }

  @Test
  void textComesFirstAndFactsLast() throws Exception {
    String page = client.get(ARTICLE, "text/html").body();
    assertTrue(page.indexOf("class=\"reading\"") < page.indexOf("class=\"facts\""));
    assertTrue(page.contains("&lt;b&gt;Later&lt;/b&gt;"));
  }

  @Test
  void aStatementStandsInItsContext() throws Exception {
    Document page = page(STATEMENT);
    assertEquals(EVIDENCE, page.select("blockquote q").text());
    assertEquals("accused", page.select("blockquote q .cue").text());
    assertEquals("The port is closed.", page.select("blockquote .around").text());
    assertFalse(page.select("a[href=" + ARTICLE + "#s1]").isEmpty());
    assertFalse(page.select("h2:contains(What answers it) + ol .card").isEmpty());
  }

  @Test
  void aStatementCanBeCited() throws Exception {
    String iri = IriSpace.DEFAULT.base() + STATEMENT.substring(4);
    assertEquals(
        "Ada Quill. “Estovia blames Norland for attack on port computers”. Westgate Herald, 4 March"
            + " 2031. https://herald.example/2031/harbour-1 Statement: “"
            + EVIDENCE
            + "” "
            + iri
            + "\n",
        client.get(STATEMENT + "?cite=text").body());
    String bibTex = client.get(STATEMENT + "?cite=bibtex").body();
    assertTrue(bibTex.startsWith("@article{hearsay-harbour-1-statement-1,\n"), bibTex);
    assertTrue(bibTex.contains("author = {{Ada Quill}},"), bibTex);
    assertTrue(bibTex.contains("url = {https://herald.example/2031/harbour-1},"), bibTex);
    JsonNode csl = new ObjectMapper().readTree(client.get(STATEMENT + "?cite=csl").body()).get(0);
    assertEquals("Ada Quill", csl.at("/author/0/literal").asText());
    assertEquals(2031, csl.at("/issued/date-parts/0/0").asInt());
    assertEquals("Westgate Herald", csl.get("container-title").asText());
    assertTrue(csl.get("note").asText().endsWith(iri));
    assertEquals(404, client.get(STATEMENT + "?cite=other").statusCode());
    assertEquals(404, client.get(ARTICLE + "?cite=text").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, ttl",
    "application/ld+json, jsonld",
    "application/rdf+xml, rdf",
    "application/n-triples, nt",
    "application/trig, trig",
  })
  void everySyntaxComesByAcceptAndBySuffix(String type, String suffix) throws Exception {
    HttpResponse<String> accepted = client.get(ARTICLE, type);
    HttpResponse<String> ended = client.get(ARTICLE + "." + suffix, "*/*");
    for (HttpResponse<String> response : List.of(accepted, ended)) {
      assertEquals(200, response.statusCode());
      assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith(type));
    }
    assertEquals(accepted.headers().firstValue("ETag"), ended.headers().firstValue("ETag"));
    Graph graph =
        RDFParser.fromString(ended.body(), RDFLanguages.contentTypeToLang(type)).toGraph();
    Graph turtle =
        RDFParser.fromString(client.get(ARTICLE + ".ttl").body(), RDFLanguages.TURTLE).toGraph();
    assertTrue(graph.isIsomorphicWith(turtle), type);
    assertEquals(404, client.get("/id/actor/nobody." + suffix).statusCode());
  }

  @ParameterizedTest
  @CsvSource({ARTICLE, "/ontology", "/act/accuse", "/.well-known/void"})
  void whatNoSyntaxFitsIsSaidSo(String path) throws Exception {
    assertEquals(406, client.get(path, "image/png").statusCode());
    assertEquals(406, client.get(path + "?format=xyz").statusCode());
  }

  @Test
  void headTellsWhatGetWouldSend() throws Exception {
    HttpResponse<String> get = client.get(ARTICLE, "text/turtle");
    HttpResponse<String> head =
        client.send(
            client
                .request(ARTICLE)
                .header("Accept", "text/turtle")
                .method("HEAD", BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    for (String header : new String[] {"Content-Type", "Content-Length", "ETag"}) {
      assertEquals(get.headers().firstValue(header), head.headers().firstValue(header), header);
    }
  }

  @Test
  void endpointAndDatasetDescribeThemselves() throws Exception {
    assertEquals(
        "/.well-known/void?format=ttl",
        client.get("/sparql", "text/turtle").headers().firstValue("Location").orElseThrow());
    String body = client.get("/.well-known/void", "application/n-triples").body();
    assertTrue(body.contains("sparql-service-description#Service"), body);
    assertTrue(body.contains("<http://rdfs.org/ns/void#entities> \"13\""), body);
    assertTrue(body.contains("<" + server.url() + "sparql>"), body);
  }

  /** The server's limits of time and rows hold for it as for all. */
  @Test
  void anArticleOfTwentyThousandWordsIsShownWhole() throws Exception {
    String sentence = "The minister of trade said on Monday that prices had risen.";
    int count = 1_900;
    String iri = IriSpace.DEFAULT.base() + "article/long";
    StringBuilder text = new StringBuilder();
    StringBuilder trig = new StringBuilder("PREFIX hs: <https://w3id.org/hearsay/ontology#> ");
    trig.append("BASE <").append(iri).append("> <> { <> a hs:Article . ");
    for (int i = 1; i <= count; i++) {
      int at = text.length();
      text.append(sentence).append(i % 4 == 0 ? "\n\n" : " ");
      trig.append("<long/statement/").append(i).append("> a hs:Statement ; ");
      trig.append("hs:act <https://w3id.org/hearsay/act/state> ; ");
      trig.append("<http://www.w3.org/ns/prov#wasDerivedFrom> <> ; hs:speakerPhrase 'he' ; ");
      trig.append("hs:speakerAt <#char=").append(at).append(',').append(at + 21).append("> ; ");
      trig.append("hs:cueAt <#char=").append(at + 22).append(',').append(at + 26).append("> ; ");
      trig.append("hs:contentAt <#char=").append(at + 37).append(',').append(at + 58);
      trig.append("> ; hs:evidence <long/evidence/").append(i).append("> . ");
      trig.append("<long/evidence/").append(i).append("> hs:start ").append(at);
      trig.append(" ; hs:end ").append(at + 59).append(" ; hs:exact '.' . ");
    }
    DatasetGraph graphs = SampleGraph.open();
    Txn.executeWrite(
        graphs, () -> RDFParser.fromString(trig.append("}").toString(), Lang.TRIG).parse(graphs));
    Holdings holdings = new Holdings(graphs, IriSpace.DEFAULT, id -> Optional.of(text.toString()));
    try (HearsayServer other = HearsayServer.start(holdings, ServerOptions.DEFAULT.withPort(0))) {
      Document page = Jsoup.parse(new Client(other).get("/id/article/long", "text/html").body());
      assertEquals(count, page.select(".margin li").size());
      assertEquals(count, page.select(".cue").size() - 1, "and one in the legend");
      assertEquals("The minister of trade", page.select(".paragraph .speaker").last().text());
    }
  }
}
