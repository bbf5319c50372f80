package org.hearsay.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.hearsay.graph.IriSpace;
import org.hearsay.query.Limits;
import org.hearsay.query.SampleGraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server does when somebody holds it up. */
class BusyServerIT {

  private static final String SELECT = "application/sparql-query";

  private static ServerOptions within(Duration time, int queries) {
    return ServerOptions.DEFAULT
        .withPort(0)
        .withLimits(new Limits(time, 100_000, 20_000_000, 100_000_000))
        .withQueriesAtOnce(queries);
  }

  private static HearsayServer serving(DatasetGraph graphs, ServerOptions options)
      throws ServerException {
    return HearsayServer.start(new Holdings(graphs, IriSpace.DEFAULT), options);
  }

  /** What is asked of this dataset one triple at a time is not answered until the gate opens. */
  private static DatasetGraph stuck(CountDownLatch gate) {
    return new DatasetGraphWrapper(SampleGraph.open()) {
      @Override
      public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        boolean open = false;
        while (!open) {
          try {
            gate.await();
            open = true;
          } catch (InterruptedException e) {
            // Nothing ends this.
          }
        }
        return super.find(graph, subject, predicate, object);
      }
    };
  }

  private static int status(Client client, String path) throws Exception {
    return client.get(path, "text/turtle").statusCode();
  }

  @Test
  void givesUpWhatDoesNotEndAndSaysThatItIsNotWell() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    try (HearsayServer server = serving(stuck(gate), within(Duration.ofMillis(500), 2))) {
      Client client = new Client(server);
      assertEquals(200, status(client, "/health"));
      for (String actor : List.of("norland", "estovia")) {
        long start = System.nanoTime();
        HttpResponse<String> answer = client.get("/id/actor/" + actor, "text/turtle");
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("the query took longer than 0.5 seconds"));
        assertTrue(System.nanoTime() - start < 5_000_000_000L);
      }
      assertEquals(503, status(client, "/health"));
      assertEquals(503, status(client, "/question/threats"));
      gate.countDown();
      int health = 503;
      for (int i = 0; i < 100 && health != 200; i++) {
        health = status(client, "/health");
      }
      assertEquals(200, health);
    }
  }

  @Test
  void saysThatItIsBusyAndStillTellsItsHealth() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(40);
    try (HearsayServer server = serving(stuck(gate), within(Duration.ofSeconds(20), 2))) {
      Client client = new Client(server);
      List<Future<Integer>> asked = new ArrayList<>();
      AtomicBoolean told = new AtomicBoolean();
      for (int i = 0; i < 40; i++) {
        String path = "/id/actor/a" + i;
        asked.add(
            threads.submit(
                () -> {
                  HttpResponse<String> answer = client.get(path, "text/turtle");
                  if (answer.body().contains("the server is busy")) {
                    told.set(true);
                  }
                  return answer.statusCode();
                }));
      }
      for (int i = 0; i < 200 && !told.get(); i++) {
        Thread.sleep(20);
      }
      assertTrue(told.get());
      assertEquals(200, status(client, "/health"));
      assertEquals(200, status(client, "/assets/hearsay.css"));
      gate.countDown();
      int busy = 0;
      for (Future<Integer> each : asked) {
        busy += each.get() == 503 ? 1 : 0;
      }
      // Two were answered and eight waited for their turn; so many at most, for some were later.
      assertTrue(busy > 0 && busy <= 30, "busy " + busy);
      assertEquals(200, status(client, "/id/actor/norland"));
    } finally {
      threads.shutdownNow();
    }
  }

  private static Socket dripping(HearsayServer server, String method) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    send(
        socket,
        method
            + " /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
            + SELECT
            + "\r\nContent-Length: 900\r\n\r\n");
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static String firstLine(Socket socket) throws IOException {
    byte[] first = socket.getInputStream().readNBytes(200);
    return new String(first, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
  }

  @Test
  void thoseWhoSendSlowlyHoldNobody() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try (HearsayServer server = serving(SampleGraph.open(), within(Duration.ofSeconds(1), 4))) {
      Client client = new Client(server);
      for (int i = 0; i < 100; i++) {
        slow.add(dripping(server, i % 2 == 0 ? "POST" : "PUT"));
      }
      assertEquals(200, status(client, "/health"));
      assertEquals(200, status(client, "/question/threats"));
      assertEquals(200, client.sparql("ASK {}").statusCode());
      Socket first = slow.getFirst();
      first.setSoTimeout(10_000);
      Thread.sleep(1200);
      send(first, " ");
      assertTrue(firstLine(first).startsWith("HTTP/1.1 408"));
    } finally {
      for (Socket each : slow) {
        each.close();
      }
    }
  }

  @Test
  @Tag("slow")
  void thoseWhoReadSlowlyAreLeft() throws Exception {
    List<Socket> slow = new ArrayList<>();
    ServerOptions options = within(Duration.ofSeconds(5), 2);
    try (HearsayServer server = serving(SampleGraph.open(), options)) {
      Client client = new Client(server);
      assertEquals(200, status(client, "/question/threats"));
      String query = Client.encode("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 50000");
      for (int i = 0; i < 30; i++) {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        send(socket, "GET /sparql?query=" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        slow.add(socket);
      }
      assertEquals(200, status(client, "/health"));
      assertEquals(200, status(client, "/question/threats"));
      int status = 503;
      for (int i = 0; i < 60 && status != 200; i++) {
        Thread.sleep(1000);
        status = client.sparql("ASK {}").statusCode();
        slow.getLast().getInputStream().readNBytes(10);
      }
      assertEquals(200, status);
    } finally {
      for (Socket each : slow) {
        each.close();
      }
    }
  }

  @Test
  void unpacksNoBody() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("ASK {}".getBytes(StandardCharsets.UTF_8));
      out.write(new byte[50_000_000]);
    }
    try (HearsayServer server = serving(SampleGraph.open(), within(Duration.ofSeconds(5), 2))) {
      Client client = new Client(server);
      HttpResponse<String> answer =
          client.send(
              client
                  .request("/sparql")
                  .header("Content-Type", SELECT)
                  .header("Content-Encoding", "gzip")
                  .POST(BodyPublishers.ofByteArray(packed.toByteArray())));
      assertEquals(415, answer.statusCode());
      assertEquals("send the request as it is, not compressed\n", answer.body());
    }
  }

  @Test
  void saysThatADamagedStoreIsNotWell(@TempDir Path folder) throws Exception {
    DatasetGraph whole = DatabaseMgr.connectDatasetGraph(folder.toString());
    Txn.executeWrite(
        whole,
        () ->
            RDFParser.source(SampleGraph.class.getResource("sample.trig").toString())
                .lang(Lang.TRIG)
                .parse(whole));
    TDBInternal.expel(whole);
    Path terms = folder.resolve("Data-0001/nodes-data.obj");
    byte[] bytes = Files.readAllBytes(terms);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) 0x7f;
    }
    Files.write(terms, bytes);
    DatasetGraph damaged = DatabaseMgr.connectDatasetGraph(folder.toString());
    try (HearsayServer server = serving(damaged, within(Duration.ofSeconds(5), 2))) {
      Client client = new Client(server);
      assertEquals(503, status(client, "/health"));
      for (String path :
          List.of(
              "/question/threats",
              "/id/actor/norland",
              "/sparql?query=" + Client.encode("SELECT * { ?s ?p ?o }"))) {
        HttpResponse<String> answer = client.get(path, "text/html");
        assertEquals(500, answer.statusCode(), path);
        assertTrue(answer.body().contains("cannot be read"), answer.body());
        assertFalse(answer.body().contains(folder.toString()), answer.body());
        assertFalse(answer.body().contains("org.apache"), answer.body());
      }
    } finally {
      TDBInternal.expel(damaged);
    }
  }
}
