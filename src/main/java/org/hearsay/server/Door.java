package org.hearsay.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.hearsay.export.GraphFormat;
import org.hearsay.query.Answer;
import org.hearsay.query.Limits;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.QueryRunner;
import org.hearsay.query.Question;
import org.slf4j.LoggerFactory;

/**
 * Where commands of the store's owner are answered while it is served: on this machine alone, at a
 * port of its own, to whoever shows the token. It only reads, one question at a time, and grants
 * each what a terminal is granted. {@link Visitor} is the other side.
 */
public final class Door implements AutoCloseable {

  static final String TOKEN = "Hearsay-Token";
  static final String KNOCK = "/knock";
  static final String ASK = "/ask";
  static final String MEANT = "/meant";
  static final String GRAPHS = "/graphs";

  static final ObjectMapper JSON = new ObjectMapper();

  private static final Log LOG = new Log(LoggerFactory.getLogger(Door.class));

  private static final int LARGEST_BODY = 10_000_000;

  private static final int TOKEN_BYTES = 32;

  /** What is asked; a graph's format stands in {@code name}. */
  record Errand(String name, String text, Map<String, String> values, long seconds) {}

  /** What comes back before the answer, in a line; {@code problem} is a kind of problem, if any. */
  record Head(
      String problem, String message, boolean truth, boolean cut, Map<String, String> prefixes) {

    static final Head DONE = new Head(null, null, false, false, Map.of());
  }

  private final DatasetGraph graphs;
  private final Consumer<Error> failed;
  private final String token;
  private final HttpServer http;
  private final ExecutorService threads;
  private final Semaphore turn = new Semaphore(1, true);

  private Door(DatasetGraph graphs, Consumer<Error> failed, HttpServer http) {
    this.graphs = graphs;
    this.failed = failed;
    this.http = http;
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    this.token = HexFormat.of().formatHex(random);
    this.threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
  }

  /**
   * Opens it at any port that is free.
   *
   * @param failed is told of an error that the process must not survive
   */
  public static Door open(DatasetGraph graphs, Consumer<Error> failed) throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Door door = new Door(graphs, failed, HttpServer.create(any, 0));
    door.http.setExecutor(door.threads);
    door.http.createContext("/", door::answer);
    door.http.start();
    return door;
  }

  public int port() {
    return http.getAddress().getPort();
  }

  /** What has to be shown here. */
  public String token() {
    return token;
  }

  private void answer(HttpExchange exchange) {
    try (exchange) {
      String shown = exchange.getRequestHeaders().getFirst(TOKEN);
      if (shown == null || !isToken(shown)) {
        exchange.sendResponseHeaders(403, -1);
        return;
      }
      String path = exchange.getRequestURI().getPath();
      if (path.equals(KNOCK)) {
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
      turn.acquire();
      try {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody())) {
          answer(path, JSON.readValue(body, Errand.class), out);
        }
      } finally {
        turn.release();
      }
    } catch (IOException e) {
      // Whoever asked has gone, or is none of ours.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // The answer breaks off, which the other side takes for what it is.
      LOG.tell("a command beside the server could not be answered", e);
    } catch (Error e) {
      failed.accept(e);
      throw e;
    }
  }

  private boolean isToken(String shown) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }

  private void answer(String path, Errand errand, OutputStream out) throws IOException {
    try {
      switch (path) {
        case ASK -> write(runner(errand).ask(question(errand), errand.values()), out);
        case MEANT -> {
          var meant = runner(errand).meant(question(errand), errand.values());
          head(Head.DONE, out);
          out.write(JSON.writeValueAsBytes(meant));
        }
        case GRAPHS -> {
          head(Head.DONE, out);
          GraphFormat.valueOf(errand.name().toUpperCase(Locale.ROOT)).write(graphs, out);
        }
        default -> throw new IOException("nothing is asked at " + path);
      }
    } catch (QueryProblem e) {
      head(new Head(e.kind().name(), e.getMessage(), false, false, Map.of()), out);
    }
  }

  private QueryRunner runner(Errand errand) {
    return new QueryRunner(
        graphs, Limits.BESIDE.withTime(Duration.ofSeconds(Math.max(1, errand.seconds()))));
  }

  private static Question question(Errand errand) throws QueryProblem {
    return Question.read(errand.name(), errand.text());
  }

  private static void write(Answer answer, OutputStream out) throws IOException {
    switch (answer) {
      case Answer.Rows rows -> {
        head(new Head(null, "rows", false, rows.cut(), Map.of()), out);
        RowSetWriterRegistry.getFactory(ResultSetLang.RS_JSON)
            .create(ResultSetLang.RS_JSON)
            .write(out, rows.rowSet(), new Context());
      }
      case Answer.Triples triples -> {
        Map<String, String> prefixes = triples.graph().getPrefixMapping().getNsPrefixMap();
        head(new Head(null, "triples", false, triples.cut(), prefixes), out);
        RDFDataMgr.write(out, triples.graph(), Lang.NTRIPLES);
      }
      case Answer.Truth truth -> head(new Head(null, "truth", truth.value(), false, Map.of()), out);
    }
  }

  private static void head(Head head, OutputStream out) throws IOException {
    out.write(JSON.writeValueAsBytes(head));
    out.write('\n');
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
