package org.hearsay.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.hearsay.export.NetworkFormat;
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
import org.junit.jupiter.params.provider.EnumSource;

/** The network for programs, and its pages: picture, list, matrix, and what stands behind. */
class NetworkPagesIT {

  private static final String BASE = IriSpace.DEFAULT.base() + "actor/";

  private static HearsayServer server;
  private static Client client;

  @BeforeAll
  static void start() throws ServerException {
    server =
        HearsayServer.start(
            new Holdings(SampleGraph.open(), IriSpace.DEFAULT), ServerOptions.DEFAULT.withPort(0));
    client = new Client(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Document page(String path) throws Exception {
    return client.page(path);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @EnumSource(NetworkFormat.class)
  void everyFormatIsServed(NetworkFormat format) throws Exception {
    HttpResponse<String> response = client.get("/api/graph?act=accuse&format=" + format.code());
    assertEquals(200, response.statusCode(), response.body());
    assertEquals(
        format.mediaType().replace(" ", ""), header(response, "Content-Type").replace(" ", ""));
    assertEquals(
        "attachment; filename=\"network." + format.extension() + "\"",
        header(response, "Content-Disposition"));
    assertFalse(response.body().isEmpty());
  }

  @Test
  void theGraphIsNarrowedDownAsOnTheCommandLine() throws Exception {
    JsonNode graph =
        new ObjectMapper()
            .readTree(
                client
                    .get("/api/graph?act=accuse&act=deny&roll-up=yes&min-weight=2&since=")
                    .body());
    assertEquals(1, graph.get("links").size());
    assertEquals(BASE + "estovia", graph.get("links").get(0).get("source").asText());
    assertEquals(2, graph.get("links").get(0).get("weight").asInt());
    String table = client.get("/api/graph?format=statements&target=norland&act=accuse").body();
    List<String> speakers =
        CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(table)).stream()
            .map(row -> row.get("speaker"))
            .toList();
    assertTrue(speakers.contains("two people close to the inquiry"), speakers.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format=gephi | there is no format \"gephi\"; there are gexf, ",
        "tpo=3 | a network has no parameter \"tpo\"; ",
        "act=shout | act: no act \"shout\"; there are accuse, ",
        "top=many | top takes a whole number from 1, such as 20, not \"many\"",
        "format=statements&top=3 | statement-table has no parameter \"top\"; ",
      })
  void saysInALineWhatIsWrong(String query, String message) throws Exception {
    HttpResponse<String> response = client.get("/api/graph?" + query);
    assertEquals(400, response.statusCode());
    assertEquals("text/plain;charset=utf-8", header(response, "Content-Type"));
    assertTrue(response.body().startsWith(message), response.body());
    assertEquals(1, response.body().lines().count());
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() throws Exception {
    for (String path : List.of("/api/graph?format=gexf", "/network", "/matrix")) {
      String tag = header(client.get(path), "ETag");
      assertEquals(
          304, client.send(client.request(path).header("If-None-Match", tag)).statusCode(), path);
    }
  }

  @Test
  void onlyTheNetworkRunsScriptsAndOnlyItsOwn() throws Exception {
    HttpResponse<String> network = client.get("/network", "text/html");
    String policy = header(network, "Content-Security-Policy");
    assertTrue(policy.startsWith("default-src 'none'; style-src 'self'; "), policy);
    assertTrue(policy.endsWith("; script-src 'self'; connect-src 'self'"), policy);
    Document page = Jsoup.parse(network.body());
    assertEquals(
        List.of("/assets/cytoscape.min.js", "/assets/network.js"),
        page.select("script").eachAttr("src"));
    for (Element script : page.select("script")) {
      assertEquals("", script.data());
      HttpResponse<String> file = client.get(script.attr("src"));
      assertEquals(200, file.statusCode());
      assertEquals("text/javascript; charset=utf-8", header(file, "Content-Type"));
    }
    assertTrue(page.select("[style], [onclick], [onload], style").isEmpty());
    for (String path : List.of("/", "/matrix", "/question/threats")) {
      assertFalse(
          header(client.get(path, "text/html"), "Content-Security-Policy").contains("script"));
    }
  }

  @Test
  void theNetworkIsAListToo() throws Exception {
    Document page = page("/network?act=accuse&roll-up=yes");
    assertEquals(
        List.of(
            "Estovia accuse Norland 2 2031-03-03 2031-03-10",
            "Estovia accuse Free Coast Movement 1 2031-03-10 2031-03-10"),
        page.select("tbody tr").eachText());
    assertEquals(
        "/api/graph?act=accuse&roll-up=yes&format=cytoscape",
        page.selectFirst("#network").attr("data-graph"));
    assertEquals(List.of("accuse"), page.select("input[name=act][checked]").eachAttr("value"));
    assertEquals(List.of("accuse", "group", "state"), page.select(".legend li").eachText());
    Document behind = page(page.selectFirst("td.number a").attr("href"));
    assertEquals("What Estovia said of Norland", behind.select("h1").text());
    assertEquals(2, behind.select(".card").size());
    assertEquals(
        "/id/article/harbour-1/statement/1", behind.selectFirst("blockquote a").attr("href"));
  }

  @Test
  void theMatrixCountsAndLeadsToTheStatements() throws Exception {
    Document page = page("/matrix");
    assertEquals(
        List.of("all", "Norland", "Free Coast Movement"),
        page.select(".matrix th[scope=col]").eachText());
    assertEquals(List.of("Estovia 3 2 1"), page.select(".matrix tbody tr").eachText());
    assertEquals(2, page(page.selectFirst(".matrix td a").attr("href")).select(".card").size());
    assertEquals(
        List.of("all", "Free Coast Movement", "Norland"),
        page("/matrix?act=accuse&roll-up=yes&sort=name")
            .select(".matrix th[scope=col]")
            .eachText());
    assertEquals("Nothing was found.", page("/matrix?act=apologise").select(".note").text());
  }

  @Test
  void theMatrixShowsTheFirstOfMany() throws Exception {
    StringBuilder many = new StringBuilder("@prefix hs: <https://w3id.org/hearsay/ontology#> .\n");
    for (int i = 0; i <= 100; i++) {
      many.append(
          """
          <x:aN> a hs:State ; <http://www.w3.org/2004/02/skos/core#prefLabel> "AN" .
          <x:sN> a hs:Statement ; hs:act <https://w3id.org/hearsay/act/deny> ;
              hs:speaker <x:aN> ; hs:target <x:a0> ;
              <http://www.w3.org/ns/prov#wasDerivedFrom> <x:article> .
          """
              .replace("N>", i + ">")
              .replace("AN", "A" + i));
    }
    DatasetGraph graphs = DatabaseMgr.createDatasetGraph();
    Node graph = NodeFactory.createURI("x:article");
    Txn.executeWrite(
        graphs,
        () -> RDFParser.fromString(many.toString(), Lang.TTL).parse(graphs.getGraph(graph)));
    try (HearsayServer other =
        HearsayServer.start(
            new Holdings(graphs, IriSpace.DEFAULT), ServerOptions.DEFAULT.withPort(0))) {
      Document page = Jsoup.parse(new Client(other).get("/matrix?sort=name", "text/html").body());
      assertEquals(100, page.select(".matrix tbody tr").size());
      assertEquals(1 + 1, page.select(".matrix th[scope=col]").size());
      assertEquals(
          "The first 100 of 101 that speak; narrow it down for others.",
          page.select("p.note").last().text());
    }
  }

  @Test
  void aQuestionTakesSeveralActsByABoxEach() throws Exception {
    for (String acts : List.of("act=accuse&act=deny", "act=accuse%2Cdeny")) {
      Document page = page("/question/statements-by?" + acts);
      assertEquals(
          List.of("accuse", "deny"), page.select("input[name=act][checked]").eachAttr("value"));
      assertEquals(
          List.of("accuse", "deny"),
          page.select("td[data-label=act]").eachText().stream().distinct().sorted().toList());
    }
  }

  @Test
  void whatCannotBeAnsweredLeavesTheForm() throws Exception {
    for (String path : List.of("/network", "/matrix")) {
      Document page = Jsoup.parse(client.get(path + "?act=shout&top=7", "text/html").body());
      assertTrue(page.select(".problem").text().startsWith("act: no act \"shout\"; there are "));
      assertEquals("7", page.selectFirst("#ask-top").val(), path);
    }
  }

  @Test
  void wrongAddressesAreNoFault() throws Exception {
    assertEquals(404, client.get("/between", "text/html").statusCode());
    assertEquals(404, client.get("/between?from=x:y&to=x:z", "text/html").statusCode());
    assertEquals(400, client.get("/network?act=shout", "text/html").statusCode());
    assertEquals(400, client.get("/matrix?top=0", "text/html").statusCode());
    assertEquals(404, client.get("/network?actor=nobody&top=", "text/html").statusCode());
    assertEquals(200, client.get("/network?actor=&top=", "text/html").statusCode());
  }
}
