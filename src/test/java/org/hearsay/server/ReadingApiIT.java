package org.hearsay.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.api.TextReader;
import org.hearsay.graph.IriSpace;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rejected;
import org.hearsay.query.Limits;
import org.hearsay.query.SampleGraph;
import org.junit.jupiter.api.Test;

/** Texts that are sent to a server; what reads them here finds nothing in them. */
class ReadingApiIT {

  private static final String PLAIN = "text/plain";
  private static final String JSON = "application/json";

  private static final TextReader READER =
      TextReader.with(
          article ->
              article.text().string().contains("Bonjour")
                  ? Outcome.refused(
                      new Rejected(
                          article.source(), Rejected.Code.NOT_ENGLISH, "this is not English"))
                  : Outcome.of(new Reading(article, List.of(), List.of(), List.of())));

  private static HearsayServer serving(Callable<TextReader> reader, Duration time)
      throws ServerException {
    return HearsayServer.start(
        new Holdings(SampleGraph.open(), IriSpace.DEFAULT),
        ServerOptions.DEFAULT
            .withPort(0)
            .withLimits(new Limits(time, 100_000, 20_000_000, 100_000_000)),
        Optional.of(reader));
  }

  private static HearsayServer serving(Callable<TextReader> reader) throws ServerException {
    return serving(reader, Duration.ofSeconds(10));
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    assertEquals(200, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }

  @Test
  void answersATextWithItsReading() throws Exception {
    try (HearsayServer server = serving(() -> READER)) {
      Client client = new Client(server);
      JsonNode plain = json(client.post(ReadingApi.PATH, PLAIN, "It rained in Harrow. 🚢"));
      assertEquals("https://w3id.org/hearsay/reading/1", plain.path("schema").asText());
      assertEquals("It rained in Harrow. 🚢", plain.path("text").asText());
      JsonNode known =
          json(
              client.post(
                  ReadingApi.PATH,
                  JSON,
                  "{\"text\":\"It rained in Harrow.\",\"headline\":\"Rain\","
                      + "\"date\":\"2031-03-04\",\"source\":\"Harrow Post\",\"id\":\"rain-1\"}"));
      assertEquals("rain-1", known.path("id").asText());
      assertEquals("Rain", known.path("headline").asText());
      assertEquals("2031-03-04", known.path("published").asText());
      assertEquals("Harrow Post", known.path("source").asText());
      JsonNode latin =
          json(
              client.postChunked(
                  ReadingApi.PATH,
                  "text/plain; charset=ISO-8859-1",
                  "Caf\u00e9 owners met.".getBytes(StandardCharsets.ISO_8859_1)));
      assertEquals("Caf\u00e9 owners met.", latin.path("text").asText());
    }
  }

  @Test
  void saysWhatIsWrongInALine() throws Exception {
    try (HearsayServer server = serving(() -> READER)) {
      Client client = new Client(server);
      assertTold(client, 415, "image/png", "x", "send text/plain, text/html or application/json");
      assertTold(client, 415, "text/plain; charset=klingon", "x", "no such charset");
      assertTold(client, 413, PLAIN, "word ".repeat(300_000), "1000000 bytes at most");
      assertTold(client, 422, PLAIN, "", "no words in it");
      assertTold(client, 422, PLAIN, "Bonjour.", "not English");
      assertTold(client, 422, JSON, "{\"text\":", "not JSON (line 1, column ");
      assertTold(client, 422, JSON, "[]", "one JSON object");
      assertTold(client, 422, JSON, "{\"headline\":\"x\"}", "no field \"text\"");
      assertTold(client, 422, JSON, "{\"text\":7}", "\"text\" is a string");
      assertTold(client, 422, JSON, "{\"text\":\"a\",\"titel\":\"b\"}", "no field \"titel\"");
      assertTold(client, 422, JSON, "{\"text\":\"a\",\"date\":\"4 March\"}", "as 2014-12-20");
      assertTold(client, 422, JSON, "{\"text\":\"a\",\"id\":\"../b\"}", "an id has");
      assertTold(client, 422, JSON, "{\"text\":\"a\"} {}", "not JSON");
      assertTold(client, 422, JSON, "[".repeat(100_000), "not JSON");
      HttpResponse<String> garbled =
          client.postChunked(ReadingApi.PATH, PLAIN, new byte[] {'a', (byte) 0xff});
      assertEquals(422, garbled.statusCode());
      assertTrue(garbled.body().contains("not in UTF-8"), garbled.body());
    }
  }

  private static void assertTold(
      Client client, int status, String type, String body, String message) throws Exception {
    HttpResponse<String> answer = client.post(ReadingApi.PATH, type, body);
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains(message), answer.body());
    assertEquals(1, answer.body().lines().count());
  }

