package org.hearsay.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.Vocabulary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls of OpenRefine and other programs that match names against the store's actors. */
class ReconcileIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String REFINE = "http://127.0.0.1:3333";

  private static final DatasetGraph GRAPHS = DatabaseMgr.createDatasetGraph();
  private static final AtomicLong GENERATION = new AtomicLong();
  private static HearsayServer server;
  private static Client client;

  @BeforeAll
  static void start() throws ServerException {
    Txn.executeWrite(
        GRAPHS,
        () ->
            RDFParser.source(ReconcileIT.class.getResource("reconcile.trig").toString())
                .parse(GRAPHS));
    server = start(ServerOptions.DEFAULT.withPort(0));
    client = new Client(server);
  }

  private static HearsayServer start(ServerOptions options) throws ServerException {
    Holdings holdings =
        new Holdings(
            GRAPHS,
            IriSpace.DEFAULT,
            any -> java.util.Optional.empty(),
            GENERATION::incrementAndGet);
    return HearsayServer.start(holdings, options);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode json(HttpResponse<String> response) throws Exception {
    assertEquals(200, response.statusCode(), response.body());
    assertEquals("application/json", response.headers().firstValue("Content-Type").orElse(""));
    return JSON.readTree(response.body());
  }

  private static JsonNode get(String path) throws Exception {
    return json(client.get(path));
  }

  /** As OpenRefine sends a batch. */
  private static HttpResponse<String> post(String parameter, String value) throws Exception {
    return client.post("/reconcile", FORM, parameter + "=" + Client.encode(value));
  }

  private static JsonNode ask(String query) throws Exception {
    JsonNode result = json(post("queries", "{\"q0\":" + query + "}")).path("q0").path("result");
    checkCandidates(result);
    return result;
  }

  /** What the specification demands of candidates. */
  private static void checkCandidates(JsonNode result) {
    assertTrue(result.isArray());
    double last = 100;
    for (JsonNode candidate : result) {
      assertFalse(candidate.path("id").textValue().isEmpty());
      assertFalse(candidate.path("name").textValue().isEmpty());
      assertTrue(candidate.path("match").isBoolean());
      assertTrue(candidate.path("score").doubleValue() <= last, "the best first: " + result);
      last = candidate.path("score").doubleValue();
      assertTrue(last > 0);
      candidate.path("type").forEach(ReconcileIT::checkNamed);
      for (JsonNode feature : candidate.path("features")) {
        assertTrue(feature.path("id").isTextual());
        assertTrue(feature.path("value").isNumber() || feature.path("value").isBoolean());
      }
    }
  }

  private static void checkNamed(JsonNode thing) {
    assertTrue(thing.path("id").isTextual() && thing.path("name").isTextual(), thing.toString());
  }

  /** Ids, each with its score, those that match for sure with an exclamation mark. */
  private static List<String> told(JsonNode result) {
    List<String> told = new ArrayList<>();
    for (JsonNode each : result) {
      told.add(
          each.path("id").textValue().replace("actor/", "")
              + " "
              + each.path("score").asText()
              + (each.path("match").booleanValue() ? "!" : ""));
    }
    return told;
  }

  private static List<String> ids(JsonNode result) {
    return StreamSupport.stream(result.spliterator(), false)
        .map(each -> each.path("id").textValue())
        .toList();
  }

  @Test
  void manifestTellsWhatTheServiceCan() throws Exception {
    JsonNode manifest = get("/reconcile");
    String here = server.url().replaceFirst("/$", "");
    assertEquals("0.2", manifest.path("versions").path(0).textValue());
    assertEquals("Hearsay", manifest.path("name").textValue());
    assertEquals("https://w3id.org/hearsay/id/", manifest.path("identifierSpace").textValue());
    assertEquals(Vocabulary.HS, manifest.path("schemaSpace").textValue());
    assertEquals(here + "/reconcile/view?id={{id}}", manifest.at("/view/url").textValue());
    assertEquals(here + "/reconcile/preview?id={{id}}", manifest.at("/preview/url").textValue());
    assertTrue(manifest.at("/preview/width").isInt() && manifest.at("/preview/height").isInt());
    assertTrue(manifest.path("batchSize").intValue() >= 100);
    assertEquals(8, manifest.path("defaultTypes").size());
    manifest.path("defaultTypes").forEach(ReconcileIT::checkNamed);
    for (String service : List.of("entity", "property", "type")) {
      JsonNode told = manifest.at("/suggest/" + service);
      assertEquals(here, told.path("service_url").textValue());
      assertEquals(200, client.get(told.path("service_path").textValue()).statusCode());
    }
    JsonNode proposals = manifest.at("/extend/propose_properties");
    assertEquals(200, client.get(proposals.path("service_path").textValue()).statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norland               | norland 100.0!, norland-ministry 40.0",
        "NORLAND               | norland 100.0!, norland-ministry 40.0",
        "kingdom of norland    | norland 95.0!",
        "Norlandia             | norland 95.0!",
        "Rene Erdogan          | person/rene-erdogan 100.0!",
        "Erdogan               | person/rene-erdogan 50.0",
        "Moscow                | russia 70.0",
        "Ana Sato              | company/ana-sato 100.0, person/ana-sato 100.0",
        "League of Meridian    | group/meridian-league 95.0!",
        "Unheard Isles         | unheard-isles 100.0!",
        "actor/norland         | norland 100.0!",
        "actor/group/league-of-meridian | group/meridian-league 100.0!",
        "Westmark              | ''",
        "Nor                   | ''",
        "Norland Estovia       | ''",
        "protesters            | ''",
        "an official           | ''",
        "...                   | ''",
      })
  void namesFindWhomTheyMeanAndNobodyElse(String name, String expected) throws Exception {
    JsonNode result = ask(JSON.createObjectNode().put("query", name).toString());
    assertEquals(expected, String.join(", ", told(result)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'query':'Ana Sato','type':'Person','type_strict':'should'} | person/ana-sato 100.0!, company/ana-sato 60.0",
        "{'query':'Ana Sato','type':['Person'],'type_strict':'any'} | person/ana-sato 100.0!",
        "{'query':'Ana Sato','type':'Actor'} | company/ana-sato 100.0, person/ana-sato 100.0",
        "{'query':'Ana Sato','type':'NoSuchType','type_strict':'all'} | ``",
        "{'query':'Ana Sato','limit':1} | company/ana-sato 100.0",
        "{'query':'Ana Sato','properties':[{'pid':'actsFor','v':'Estovia'}]} | company/ana-sato 100.0!, person/ana-sato 50.0",
        "{'query':'Ana Sato','properties':[{'pid':'state','v':{'id':'actor/norland','name':'x'}}]} | person/ana-sato 100.0!, company/ana-sato 50.0",
        "{'query':'Erdogan','properties':[{'pid':'actsFor','v':'Norland'}]} | person/rene-erdogan 75.0",
        "{'query':'Norland','properties':[{'pid':'iso3166Alpha2','v':'es'}]} | estovia 75.0, norland 50.0, norland-ministry 40.0",
        "{'query':'Nordland','properties':[{'pid':'wikidata','v':['Q1','http://www.wikidata.org/entity/Q9000001']}]} | norland 75.0",
        "{'properties':[{'pid':'iso3166Numeric','v':8}]} | norland 100.0!",
        "{'properties':[{'pid':'wikidata','v':'Q9000002'},{'pid':'kind','v':'State'}]} | estovia 100.0!",
        "{'properties':[{'pid':'kind','v':'government_body'}]} | norland-ministry 100.0",
        "{'properties':[{'pid':'wikidata','v':'Q404'}]} | ``",
        "{'query':''} | ``",
      })
  void typesAndPropertiesTellNamesakesApart(String query, String expected) throws Exception {
    assertEquals(expected, String.join(", ", told(ask(query.replace('\'', '"')))));
  }

  @Test
  void batchIsAnsweredByItsKeysToGetAsToPost() throws Exception {
    String batch = "{\"a\":{\"query\":\"Norland\"},\"b\":{\"query\":\"nobody\"}}";
    JsonNode posted = json(post("queries", batch));
    assertEquals(posted, get("/reconcile?queries=" + Client.encode(batch)));
    assertEquals(2, posted.size());
    assertEquals(0, posted.at("/b/result").size());
    assertEquals("state", posted.at("/a/result/0/type/0/name").textValue());
  }

  @Test
  void suggestionsBeginWithWhatIsTyped() throws Exception {
    JsonNode entities = get("/reconcile/suggest/entity?prefix=nor").path("result");
    assertEquals(List.of("actor/norland", "actor/norland-ministry"), ids(entities));
    assertEquals("State", entities.at("/0/notable/0/id").textValue());
    assertEquals("state, 2 articles, 3 statements", entities.at("/0/description").textValue());
    assertEquals(
        List.of("actor/norland-ministry"),
        ids(get("/reconcile/suggest/entity?prefix=nor&cursor=1").path("result")));
    assertEquals(
        List.of("actor/estovia"),
        ids(get("/reconcile/suggest/entity?prefix=actor%2Festovia").path("result")));
    assertEquals(
        List.of("accusationsMade", "accusationsReceived"),
        ids(get("/reconcile/suggest/property?prefix=accus").path("result")));
    assertEquals(
        List.of("GovernmentBody"), ids(get("/reconcile/suggest/type?prefix=Gov").path("result")));
  }

  @Test
  void extensionTellsWhatIsKnownOfEach() throws Exception {
    JsonNode proposed = get("/reconcile/properties?type=State&limit=100");
    assertEquals("State", proposed.path("type").textValue());
    assertTrue(ids(proposed.path("properties")).contains("iso3166Alpha3"));
    assertFalse(
        ids(get("/reconcile/properties?type=Person").path("properties")).contains("iso3166Alpha3"));
    ObjectNode query = JSON.createObjectNode();
    query.putArray("ids").add("actor/norland").add("actor/person/rene-erdogan").add("actor/no");
    var asked = query.putArray("properties");
    proposed.path("properties").forEach(each -> asked.addObject().set("id", each.get("id")));
    JsonNode extended = json(post("extend", query.toString()));
    extended.path("meta").forEach(ReconcileIT::checkNamed);
    assertEquals(ids(proposed.path("properties")), ids(extended.path("meta")));
    JsonNode norland = extended.at("/rows/actor~1norland");
    Map<String, String> expected =
        Map.of(
            "kind", "[{\"str\":\"state\"}]",
            "wikidata", "[{\"str\":\"Q9000001\"}]",
            "iso3166Numeric", "[{\"str\":\"008\"}]",
            "articles", "[{\"int\":2}]",
            "statements", "[{\"int\":3}]",
            "accusationsMade", "[{\"int\":1}]",
            "accusationsReceived", "[{\"int\":1}]",
            "state", "[]");
    expected.forEach((id, cells) -> assertEquals(cells, norland.path(id).toString(), id));
    assertEquals(
        "[{\"id\":\"actor/norland\",\"name\":\"Norland\"}]",
        extended.at("/rows/actor~1person~1rene-erdogan/state").toString());
    assertEquals("[]", extended.at("/rows/actor~1no/kind").toString());
  }

  @Test
  void previewIsACardThatOpenRefineMayFrame() throws Exception {
    HttpResponse<String> response = client.get("/reconcile/preview?id=actor%2Fnorland");
    Document card = Jsoup.parse(response.body());
    assertEquals("Norland", card.select("h1 a").text());
    assertEquals("/id/actor/norland", card.select("h1 a").attr("href"));
    assertTrue(card.text().contains("accusations made 1"), card.text());
    assertEquals(0, card.select("script, header").size());
    String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("frame-ancestors 'self' http://localhost:* http://127.0.0.1:*"));
    assertTrue(policy.startsWith("default-src 'none';") && !policy.contains("script"), policy);
    assertTrue(response.headers().firstValue("X-Frame-Options").isEmpty());
    HttpResponse<String> other = client.get("/reconcile/view?id=x");
    assertEquals("DENY", other.headers().firstValue("X-Frame-Options").orElse(""));
    assertEquals(404, client.get("/reconcile/preview?id=x").statusCode());
    Document hostile =
        Jsoup.parse(client.get("/reconcile/preview?id=actor%2Fother%2Fscript").body());
    assertEquals("<script>alert(1)</script> & \"Sons\"", hostile.select("h1").text());
    assertEquals(
        "/id/actor/norland",
        client
            .get("/reconcile/view?id=actor%2Fnorland")
            .headers()
            .firstValue("Location")
            .orElse(""));
  }

  @Test
  void pagesOfThisMachineMayReadItAndNoOthers() throws Exception {
    for (String path :
        List.of("/reconcile", "/reconcile/suggest/entity?prefix=n", "/reconcile/x")) {
      for (String origin : List.of(REFINE, "http://localhost", "https://[::1]:8080")) {
        assertEquals(origin, granted(client, path, origin), path);
      }
      for (String origin :
          List.of(
              "https://evil.example",
              "http://localhost.evil.example",
              "http://127.0.0.1.evil.example:80",
              "http://localhost@evil.example",
              "null",
              "file://")) {
        assertEquals("", granted(client, path, origin), origin);
      }
    }
    assertEquals("", granted(client, "/sparql?query=ASK%7B%7D", REFINE));
    HttpResponse<String> preflight =
        client.send(
            client
                .request("/reconcile")
                .header("Origin", REFINE)
                .method("OPTIONS", BodyPublishers.noBody()));
    assertEquals(204, preflight.statusCode());
    try (HearsayServer open = start(ServerOptions.DEFAULT.withPort(0).withCorsOrigin("*"))) {
      Client other = new Client(open);
      assertEquals("*", granted(other, "/reconcile", "https://any.example"));
      assertTrue(
          other
              .get("/reconcile/preview?id=x")
              .headers()
              .firstValue("Content-Security-Policy")
              .orElse("")
              .endsWith("frame-ancestors 'self' *"));
    }
  }

  private static String granted(Client asking, String path, String origin) throws Exception {
    HttpResponse<String> response = asking.send(asking.request(path).header("Origin", origin));
    assertTrue(response.headers().allValues("Vary").contains("Origin") || path.contains("sparql"));
    return response.headers().firstValue("Access-Control-Allow-Origin").orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "400 | {\"q0\": | queries is not JSON (line 1, column",
        "400 | [1] | queries is to be one JSON object",
        "400 | {\"q0\":{\"query\":\"a\"},\"q0\":{\"query\":\"b\"}} | queries is not JSON",
        "400 | {\"q0\":3} | q0: a query is an object",
        "400 | {\"q0\":{}} | q0: neither \"query\" nor \"properties\" is there",
        "400 | {\"q0\":{\"query\":[]}} | q0: \"query\" is a string",
        "400 | {\"q0\":{\"query\":\"a\",\"limit\":0}} | q0: \"limit\" is a number from 1",
        "400 | {\"q0\":{\"query\":\"a\",\"limit\":\"x\"}} | q0: \"limit\" is a number from 1",
        "400 | {\"q0\":{\"query\":\"a\",\"type\":[1]}} | q0: a type is a string",
        "400 | {\"q0\":{\"query\":\"a\",\"type_strict\":\"x\"}} | q0: \"type_strict\" is any, all or should",
        "400 | {\"q0\":{\"query\":\"a\",\"properties\":{}}} | q0: \"properties\" is an array",
        "400 | {\"q0\":{\"properties\":[{\"v\":1}]}} | q0: a property has no \"pid\"",
        "400 | {\"q0\":{\"properties\":[{\"pid\":\"x\",\"v\":1}]}} | q0: there is no property \"x\"; there are kind,",
        "400 | {\"<b>\\n\":{\"query\":1}} | ?b??: \"query\" is a string",
      })
  void whatCannotBeReadIsToldInALine(int status, String queries, String expected) throws Exception {
    assertTold(status, expected, post("queries", queries));
  }

  private static void assertTold(int status, String expected, HttpResponse<String> response) {
    assertEquals(status, response.statusCode(), response.body());
    assertTrue(response.body().startsWith(expected), response.body());
    assertEquals(1, response.body().lines().count());
    assertEquals(
        "text/plain;charset=utf-8", response.headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  void whatIsTooMuchIsToldInALine() throws Exception {
    StringBuilder many = new StringBuilder("{\"q\":{\"query\":\"x\"}");
    for (int i = 0; i < 200; i++) {
      many.append(",\"q").append(i).append("\":{\"query\":\"x\"}");
    }
    assertTold(
        413,
        "there are 201 queries; send 200 at once",
        post("queries", many.append("}").toString()));
    String text = "x".repeat(1001);
    assertTold(
        400,
        "q0: \"query\" has more than 1000 characters",
        post("queries", "{\"q0\":{\"query\":\"" + text + "\"}}"));
    assertTold(
        400, "prefix has more than 1000", client.get("/reconcile/suggest/entity?prefix=" + text));
    assertTold(413, "a request may have 1000000 bytes", post("queries", "x".repeat(1_000_001)));
    assertTold(400, "queries is not JSON", post("queries", "{\"q0\":" + "[".repeat(100_000)));
    String ids = "\"x\",".repeat(1000) + "\"x\"";
    assertTold(
        413, "there are 1001 ids", post("extend", "{\"ids\":[" + ids + "],\"properties\":[]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"ids\":3,\"properties\":[]}",
        "{\"ids\":[3],\"properties\":[]}",
        "{\"ids\":[],\"properties\":[{\"id\":\"nothing\"}]}",
        "{\"ids\":[],\"properties\":[{}]}",
      })
  void extensionsThatCannotBeReadAreRefused(String extend) throws Exception {
    assertTold(400, "", post("extend", extend));
  }

  @Test
  void otherWrongRequestsAreToldInALine() throws Exception {
    assertTold(400, "send the parameter \"queries\"", post("other", "x"));
    assertTold(400, "send the parameter \"queries\"", client.get("/reconcile?query=x"));
    assertTold(
        400, "send the parameter", client.post("/reconcile", "application/json", "{\"q0\":{}}"));
    assertTold(404, "there are suggestions of", client.get("/reconcile/suggest/flavour"));
    assertTold(400, "cursor is a number", client.get("/reconcile/suggest/entity?cursor=-1"));
    assertTold(404, "there is no actor", client.get("/reconcile/view?id=https://evil.example/"));
    assertTold(405, "this server is for reading", client.post("/reconcile/view", FORM, "id=x"));
    assertEquals("0.2", get("/reconcile?callback=f&_=1").path("versions").path(0).textValue());
  }

  @Test
  void whatTheStoreLearnsIsFound() throws Exception {
    assertEquals(0, ask("{\"query\":\"Latecomer\"}").size());
    Txn.executeWrite(
        GRAPHS,
        () -> {
          var late = NodeFactory.createURI("https://w3id.org/hearsay/id/actor/person/latecomer");
          var graph = IriSpace.DEFAULT.authorityGraph();
          GRAPHS.add(graph, late, Vocabulary.TYPE, NodeFactory.createURI(Vocabulary.HS + "Person"));
          GRAPHS.add(
              graph, late, Vocabulary.PREF_LABEL, NodeFactory.createLiteralString("Latecomer"));
        });
    assertEquals(1, ask("{\"query\":\"Latecomer\"}").size());
  }
}
