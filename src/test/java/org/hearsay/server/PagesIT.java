package org.hearsay.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.hearsay.graph.IriSpace;
import org.hearsay.query.Question;
import org.hearsay.query.Questions;
import org.hearsay.query.SampleGraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesIT {

  private static final String TEXT =
      "Interior minister Tomas Verel on Tuesday accused Norland of shutting down the cranes of"
          + " Linna from afar, by its computers. Later.";

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
  void everyLinkLeadsToAPageThatIsWhole() throws Exception {
    Set<String> seen = new HashSet<>(Set.of("/"));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      String path = open.pop();
      if (path.matches("/question/.*\\.(csv|tsv|json).*|.*format=.*|.*cite=.*|/assets/.*")) {
        assertEquals(200, client.get(path).statusCode(), path);
        continue;
      }
      Document page = page(path);
      assertEquals("en", page.selectFirst("html").attr("lang"), path);
      assertFalse(page.title().isBlank(), path);
      assertEquals(1, page.select("h1").size(), path);
      assertEquals(1, page.select("main").size(), path);
      for (Element table : page.select("table")) {
        assertFalse(table.select("caption").text().isBlank(), path);
        assertEquals(
            table.select("thead th[scope=col]").size(),
            table.select("tbody tr").first().select("td").size(),
            path);
      }
      for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
        assertFalse(page.select("label[for=" + field.id() + "]").isEmpty(), path + " " + field);
      }
      Set<String> ids = new HashSet<>();
      for (Element element : page.select("[id]")) {
        assertTrue(ids.add(element.id()), path + " twice: " + element.id());
      }
      for (Element link : page.select("a[href], link[href]")) {
        String target = link.absUrl("href");
        if (target.startsWith(server.url())) {
          String next = "/" + target.substring(server.url().length()).replaceFirst("#.*", "");
          if (link.attr("href").startsWith("?")) {
            next = path.replaceFirst("\\?.*", "") + link.attr("href");
          }
          if (seen.add(next)) {
            open.push(next);
          }
        } else {
          assertTrue(target.startsWith("http"), path + " " + link);
        }
      }
    }
    assertTrue(seen.size() > 60, seen.toString());
    assertTrue(seen.contains("/id/article/harbour-2/statement/1"), seen.toString());
  }

  @Test
  void firstPageTellsWhatIsThere() throws Exception {
    Document page = page("/");
    assertEquals("6 articles 13 statements 13 actors 6 events", counts(page));
    assertTrue(page.text().contains("Published from 2031-03-04 to 2031-04-01."));
    Element card = page.select(".card:has(a[href=/id/article/harbour-1])").first();
    assertEquals("Tomas Verel for Estovia accused Norland", card.selectFirst(".headline").text());
    assertEquals(
        "/id/article/harbour-1/statement/1", card.selectFirst("blockquote a").attr("href"));
    assertEquals("/id/article/harbour-1", card.selectFirst(".source a").attr("href"));
    assertTrue(page.selectFirst(".pair").text().contains("Mira Holt answered"));
    assertEquals(Questions.bundled().all().size(), page.select(".questions li").size());
  }

  @Test
  void aQuestionOpensInTheQueryFormWithWhatWasAsked() throws Exception {
    Document asked = page("/question/who-accused-whom?target=Norland&since=2031-03-01&limit=2");
    Document query =
        page(asked.selectFirst("details a[href^=/query]").attr("href").replace(" ", "%20"));
    String text = query.selectFirst("textarea").wholeText();
    assertTrue(text.contains("VALUES ?askedTarget { \"Norland\" }"), text);
    assertTrue(
        text.contains(
            "VALUES ?askedSince { \"2031-03-01\"^^<http://www.w3.org/2001/XMLSchema#date> }"),
        text);
    assertTrue(text.strip().endsWith("LIMIT 2"), text);
    assertEquals(asked.select(".answer tbody tr").size(), query.select(".answer tbody tr").size());
    assertEquals(Questions.bundled().all().size(), query.select(".questions li").size());
  }

  @Test
  void theEditorIsToldTheWordsOfTheOntology() throws Exception {
    String terms = client.get("/api/terms").body();
    assertTrue(terms.contains("\"https://w3id.org/hearsay/ontology#speaker\""), terms);
    assertTrue(terms.contains("\"https://w3id.org/hearsay/act/accuse\""), terms);
    assertTrue(terms.contains("\"https://schema.org/headline\""), terms);
    assertTrue(terms.contains("\"skos\":\"http://www.w3.org/2004/02/skos/core#\""), terms);
  }

  @Test
  void theTimelineLeadsFromADayToItsStatements() throws Exception {
    Document page = page("/timeline");
    assertEquals(
        "2031-03-03: Tomas Verel accused Norland",
        page.selectFirst(".timeline a:has(circle)").attr("aria-label"));
    Document day = page("/timeline?since=2031-03-03&until=2031-03-03&act=accuse");
    assertEquals(1, day.select(".timeline circle").size());
    assertEquals(1, day.select(".card").size());
    Document speaker = page("/timeline?by=speaker&actor=Estovia");
    assertTrue(speaker.select(".timeline .who").text().contains("Tomas Verel"));
    assertEquals(400, client.get("/timeline?since=yesterday").statusCode());
    assertEquals(
        List.of("accuse 1", "threaten 1"),
        page("/id/actor/tomas-verel").select(".timeline .who").eachText().stream()
            .sorted()
            .toList());
  }

  private static String counts(Document page) {
    StringBuilder counts = new StringBuilder();
    for (Element each : page.select(".counts div")) {
      counts.append(each.select("dd").text()).append(' ').append(each.select("dt").text());
      counts.append(' ');
    }
    return counts.toString().strip();
  }

  @Test
  void everyQuestionHasAFormForItsParameters() throws Exception {
    for (Question question : Questions.bundled().all()) {
      Document page = page("/question/" + question.name());
      List<String> fields =
          page.select("form.ask [name]").eachAttr("name").stream().distinct().toList();
      assertEquals(
          question.parameters().stream().map(parameter -> parameter.name()).toList(), fields);
      assertTrue(page.select("tbody tr").size() > 0, question.name());
      assertTrue(page.select("details pre").text().contains("SELECT"));
    }
  }

  @Test
  void aQuestionIsAnsweredAsItWasAsked() throws Exception {
    Document page = page("/question/who-accused-whom?target=norland&since=2031-03-10&about=");
    assertEquals(1, page.select("tbody tr").size());
    assertEquals("norland", page.selectFirst("#ask-target").val());
    assertEquals("2031-03-10", page.selectFirst("#ask-since").val());
    Element row = page.selectFirst("tbody tr");
    assertEquals("a senior Estovian official for Estovia", row.select("td").get(1).text());
    assertEquals("Norland was paying the movement", row.selectFirst("q em").text());
    String csv = page.selectFirst("a[download]").attr("href");
    List<org.apache.commons.csv.CSVRecord> records =
        CSVFormat.RFC4180.parse(new StringReader(client.get(csv).body())).getRecords();
    assertEquals(2, records.size());
    assertEquals("a senior Estovian official", records.get(1).get(1));
  }

  @Test
  void saysWhatIsWrongWithAQuestion() throws Exception {
    HttpResponse<String> value = client.get("/question/threats?since=soon");
    assertEquals(400, value.statusCode());
    assertEquals(
        "since takes a day, such as 2014-12-01, not \"soon\"",
        Jsoup.parse(value.body()).select("[role=alert]").text());
    HttpResponse<String> name = client.get("/question/treats");
    assertEquals(404, name.statusCode());
    assertTrue(name.body().contains("did you mean threats?"));
    HttpResponse<String> parameter = client.get("/question/threats?spaeker=x");
    assertEquals(400, parameter.statusCode());
    assertTrue(parameter.body().contains("did you mean speaker?"));
  }

  @Test
  void queryFormAnswersAndPointsToMistakes() throws Exception {
    Document rows =
        page("/query?query=" + Client.encode("SELECT * { ?s a ?type } ORDER BY ?s LIMIT 3"));
    assertEquals(3, rows.select("tbody tr").size());
    assertEquals("Yes.", page("/query?query=ASK%20%7B%7D").select(".truth").text());
    assertTrue(
        page("/query?query="
                + Client.encode("DESCRIBE <" + IriSpace.DEFAULT.base() + "actor/norland>"))
            .select("pre")
            .text()
            .contains("hs:State"));
    HttpResponse<String> wrong = client.get("/query?query=" + Client.encode("SELECT * { ?s ?p }"));
    assertEquals(400, wrong.statusCode());
    Document page = Jsoup.parse(wrong.body());
    assertEquals("line 1, column 18: did not expect }", page.select("[role=alert]").text());
    assertEquals("SELECT * { ?s ?p }", page.selectFirst("textarea").wholeText().strip());
  }

  @Test
  void aThingIsAPageForPeopleAndTriplesForPrograms() throws Exception {
    String path = "/id/actor/tomas-verel";
    Document page = page(path);
    assertEquals("Tomas Verel", page.select("h1").text());
    assertEquals("person", page.select(".kicker").text());
    assertTrue(page.select(".facts").text().contains("acts for Estovia Interior Ministry"));
    assertEquals(2, page.select(".card").size());
    for (String accept : List.of("text/turtle", "application/ld+json", "application/n-triples")) {
      HttpResponse<String> data = client.get(path, accept);
      assertEquals(200, data.statusCode());
      String type = data.headers().firstValue("Content-Type").orElseThrow();
      assertTrue(type.startsWith(accept), type);
      Lang lang = org.apache.jena.riot.RDFLanguages.contentTypeToLang(accept);
      Graph graph = RDFParser.fromString(data.body(), lang).toGraph();
      assertTrue(graph.size() >= 4, accept);
      assertTrue(data.headers().allValues("Vary").toString().contains("Accept"));
    }
    assertEquals(
        "Tomas Verel accused Norland",
        page("/id/article/harbour-1/statement/1").select("h1").text());
    assertEquals(404, client.get("/id/actor/nobody", "text/html").statusCode());
    assertEquals(404, client.get("/id/actor/nobody", "text/turtle").statusCode());
  }

  @Test
  void anArticleIsItsWholeGraph() throws Exception {
    Graph graph =
        RDFParser.fromString(client.get("/id/article/harbour-1", "text/turtle").body(), Lang.TURTLE)
            .toGraph();
    assertEquals(
        3,
        graph.stream()
            .filter(triple -> triple.getPredicate().getURI().endsWith("#evidence"))
            .count());
    Document page = page("/id/article/harbour-1");
    assertEquals("1 Tomas Verel for Estovia accused Norland", page.select(".margin #s1").text());
    assertEquals(0, page("/id/article/harbour-2").select(".reading").size());
    assertTrue(page("/id/article/harbour-2").select(".card").size() > 0);
  }

  @Test
  void ontologyIsServedWithItsConcepts() throws Exception {
    assertFalse(page("/ontology").select("#speaker").isEmpty());
    assertFalse(page("/ontology").select("#act-accuse").isEmpty());
    assertTrue(
        RDFParser.fromString(client.get("/ontology", "text/turtle").body(), Lang.TURTLE)
                .toGraph()
                .size()
            > 500);
    HttpResponse<String> concept = client.get("/act/accuse", "text/html");
    assertEquals(303, concept.statusCode());
    assertEquals("/ontology#act-accuse", concept.headers().firstValue("Location").orElseThrow());
    assertEquals("/query", client.get("/sparql").headers().firstValue("Location").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "/id, 404",
    "/id/, 404",
    "/assets, 404",
    "/assets/, 404",
    "/question, 404",
    "/question/, 404",
    "/act, 303",
    "/act/, 303",
    "/event-type, 303",
    "/event-type/, 303",
  })
  void anEmptyNameIsNoFault(String path, int status) throws Exception {
    assertEquals(status, client.get(path, "text/html").statusCode());
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() throws Exception {
    for (String path : List.of("/", "/question/threats", "/id/actor/norland", "/ontology")) {
      HttpResponse<String> first = client.get(path, "text/html");
      String tag = first.headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again =
          client.send(
              client.request(path).header("Accept", "text/html").header("If-None-Match", tag));
      assertEquals(304, again.statusCode(), path);
      assertEquals("", again.body());
      assertTrue(again.headers().firstValue("Content-Security-Policy").isPresent());
      HttpResponse<String> other =
          client.send(
              client.request(path).header("Accept", "text/html").header("If-None-Match", "\"x\""));
      assertEquals(200, other.statusCode(), path);
      assertEquals(first.body(), other.body());
    }
    HttpResponse<String> data = client.get("/id/actor/norland", "text/turtle");
    HttpResponse<String> page = client.get("/id/actor/norland", "text/html");
    assertFalse(data.body().equals(page.body()));
  }

  @Test
  void aChangeOfTheStoreShows() throws Exception {
    DatasetGraph graphs = SampleGraph.open();
    AtomicLong generation = new AtomicLong();
    Holdings holdings =
        new Holdings(graphs, IriSpace.DEFAULT, any -> Optional.empty(), generation::get);
    try (HearsayServer changing =
        HearsayServer.start(holdings, ServerOptions.DEFAULT.withPort(0))) {
      Client other = new Client(changing);
      assertEquals(404, other.get("/id/actor/newcomer", "text/html").statusCode());
      String start = other.get("/", "text/html").body();
      assertTrue(counts(Jsoup.parse(start)).startsWith("6 articles 13 statements 13 actors"));
      assertEquals(start, other.get("/", "text/html").body());
      Txn.executeWrite(
          graphs,
          () ->
              RDFParser.fromString(
                      "<x:g> { <x:g> a <https://w3id.org/hearsay/ontology#Article> ."
                          + " <https://w3id.org/hearsay/id/actor/newcomer> a"
                          + " <https://w3id.org/hearsay/ontology#State> ;"
                          + " <http://www.w3.org/2004/02/skos/core#prefLabel> 'Newcomer' . }",
                      Lang.TRIG)
                  .parse(graphs));
      generation.incrementAndGet();
      assertEquals(200, other.get("/id/actor/newcomer", "text/html").statusCode());
      start = other.get("/", "text/html").body();
      assertTrue(counts(Jsoup.parse(start)).startsWith("7 articles 13 statements 14 actors"));
    }
  }

  @Test
  void healthIsTold() throws Exception {
    HttpResponse<String> health = client.get("/health");
    assertEquals(200, health.statusCode());
    assertEquals("{\"status\":\"ok\"}\n", health.body());
  }

  @Test
  void saysInOneLineThatAPortIsTaken() throws Exception {
    ServerException taken =
        assertThrows(
            ServerException.class,
            () ->
                HearsayServer.start(
                    new Holdings(SampleGraph.open(), IriSpace.DEFAULT),
                    ServerOptions.DEFAULT.withPort(server.port())));
    assertEquals(
        "port " + server.port() + " at 127.0.0.1 is in use or not yours to use; choose another",
        taken.getMessage());
  }

  @Test
  void freesItsPortWhenClosed() throws Exception {
    Holdings holdings = new Holdings(SampleGraph.open(), IriSpace.DEFAULT);
    HearsayServer first = HearsayServer.start(holdings, ServerOptions.DEFAULT.withPort(0));
    int port = first.port();
    first.close();
    first.await();
    HearsayServer.start(holdings, ServerOptions.DEFAULT.withPort(port)).close();
  }

  @Test
  void dataUnderAnotherBaseIsServedAllTheSame() throws Exception {
    IriSpace other = new IriSpace("http://data.example/x/");
    DatasetGraph graphs = SampleGraph.open();
    Txn.executeWrite(
        graphs,
        () ->
            RDFParser.fromString(
                    "<http://data.example/x/article/é> { <http://data.example/x/actor/é%20y> a"
                        + " <https://w3id.org/hearsay/ontology#State> ;"
                        + " <http://www.w3.org/2004/02/skos/core#prefLabel> 'É' . }",
                    Lang.TRIG)
                .parse(graphs));
    try (HearsayServer second =
        HearsayServer.start(new Holdings(graphs, other), ServerOptions.DEFAULT.withPort(0))) {
      HttpResponse<String> page = new Client(second).get("/id/actor/%C3%A9%20y", "text/html");
      assertEquals(200, page.statusCode(), page.body());
      assertEquals("É", Jsoup.parse(page.body()).select("h1").text());
    }
  }
}
