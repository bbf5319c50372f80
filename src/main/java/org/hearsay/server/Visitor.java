package org.hearsay.server;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.apache.jena.sparql.util.Context;
import org.hearsay.export.GraphFormat;
import org.hearsay.query.Answer;
import org.hearsay.query.Asker;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.Question;
import org.hearsay.store.Doorplate;

/**
 * Asks the process that serves a store, at its {@link Door}. Its answers are those that the store
 * would give here.
 */
public final class Visitor implements Asker {

  private static final Duration KNOCKING = Duration.ofSeconds(5);

  /** Beyond the time of a question: others may have their turn before it. */
  private static final Duration WAITING = Duration.ofMinutes(5);

  private static final int LONGEST_HEAD = 1_000_000;

  private final Doorplate plate;
  private final Duration time;
  private final HttpClient http =
      HttpClient.newBuilder()
          .proxy(HttpClient.Builder.NO_PROXY)
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(KNOCKING)
          .build();

  /**
   * @param time that each question may take
   */
  public Visitor(Doorplate plate, Duration time) {
    this.plate = plate;
    this.time = time;
  }

  /** The server has gone, or broke off. */
  public static final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Unanswered(Doorplate plate, Throwable cause) {
      super(
          "the server that has the store (process "
              + plate.process()
              + ") ended before it had answered: run the command again",
          cause);
    }
  }

  /** Why the door does not open; empty where it does. */
  public Optional<String> knock() {
    try {
      int status = send(Door.KNOCK, "", KNOCKING).statusCode();
      return switch (status) {
        case 204 -> Optional.empty();
        case 403 -> Optional.of("does not take the token of the store's folder");
        default -> Optional.of("does not answer as a server of Hearsay does");
      };
    } catch (IOException e) {
      return Optional.of("does not answer");
    }
  }

  @Override
  public Answer ask(Question question, Map<String, String> values) throws QueryProblem {
    return visit(
        Door.ASK,
        errand(question, values),
        (head, body) ->
            switch (head.message()) {
              case "rows" -> rows(body, head.cut());
              case "triples" -> triples(body, head);
              default -> new Answer.Truth(head.truth());
            });
  }

  @Override
  public Map<String, SortedSet<String>> meant(Question question, Map<String, String> values)
      throws QueryProblem {
    return visit(
        Door.MEANT,
        errand(question, values),
        (head, body) ->
            Door.JSON.readValue(body, new TypeReference<TreeMap<String, SortedSet<String>>>() {}));
  }

  /** Writes all graphs in a format; the stream is not closed. */
  public void write(GraphFormat format, OutputStream out) throws IOException {
    try {
      visit(
          Door.GRAPHS,
          new Door.Errand(format.name(), "", Map.of(), 0),
          (head, body) -> {
            copy(body, out);
            return true;
          });
    } catch (QueryProblem e) {
      throw new IllegalStateException("nothing was asked", e);
    } catch (Unwritten e) {
      throw e.why;
    }
  }

  /** That an answer cannot be put where it was to go: no fault of the server's. */
  private static final class Unwritten extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient IOException why;

    Unwritten(IOException why) {
      super(why);
      this.why = why;
    }
  }

  private static void copy(InputStream from, OutputStream to) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      try {
        to.write(buffer, 0, read);
      } catch (IOException e) {
        throw new Unwritten(e);
      }
    }
  }

  private Door.Errand errand(Question question, Map<String, String> values) {
    return new Door.Errand(question.name(), question.text(), values, time.toSeconds());
  }

  private interface Taking<T> {
    T take(Door.Head head, InputStream body) throws IOException;
  }

  private <T> T visit(String path, Door.Errand errand, Taking<T> taking) throws QueryProblem {
    try {
      HttpResponse<InputStream> response =
          send(path, Door.JSON.writeValueAsString(errand), time.plus(WAITING));
      try (InputStream body = new BufferedInputStream(response.body())) {
        Door.Head head = Door.JSON.readValue(line(body), Door.Head.class);
        if (head.problem() != null) {
          throw new QueryProblem(QueryProblem.Kind.valueOf(head.problem()), head.message());
        }
        return taking.take(head, body);
      }
    } catch (IOException | RiotException | ResultSetException e) {
      throw new Unanswered(plate, e);
    }
  }

  private HttpResponse<InputStream> send(String path, String body, Duration most)
      throws IOException {
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    URI address =
        URI.create(
            "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + plate.port() + path);
    try {
      return http.send(
          HttpRequest.newBuilder(address)
              .timeout(most)
              .header(Door.TOKEN, plate.token())
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static byte[] line(InputStream body) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = body.read(); c != '\n'; c = body.read()) {
      if (c < 0 || line.size() == LONGEST_HEAD) {
        throw new IOException("the answer breaks off");
      }
      line.write(c);
    }
    return line.toByteArray();
  }

  private static Answer.Rows rows(InputStream body, boolean cut) {
    RowSet found =
        RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
            .create(ResultSetLang.RS_JSON)
            .read(body, new Context());
    List<String> columns = found.getResultVars().stream().map(Var::getVarName).toList();
    List<Answer.Row> rows = new ArrayList<>();
    found.forEachRemaining(row -> rows.add(new Answer.Row(row)));
    return new Answer.Rows(columns, rows, cut);
  }

  private static Answer.Triples triples(InputStream body, Door.Head head) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(body).lang(Lang.NTRIPLES).parse(graph);
    graph.getPrefixMapping().setNsPrefixes(head.prefixes());
    return new Answer.Triples(graph, head.cut());
  }
}
