package org.hearsay.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.hearsay.graph.IriSpace;
import org.hearsay.query.Limits;
import org.hearsay.query.SampleGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlEndpointIT {

  private static final String NAMES =
      "SELECT ?name { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?name } ORDER BY ?name";

  private static final String CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l";

  private static DatasetGraph graphs;
  private static HearsayServer server;
  private static Client client;

  @BeforeAll
  static void start() throws ServerException {
    graphs = SampleGraph.open();
    Limits limits = new Limits(Duration.ofSeconds(1), 1000, 1_000_000, 100_000_000);
    server =
        HearsayServer.start(
            new Holdings(graphs, IriSpace.DEFAULT),
            ServerOptions.DEFAULT.withPort(0).withLimits(limits));
    client = new Client(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String dump() {
    return Txn.calculateRead(graphs, () -> RDFWriter.source(graphs).lang(Lang.NQUADS).asString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values"
      })
  void answersInTheFormatThatIsAskedFor(String accept) throws Exception {
    HttpResponse<String> response = client.get("/sparql?query=" + Client.encode(NAMES), accept);
    assertEquals(200, response.statusCode());
    assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith(accept));
    RowSet rows =
        RowSetReader.createReader(RDFLanguages.contentTypeToLang(accept))
            .read(
                new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)),
                new Context());
    assertEquals("Brightwave", rows.next().get("name").getLiteralLexicalForm());
  }

  @Test
  void takesAQueryInEachWayOfTheProtocol() throws Exception {
    String form = "query=" + Client.encode(NAMES);
    HttpResponse<String> get = client.get("/sparql?" + form);
    HttpResponse<String> posted = client.post("/sparql", "application/x-www-form-urlencoded", form);
    HttpResponse<String> direct = client.post("/sparql", "application/sparql-query", NAMES);
    HttpResponse<String> chunked =
        client.postChunked(
            "/sparql", "application/sparql-query", NAMES.getBytes(StandardCharsets.UTF_8));
    for (HttpResponse<String> each : List.of(posted, direct, chunked)) {
      assertEquals(200, each.statusCode(), each.body());
      assertEquals(get.body(), each.body());
    }
  }

  @Test
  void givesSpreadsheetsNoFormulasUnlessTheExactTextIsAskedFor() throws Exception {
    String query =
        "/sparql?query="
            + Client.encode("SELECT * { VALUES (?a ?b) { ('=1+1' '-2') (-3 '@SUM(A1)') } }");
    assertEquals("a,b\r\n'=1+1,-2\r\n-3,'@SUM(A1)\r\n", client.get(query, "text/csv").body());
    assertEquals("a,b\r\n'=1+1,-2\r\n-3,'@SUM(A1)\r\n", client.get(query + "&format=csv").body());
    assertEquals(
        "a,b\r\n=1+1,-2\r\n-3,@SUM(A1)\r\n", client.get(query + "&exact", "text/csv").body());
    assertTrue(client.get(query + "&format=json", "text/csv").body().contains("\"=1+1\""));
    String tabs = "text/tab-separated-values";
    assertEquals("?a\t?b\n\"'=1+1\"\t\"-2\"\n-3\t\"'@SUM(A1)\"\n", client.get(query, tabs).body());
    assertTrue(client.get(query + "&format=tsv").body().contains("\"'=1+1\""));
    assertTrue(client.get(query + "&exact", tabs).body().contains("\"=1+1\""));
  }

  @Test
  void givesGraphsAndTruths() throws Exception {
    HttpResponse<String> graph = client.sparql("CONSTRUCT WHERE { ?s ?p 'Norland' }");
    assertEquals(1, RDFParser.fromString(graph.body(), Lang.TURTLE).toGraph().size());
    JsonNode truth = new ObjectMapper().readTree(client.sparql("ASK { ?s ?p 'Norland' }").body());
    assertTrue(truth.get("boolean").asBoolean());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { ?s ?p }|400|line 1, column 18: did not expect }",
        "SELECT * { ?s é ?o }|400|line 1, column",
        "SELECT * { ?s ex:p ?o }|400|line 1, column 15: prefix ex: is not declared",
        "INSERT DATA { <x:a> <x:b> 1 }|422|updates are not accepted",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }|422|FROM",
        "SELECT * { BIND(<java:java.lang.System>('x') AS ?y) }|422|function <java:",
        "SELECT * { ?s <http://jena.apache.org/ARQ/property#str> ?o }|422|property <",
      })
  void saysInOneLineWhyNot(String query, int status, String message) throws Exception {
    HttpResponse<String> response = client.sparql(query);
    assertEquals(status, response.statusCode(), response.body());
    assertTrue(response.body().startsWith(message), response.body());
    assertEquals(1, response.body().lines().count());
  }

  @Test
  void asksNobodyElse() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    HttpServer canary =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    canary.createContext("/", exchange -> requests.incrementAndGet());
    canary.start();
    try {
      String there = "http://localhost:" + canary.getAddress().getPort() + "/x";
      String here = Client.encode("SELECT * { ?s ?p ?o }");
      for (String path :
          List.of(
              "/sparql?query=" + Client.encode("SELECT * { SERVICE <" + there + "> { ?s ?p ?o } }"),
              "/sparql?query="
                  + Client.encode("SELECT * { SERVICE SILENT <" + there + "> { ?s ?p ?o } }"),
              "/sparql?query=" + Client.encode("SELECT * FROM <" + there + "> { ?s ?p ?o }"),
              "/sparql?query=" + Client.encode("LOAD <" + there + ">"),
              "/sparql?query=" + here + "&default-graph-uri=" + Client.encode(there),
              "/sparql?query=" + here + "&named-graph-uri=" + Client.encode(there),
              "/sparql?query-ref=" + Client.encode(there),
              "/sparql?query=" + here + "&stylesheet=" + Client.encode(there),
              "/query?query=" + Client.encode("SELECT * { SERVICE <" + there + "> { ?s ?p ?o } }"),
              "/sparql?update=" + Client.encode("LOAD <" + there + ">"))) {
        int status = client.get(path).statusCode();
        assertTrue(status >= 400 && status < 500, path + " " + status);
      }
      assertEquals(0, requests.get());
    } finally {
      canary.stop(0);
    }
  }

  @Test
  void changesNothingWhateverItIsSent() throws Exception {
    String before = dump();
    String update = "INSERT DATA { <x:a> <x:b> <x:c> }";
    List<String> paths =
        List.of(
            "/sparql",
            "/sparql/update",
            "/sparql/data",
            "/sparql/get",
            "/sparql/upload",
            "/sparql?default",
            "/sparql?graph=x:g",
            "/$/datasets",
            "/$/server",
            "/$/compact/sparql",
            "/$/backup/sparql",
            "/$/stats",
            "/$/ping",
            "/$/metrics",
            "/dataset.html",
            "/../../etc/passwd",
            "/assets/../../../etc/passwd",
            "/assets/%2e%2e%2f%2e%2e%2fetc/passwd",
            "/id/..%2f..%2fetc%2fpasswd",
            "/question/..%2f..%2fetc%2fpasswd");
    for (String path : paths) {
      int read = client.send(client.request(path).GET()).statusCode();
      assertTrue(
          read >= 400 && read < 500 || path.equals("/sparql") && read == 303, path + " " + read);
      for (String method : List.of("PUT", "DELETE", "PATCH", "POST")) {
        for (String type : List.of("application/sparql-update", "text/turtle")) {
          HttpResponse<String> response =
              client.send(
                  client
                      .request(path)
                      .header("Content-Type", type)
                      .method(method, BodyPublishers.ofString(update)));
          int status = response.statusCode();
          assertTrue(status >= 400 && status < 500, method + " " + path + " " + status);
        }
      }
    }
    HttpResponse<String> form =
        client.post(
            "/sparql", "application/x-www-form-urlencoded", "update=" + Client.encode(update));
    assertEquals(400, form.statusCode());
    assertEquals(before, dump());
  }

  @Test
  void stopsEndlessQueriesWhileOthersAreAnswered() throws Exception {
    List<String> endless =
        List.of(
            "SELECT (COUNT(*) AS ?n) { " + CROSS + " }",
            "SELECT * { " + CROSS + " } ORDER BY ?l ?i",
            "SELECT DISTINCT ?a ?c ?f ?i { " + CROSS + " FILTER(CONCAT(STR(?a), STR(?l)) = 'x') }",
            "ASK { FILTER(REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(.*a){20}c')) }",
            "CONSTRUCT { ?a ?b ?l } { " + CROSS + " FILTER(?l = ?nothing) }",
            "DESCRIBE ?a { " + CROSS + " FILTER(?l = ?nothing) }");
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<Integer>> hostile = new ArrayList<>();
      for (String query : endless) {
        hostile.add(
            threads.submit(
                () -> {
                  long start = System.nanoTime();
                  int status =
                      client.get("/sparql?timeout=600&query=" + Client.encode(query)).statusCode();
                  assertTrue(System.nanoTime() - start < 60_000_000_000L, query);
                  return status;
                }));
      }
      for (int i = 0; i < 20; i++) {
        assertEquals(200, client.sparql(NAMES).statusCode());
      }
      for (int i = 0; i < endless.size(); i++) {
        int status = hostile.get(i).get();
        assertTrue(status == 503 || status == 422, endless.get(i) + " " + status);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void neverSendsAShortAnswerAsAWholeOne() throws Exception {
    for (String query :
        List.of(
            "SELECT * { ?a ?b ?c . ?d ?e ?f }",
            "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }",
            "SELECT (CONCAT(STR(?c), STR(?f), STR(?c), STR(?f)) AS ?x) { ?a ?b ?c . ?d ?e ?f }")) {
      for (String accept :
          List.of("application/sparql-results+json", "text/csv", "text/turtle", "*/*")) {
        HttpResponse<String> response = client.get("/sparql?query=" + Client.encode(query), accept);
        assertEquals(422, response.statusCode(), query);
        assertEquals(1, response.body().lines().count());
      }
    }
    assertTrue(
        client.sparql("SELECT * { ?a ?b ?c . ?d ?e ?f }").body().contains("more than 1000 rows"));
    HttpResponse<String> page =
        client.get("/query?query=" + Client.encode("SELECT * { ?a ?b ?c . ?d ?e ?f }"));
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("The first 1000 rows; there are more."));
  }

  @Test
  void readsNoBodyWithoutMeasure() throws Exception {
    byte[] large = new byte[3_000_000];
    Arrays.fill(large, (byte) ' ');
    String query = "application/sparql-query";
    String form = "application/x-www-form-urlencoded";
    for (String type : List.of(query, form)) {
      assertEquals(413, refused(() -> client.postChunked("/sparql", type, large)));
      assertEquals(
          413,
          refused(
              () ->
                  client.send(
                      client
                          .request("/sparql")
                          .header("Content-Type", type)
                          .POST(BodyPublishers.ofByteArray(large)))));
    }
    assertEquals(200, client.sparql(NAMES).statusCode());
  }

  /**
   * The status of an answer given before all was sent: it may be lost with the connection, which
   * the server closes while the client is still sending.
   */
  private static int refused(Callable<HttpResponse<String>> request) throws Exception {
    for (int tries = 1; ; tries++) {
      try {
        return request.call().statusCode();
      } catch (IOException e) {
        if (tries == 5) {
          throw e;
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "127.0.0.1, 200",
    "[::1], 200",
    "LOCALHOST, 200",
    "evil.example, 421",
    "localhost.evil.example, 421",
    "127.0.0.1.evil.example, 421",
    "192.168.1.7, 421",
    "0.0.0.0, 421",
  })
  void goesByItsOwnNamesOnly(String host, int status) throws Exception {
    String port = ":" + server.port();
    for (String name : List.of(host, host + port)) {
      String answer =
          client.raw("GET /health HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 " + status), name + " " + answer);
    }
    String absolute =
        client.raw(
            "GET http://evil.example/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertFalse(absolute.startsWith("HTTP/1.1 200"), absolute);
    assertFalse(client.raw("GET /health HTTP/1.0\r\n\r\n").contains(" 200"));
  }

  @Test
  void everyAnswerKeepsBrowsersFromRunningIt() throws Exception {
    for (String path :
        List.of(
            "/",
            "/a%2fb",
            "/;/x",
            "/sparql?query=" + Client.encode(NAMES),
            "/nothing",
            "/query?query=x",
            "/$/x")) {
      HttpResponse<String> response = client.get(path);
      assertEquals(
          "nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""), path);
      String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'none';"), path);
      assertFalse(policy.contains("unsafe"), path);
      boolean editor = path.startsWith("/query");
      assertEquals(editor, policy.contains("; script-src 'self';"), path);
      assertEquals(editor, policy.contains("script"), path);
      assertEquals("DENY", response.headers().firstValue("X-Frame-Options").orElse(""), path);
      assertTrue(response.headers().firstValue("Server").isEmpty(), path);
      assertTrue(response.headers().firstValue("Access-Control-Allow-Origin").isEmpty(), path);
    }
    assertEquals(400, client.get("/sparql?callback=f&query=" + Client.encode(NAMES)).statusCode());
    assertEquals(
        400,
        client.get("/sparql?force-accept=text/html&query=" + Client.encode(NAMES)).statusCode());
  }

  @Test
  void letsOtherSitesReadOnlyWhereItWasTold() throws Exception {
    ServerOptions options =
        ServerOptions.DEFAULT.withPort(0).withCorsOrigin("https://friend.example");
    try (HearsayServer open =
        HearsayServer.start(new Holdings(graphs, IriSpace.DEFAULT), options)) {
      Client other = new Client(open);
      for (String origin : List.of("https://friend.example", "https://evil.example")) {
        HttpResponse<String> response =
            other.send(
                other.request("/sparql?query=" + Client.encode(NAMES)).header("Origin", origin));
        assertEquals(
            origin.contains("friend") ? origin : "",
            response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
      }
      HttpResponse<String> preflight =
          other.send(
              other
                  .request("/sparql")
                  .header("Origin", "https://friend.example")
                  .method("OPTIONS", BodyPublishers.noBody()));
      assertEquals(204, preflight.statusCode());
    }
    assertEquals(
        405,
        client
            .send(client.request("/sparql").method("OPTIONS", BodyPublishers.noBody()))
            .statusCode());
  }

  @Test
  void manyClientsGetTheRightAnswers() throws Exception {
    String expected = client.sparql(NAMES).body();
    ExecutorService threads = Executors.newFixedThreadPool(32);
    try {
      List<Callable<Boolean>> asking = new ArrayList<>();
      for (int i = 0; i < 600; i++) {
        asking.add(
            () -> {
              HttpResponse<String> response = client.sparql(NAMES);
              return response.statusCode() == 200 && response.body().equals(expected);
            });
      }
      for (Future<Boolean> answer : threads.invokeAll(asking)) {
        assertTrue(answer.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
