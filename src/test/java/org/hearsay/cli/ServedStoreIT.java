package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.hearsay.graph.IriSpace;
import org.hearsay.query.SampleGraph;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.Holdings;
import org.hearsay.server.ServerException;
import org.hearsay.server.ServerOptions;
import org.hearsay.store.Doorplate;
import org.hearsay.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a store that a server has. */
class ServedStoreIT {

  private static final String PLATE = "served.properties";

  @TempDir Path folder;

  private Path store;
  private Console console;

  @BeforeEach
  void fill() {
    store = folder.resolve("store");
    console = new Console(folder);
    DatasetGraph sample = SampleGraph.open();
    try (Store opened = Store.open(store, IriSpace.DEFAULT)) {
      Txn.executeRead(
          sample,
          () ->
              sample
                  .listGraphNodes()
                  .forEachRemaining(name -> opened.put(name, copy(sample.getGraph(name)))));
    }
  }

  private static Graph copy(Graph graph) {
    Graph copy = GraphFactory.createDefaultGraph();
    graph.find().forEachRemaining(copy::add);
    return copy;
  }

  private interface Work {
    void run() throws Exception;
  }

  private void served(Work work) throws Exception {
    try (Store opened = Store.openReadOnly(store);
        HearsayServer server = start(opened)) {
      OpenDoor door = OpenDoor.to(opened, server);
      try {
        work.run();
      } finally {
        door.close();
      }
    }
  }

  private static HearsayServer start(Store opened) throws ServerException {
    return HearsayServer.start(
        new Holdings(opened.graphs(), opened.iris()), ServerOptions.DEFAULT.withPort(0));
  }

  /** How it ended and all that was said. */
  private List<String> told(String... command) {
    int code = console.runOn(store, command);
    return List.of("" + code, console.said(), console.complained());
  }

  @Test
  void readingCommandsSayTheSameWhetherItIsServedOrNot() throws Exception {
    Path file = Files.writeString(folder.resolve("my.rq"), "SELECT ?s { ?s a ?wrong . ");
    List<String[]> commands =
        List.of(
            new String[] {"query", "who-accused-whom"},
            new String[] {"query", "who-accused-whom", "--target", "norl", "--iris"},
            new String[] {"query", "who-accused-whom", "--target", "nobody at all"},
            new String[] {"query", "who-accused-whom", "--since", "yesterday"},
            new String[] {"query", "timeline", "--format", "json"},
            new String[] {"query", "ASK { ?s a hs:Statement }"},
            new String[] {"query", "CONSTRUCT { ?s a hs:Said } WHERE { ?s a hs:Statement }"},
            new String[] {"query", "DESCRIBE ?s WHERE { ?s a hs:Statement }"},
            new String[] {"query", "INSERT DATA { hs:a hs:b hs:c }"},
            new String[] {"query", file.toString()},
            new String[] {"export", "--format", "gexf"},
            new String[] {"export", "--format", "edges", "--actor", "nobody at all"},
            new String[] {"export", "--format", "statements"},
            new String[] {"export", "--format", "nquads"},
            new String[] {"export", "--format", "turtle"},
            new String[] {"export", "--format", "jsonld"});
    List<List<String>> alone = commands.stream().map(this::told).toList();
    served(
        () -> {
          for (int i = 0; i < commands.size(); i++) {
            assertEquals(alone.get(i), told(commands.get(i)), Arrays.toString(commands.get(i)));
          }
        });
    assertTrue(alone.getFirst().get(1).contains("Norland"), alone.getFirst().get(1));
    assertEquals(alone.getFirst(), told(commands.getFirst()));
  }

  @Test
  void theFileIsItsOwnersAloneAndGoesWithTheServer() throws Exception {
    served(
        () -> {
          Path plate = store.resolve(PLATE);
          if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(plate)));
          }
          Doorplate read = Doorplate.on(store).orElseThrow();
          assertTrue(read.token().length() >= 64, read.token());
        });
    assertFalse(Files.exists(store.resolve(PLATE)));
  }

  @Test
  void whatADeadProcessLeftCountsForNothing() throws Exception {
    List<String> alone = told("query", "reporters");
    for (String left :
        List.of(
            "port=1\ntoken=00\nprocess=999999999\nstarted=\n",
            "port=1\ntoken=00\nprocess="
                + ProcessHandle.current().pid()
                + "\nstarted=2001-01-01T00\\:00\\:00Z\n",
            "port=",
            "\\u00")) {
      Files.writeString(store.resolve(PLATE), left);
      assertEquals(alone, told("query", "reporters"), left);
    }
  }

  @Test
  void nobodyIsAnsweredWithoutTheToken() throws Exception {
    served(
        () -> {
          Doorplate right = Doorplate.on(store).orElseThrow();
          HttpClient http = HttpClient.newHttpClient();
          for (String path : List.of("/knock", "/ask", "/graphs", "/")) {
            HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + right.port() + path));
            assertEquals(
                403, http.send(request.build(), BodyHandlers.discarding()).statusCode(), path);
          }
          Doorplate.put(store, right.port(), "another");
          assertEquals(ExitCode.BROKEN, console.runOn(store, "query", "reporters"));
          String said = console.complained();
          assertEquals(1, said.lines().count(), said);
          assertTrue(said.contains("does not take the token"), said);
          assertTrue(said.contains("in use by the server of process"), said);
          right.remove(store);
          assertTrue(Doorplate.on(store).isPresent(), "another's plate stays");
          Doorplate.on(store).orElseThrow().remove(store);
        });
  }

  /** Opens the door and ends with these first words of an answer; the folder has its plate. */
  private void endWith(String words) throws IOException {
    HttpServer dying =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    dying.createContext(
        "/",
        exchange -> {
          boolean knocked = exchange.getRequestURI().getPath().equals("/knock");
          exchange.sendResponseHeaders(knocked ? 204 : 200, knocked ? -1 : 0);
          if (!knocked) {
            exchange.getResponseBody().write(words.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            dying.stop(0);
          }
          exchange.close();
        });
    dying.start();
    Doorplate.put(store, dying.getAddress().getPort(), "any");
  }

  @Test
  void aServerThatEndsInBetweenIsToldInOneLine() throws Exception {
    endWith("{\"message\":\"rows\"}\n{\"head\":");
    assertEquals(ExitCode.BROKEN, console.runOn(store, "query", "reporters"));
    String said = console.complained();
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.contains("ended before it had answered"), said);
    // The next command finds the door shut and the store free.
    assertEquals(ExitCode.DONE, console.runOn(store, "query", "reporters"), console.complained());
  }

  @Test
  void aGraphThatBreaksOffLeavesNoFile() throws Exception {
    Path file = folder.resolve("all.nq");
    endWith("{\"prefixes\":{}}\n<a:b> <a:c> ");
    assertEquals(
        ExitCode.BROKEN,
        console.runOn(store, "export", "--format", "nquads", "-o", file.toString()));
    String said = console.complained();
    assertTrue(said.contains("ended before it had answered"), said);
    assertFalse(Files.exists(file));
  }
}
