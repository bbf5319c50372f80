package org.hearsay.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.graph.IriSpace;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.Holdings;
import org.hearsay.server.ServerOptions;
import org.hearsay.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles change under clients who ask about them: each sees all of an edition. */
class ServedWhileLoadingIT {

  private static final int ARTICLES = 40;

  private static final String COUNT =
      "/sparql?format=csv&query="
          + URLEncoder.encode(
              "SELECT (COUNT(*) AS ?n) { ?a a <https://w3id.org/hearsay/ontology#Article> }",
              StandardCharsets.UTF_8);

  private static final List<String> PATHS =
      List.of(COUNT, "/question/who-accused-whom", "/", "/health", COUNT, "/network");

  @TempDir Path folder;

  @Test
  void someClientsForAMoment() throws Exception {
    serve(4, Duration.ofSeconds(2));
  }

  @Test
  @Tag("slow")
  void thirtyTwoClientsForAMinute() throws Exception {
    serve(32, Duration.ofSeconds(60));
  }

  private void serve(int clients, Duration time) throws Exception {
    ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
    AtomicInteger busy = new AtomicInteger();
    int editions = 1;
    try (Store store = Store.open(folder.resolve("store"), IriSpace.DEFAULT)) {
      load(store, editions);
      Holdings holdings =
          new Holdings(store.graphs(), store.iris(), store::text, store::generation);
      ServerOptions options = ServerOptions.DEFAULT.withPort(0);
      try (HearsayServer server = HearsayServer.start(holdings, options);
          ExecutorService threads = Executors.newFixedThreadPool(clients)) {
        long end = System.nanoTime() + time.toNanos();
        List<Future<?>> asking = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
          int first = i;
          asking.add(threads.submit(() -> ask(server, first, end, taken, busy)));
        }
        while (System.nanoTime() < end) {
          load(store, ++editions);
        }
        for (Future<?> each : asking) {
          each.get();
        }
      }
      assertEquals(List.of(), store.check());
    }
    List<Long> sorted = taken.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%d clients for %d s: %d right answers, %d times busy, %d editions; p50 %d ms, p99 %d ms%n",
        clients,
        time.toSeconds(),
        sorted.size(),
        busy.get(),
        editions,
        sorted.get(sorted.size() / 2) / 1_000_000,
        sorted.get(sorted.size() * 99 / 100) / 1_000_000);
    assertTrue(sorted.size() > clients);
  }

  private static void load(Store store, int edition) {
    LoadOptions options = new LoadOptions(1, 5, false, true);
    new Loader(store, FakeNews.extractor(), LoaderIT.LINKER, options, Clock.systemUTC())
        .load(FakeNews.edition(edition, ARTICLES).stream(), Progress.NONE);
  }

  private static Void ask(
      HearsayServer server,
      int first,
      long end,
      ConcurrentLinkedQueue<Long> taken,
      AtomicInteger busy)
      throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = first; System.nanoTime() < end; i++) {
        String path = PATHS.get(i % PATHS.size());
        long start = System.nanoTime();
        HttpResponse<String> answer =
            http.send(
                HttpRequest.newBuilder(URI.create(server.url() + path.substring(1))).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() == 503 && answer.body().contains("busy")) {
          busy.incrementAndGet();
          Thread.sleep(100);
          continue;
        }
        assertEquals(200, answer.statusCode(), path + ": " + answer.body());
        if (path.equals(COUNT)) {
          assertEquals("n\r\n" + ARTICLES + "\r\n", answer.body());
        }
        taken.add(System.nanoTime() - start);
      }
    }
    return null;
  }
}