  @Test
  void modelsAreLoadedOnceAndOnlyWhenATextComes() throws Exception {
    AtomicInteger loaded = new AtomicInteger();
    Callable<TextReader> broken =
        () -> {
          if (loaded.incrementAndGet() == 1) {
            throw new IOException("model m cannot be read");
          }
          return READER;
        };
    try (HearsayServer server = serving(broken)) {
      Client client = new Client(server);
      assertEquals(200, client.get("/").statusCode());
      HttpResponse<String> schema = client.get(ReadingApi.PATH);
      assertEquals(200, schema.statusCode());
      assertTrue(schema.body().contains("https://w3id.org/hearsay/reading/1"));
      assertEquals(0, loaded.get());
      assertTold(client, 503, PLAIN, "Rain.", "cannot be read here: model m cannot be read");
      json(client.post(ReadingApi.PATH, PLAIN, "Rain."));
      json(client.post(ReadingApi.PATH, PLAIN, "Rain."));
      assertEquals(2, loaded.get());
    }
  }

  @Test
  void readsNoMoreAtOnceThanProcessorsAreToSpareAndPagesGoOn() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    AtomicInteger reading = new AtomicInteger();
    TextReader slow =
        text -> {
          reading.incrementAndGet();
          try {
            gate.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return READER.read(text);
        };
    int places = ReadingDesk.spareProcessors();
    try (ExecutorService threads = Executors.newFixedThreadPool(8 * places);
        HearsayServer server = serving(() -> slow, Duration.ofSeconds(3))) {
      Client client = new Client(server);
      assertEquals(200, client.get("/question/threats").statusCode());
      List<Future<HttpResponse<String>>> sent = new ArrayList<>();
      for (int i = 0; i < 8 * places; i++) {
        sent.add(threads.submit(() -> client.post(ReadingApi.PATH, PLAIN, "Rain.")));
      }
      while (reading.get() < places) {
        Thread.onSpinWait();
      }
      assertEquals(200, client.get("/question/threats").statusCode());
      assertEquals(200, client.get("/health").statusCode());
      for (Future<HttpResponse<String>> each : sent) {
        HttpResponse<String> answer = each.get();
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
      }
      assertEquals(places, reading.get());
      gate.countDown();
      int status = 503;
      for (int i = 0; i < 50 && status != 200; i++) {
        status = client.post(ReadingApi.PATH, PLAIN, "Rain.").statusCode();
      }
      assertEquals(200, status);
    }
  }

  @Test
  void readsNothingWhereItIsNotTo() throws Exception {
    try (HearsayServer server =
        HearsayServer.start(
            new Holdings(SampleGraph.open(), IriSpace.DEFAULT),
            ServerOptions.DEFAULT.withPort(0))) {
      Client client = new Client(server);
      int status = client.post(ReadingApi.PATH, PLAIN, "Rain.").statusCode();
      assertFalse(status == 200, Integer.toString(status));
      assertEquals(404, client.get(ReadingApi.PATH).statusCode());
    }
  }
}
