package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.hearsay.actors.Authority;
import org.hearsay.graph.AuthorityGraph;
import org.hearsay.graph.IriSpace;
import org.hearsay.model.Act;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.Holdings;
import org.hearsay.server.ServerOptions;
import org.hearsay.store.Store;
import org.hearsay.store.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCommandIT {

  private static final String THEIRS =
      """
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX ex: <https://example.org/>
      ex:nk a ex:Country ; rdfs:label "North Korea"@en ; ex:capital "Pyongyang" ;
        owl:sameAs <http://www.wikidata.org/entity/Q423> .
      ex:usa a ex:Country ; rdfs:label "United States" .
      ex:band a ex:Band ; skos:altLabel "United States"@en .
      ex:other rdfs:label "Ruritania" .
      """;

  @TempDir Path folder;

  private Console console;

  private Path theirs;

  @BeforeEach
  void fill() throws Exception {
    console = new Console(folder);
    theirs = Files.writeString(folder.resolve("theirs.ttl"), THEIRS);
    try (Store store = Store.open(folder.resolve("store"), IriSpace.DEFAULT)) {
      store.commit(
          TestStores.run("2031-05-04"), List.of(TestStores.article("a", "Words.", Act.ACCUSE, 2)));
      store.put(
          store.iris().authorityGraph(),
          new AuthorityGraph(store.iris()).of(Authority.bundled().actors()));
    }
  }

  private int link(String... args) {
    return console.runOn(
        folder.resolve("store"),
        Stream.concat(Stream.of("link"), Stream.of(args)).toArray(String[]::new));
  }

  private String said() {
    return console.said();
  }

  private String complained() {
    return console.complained();
  }

  private static final String TABLE =
      """
      actor,name,kind,candidate,label,score,why,accept
      https://w3id.org/hearsay/id/actor/north-korea,North Korea,state,https://example.org/nk,North Korea,1.0,both are http://www.wikidata.org/entity/Q423; Country,
      https://w3id.org/hearsay/id/actor/united-states,United States,state,https://example.org/usa,United States,0.4,same name; one of 2 of that name; Country,
      https://w3id.org/hearsay/id/actor/united-states,United States,state,https://example.org/band,United States,0.25,another name of it; one of 2 of that name; Band,
      """;

  @Test
  void candidatesOfAFileStandInATableWithScoreAndReason() {
    assertEquals(ExitCode.DONE, link("--to", theirs.toString(), "--batch", "1"), complained());
    assertEquals(TABLE, said());
  }

  @Test
  void anEndpointIsAskedTheSame() {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    RDFDataMgr.read(dataset, theirs.toUri().toString());
    FusekiServer fuseki =
        FusekiServer.create().port(0).loopback(true).add("/theirs", dataset).build();
    fuseki.start();
    try {
      String endpoint = "http://localhost:" + fuseki.getPort() + "/theirs/sparql";
      assertEquals(ExitCode.DONE, link("--to", endpoint), complained());
      assertEquals(TABLE, said());
    } finally {
      fuseki.stop();
    }
    assertEquals(
        ExitCode.USAGE, link("--to", "http://localhost:" + fuseki.getPort() + "/theirs/sparql"));
    assertEquals(1, complained().lines().count(), complained());
  }

  @Test
  void whatIsAcceptedStandsInTheGraphWithWhoAndStaysWhateverIsLoaded() throws Exception {
    Path table =
        Files.writeString(
            folder.resolve("table.csv"),
            TABLE.replace("Q423; Country,", "Q423; Country,exact").replace("Band,", "Band,maybe"));
    assertEquals(ExitCode.REFUSED, link("--accept", table.toString(), "--by", "Ada"));
    assertEquals("1 accepted, 0 there already\n", said());
    assertEquals(
        "hearsay: " + table + ", line 4: accept takes same, exact, close or no, not \"maybe\"\n",
        complained());
    link("--accept", table.toString(), "--by", "Bo");
    assertEquals("0 accepted, 1 there already\n", said());
    try (Store store = Store.open(folder.resolve("store"))) {
      store.commit(
          TestStores.run("2031-05-05"), List.of(TestStores.article("a", "Others.", Act.DENY, 1)));
      String all = TestStores.dump(store);
      assertTrue(all.contains("skos/core#exactMatch> <https://example.org/nk>"), all);
      assertTrue(all.contains("\"Ada\""), all);
      assertEquals(List.of(), store.check());
    }
  }

  /** The question of the queries' folder that joins the data of others, asked on their server. */
  @Test
  void othersJoinTheGraphWithTheirData() throws Exception {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    RDFDataMgr.read(dataset, theirs.toUri().toString());
    try (Store store = Store.open(folder.resolve("store"))) {
      HearsayServer server =
          HearsayServer.start(
              new Holdings(store.graphs(), store.iris()), ServerOptions.DEFAULT.withPort(0));
      try {
        String query =
            Files.readString(Path.of("queries/elsewhere/accusers-and-their-capitals.rq"))
                .replace("http://localhost:3030/", server.url().toString());
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
          RowSet rows = execution.select();
          assertEquals(NodeFactory.createLiteralString("Pyongyang"), rows.next().get("capital"));
        }
      } finally {
        server.close();
      }
    }
  }

  @Test
  void aTableThatASpreadsheetSavedIsTakenAndWhoIsNotHereIsRefused() throws Exception {
    Path table =
        Files.writeString(
            folder.resolve("table.csv"),
            """
            \uFEFFactor;candidate;accept
            https://w3id.org/hearsay/id/actor/north-korea;https://example.org/nk;same
            https://w3id.org/hearsay/id/actor/nobody;https://example.org/nobody;same
            """);
    assertEquals(ExitCode.REFUSED, link("--accept", table.toString(), "--by", " "));
    assertEquals("1 accepted, 0 there already\n", said());
    assertEquals(
        "hearsay: " + table + ": the store has no actor https://w3id.org/hearsay/id/actor/nobody\n",
        complained());
  }

  @ParameterizedTest
  @ValueSource(strings = {"acc\u00e9pt\n", "actor,candidate,accept\n\u00e9,b,same\n"})
  void aTableInAnotherEncodingIsToldInOneLine(String text) throws Exception {
    Path table =
        Files.write(folder.resolve("table.csv"), text.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(ExitCode.USAGE, link("--accept", table.toString()));
    assertEquals("hearsay: " + table + " is no text in UTF-8\n", complained());
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, <html>Hello",
    "application/sparql-results+json, '{\"head\": {\"vars\": [\"name\"]}, \"results\": {'",
    "application/sparql-results+json, '[[[['",
    "application/sparql-results+xml, '<sparql><head/><results><result'",
    "application/sparql-results+json, '{\"head\": {}, \"boolean\": true}'",
  })
  void whateverAnEndpointAnswersIsToldInOneLine(String type, String body) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      String endpoint = "http://localhost:" + server.getAddress().getPort() + "/sparql";
      assertEquals(ExitCode.USAGE, link("--to", endpoint), complained());
      assertTrue(
          complained().startsWith("hearsay: the endpoint " + endpoint + " does not answer"),
          complained());
      assertEquals(1, complained().lines().count(), complained());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void wrongUsageIsToldInOneLine() {
    for (List<String> wrong :
        List.of(
            List.<String>of(),
            List.of("--to", "nowhere.ttl"),
            List.of("--accept", "nowhere.csv"),
            List.of("--to", "x", "--accept", "y"))) {
      assertEquals(ExitCode.USAGE, link(wrong.toArray(String[]::new)), wrong.toString());
      assertEquals(1, complained().lines().count(), complained());
    }
  }
}
