package org.hearsay.server;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.hearsay.api.TextReader;
import org.hearsay.query.QueryRunner;
import org.hearsay.query.Questions;

/**
 * Serves a graph: a SPARQL endpoint at {@code /sparql}, pages for people, and an address for every
 * thing in the data; at {@code /reconcile} programs match names against its actors. Where it is
 * told to, it reads texts that are sent to {@code /api/read}. It keeps nothing.
 *
 * <p>Safe for use by many threads.
 */
public final class HearsayServer implements AutoCloseable {

  /** How long requests that are under way may take to end when the server stops. */
  private static final long PARTING_MILLIS = 3_000;

  /** How long a connection may be silent. */
  private static final int IDLE_MILLIS = 15_000;

  private static final int THREADS_AT_LEAST = 8;

  /** For what is answered even when the server is busy. */
  private static final int THREADS_TO_SPARE = 32;

  /** Beyond waiting for its turn and its answer, what a request may take to be read and sent. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  private final FusekiServer server;
  private final ServerOptions options;
  private final Vitals vitals;

  private HearsayServer(FusekiServer server, ServerOptions options, Vitals vitals) {
    this.server = server;
    this.options = options;
    this.vitals = vitals;
  }

  /**
   * Starts a server and returns once it answers.
   *
   * @throws ServerException where it cannot listen at its address
   */
  public static HearsayServer start(Holdings holdings, ServerOptions options)
      throws ServerException {
    return start(holdings, options, Optional.empty());
  }

  /**
   * The same, reading texts too.
   *
   * @param texts loads what reads them, when the first comes; where there is none, none are read
   */
  public static HearsayServer start(
      Holdings holdings, ServerOptions options, Optional<Callable<TextReader>> texts)
      throws ServerException {
    Vitals vitals = new Vitals();
    Desk desk =
        new Desk(
            new QueryRunner(holdings.graphs(), options.limits()), options.queriesAtOnce(), vitals);
    FusekiServer server = build(holdings, options, desk, vitals, texts);
    try {
      server.start();
    } catch (FusekiException e) {
      server.stop();
      throw explained(e, options);
    }
    return new HearsayServer(server, options, vitals);
  }

  private static FusekiServer build(
      Holdings holdings,
      ServerOptions options,
      Desk desk,
      Vitals vitals,
      Optional<Callable<TextReader>> texts) {
    Questions questions = Questions.bundled();
    Links links = new Links(holdings.iris());
    Shelf shelf = new Shelf(holdings.generation());
    DataService endpoint =
        DataService.newBuilder(holdings.graphs())
            .addEndpoint(
                Endpoint.create()
                    .operation(Operation.Query)
                    .processor(new SparqlEndpoint(desk, options.answersAtOnce()))
                    .build())
            .build();
    HttpServlet ontology = new OntologyPage(shelf, links);
    ActorDirectory actors = new ActorDirectory(desk, holdings.iris(), holdings.generation());
    FusekiServer.Builder building =
        FusekiServer.create()
            .port(options.port())
            .numServerThreads(THREADS_AT_LEAST, options.requestsAtOnce() + THREADS_TO_SPARE)
            .fusekiModules(FusekiModules.empty())
            .add("/sparql", endpoint)
            .addFilter("/*", new Gate(options, new HostNames(options.host(), options.names())))
            .addServlet("", new StartPage(shelf, desk, questions, links))
            .addServlet("/question/*", new QuestionPage(shelf, desk, questions, links))
            .addServlet(NetworkPage.PATH, new NetworkPage(shelf, desk, links, holdings))
            .addServlet(MatrixPage.PATH, new MatrixPage(shelf, desk, links))
            .addServlet(BetweenPage.PATH, new BetweenPage(shelf, desk, links))
            .addServlet(TimelinePage.PATH, new TimelinePage(shelf, desk, links))
            .addServlet(GraphApi.PATH, new GraphApi(shelf, desk))
            .addServlet(ReconcileApi.PATH, new ReconcileApi(desk, actors, holdings.iris()))
            .addServlet(ReconcileSuggest.PATH + "*", new ReconcileSuggest(actors))
            .addServlet(ReconcileProposal.PATH, new ReconcileProposal(actors))
            .addServlet(ReconcileView.PATH, new ReconcileView(actors, links))
            .addServlet(ReconcilePreview.PATH, new ReconcilePreview(actors, links))
            .addServlet(QueryPage.PATH, new QueryPage(desk, questions, links, holdings.iris()))
            .addServlet(TermsApi.PATH, new TermsApi(shelf))
            .addServlet("/id/*", new ThingPage(shelf, desk, links, holdings))
            .addServlet("/ontology", ontology)
            .addServlet("/act/*", new TermRedirect("/act/", "act-"))
            .addServlet("/event-type/*", new TermRedirect("/event-type/", "type-"))
            .addServlet(SearchPage.PATH, new SearchPage(shelf, desk, questions, links))
            .addServlet(DatasetPage.PATH, new DatasetPage(shelf, desk, holdings.iris()))
            .addServlet("/*", new NotFoundPage())
            .addServlet("/health", new HealthCheck(desk, vitals))
            .addServlet("/assets/*", new Assets());
    texts.ifPresent(
        load -> {
          ReadingDesk readings =
              new ReadingDesk(load, ReadingDesk.spareProcessors(), options.limits().time(), vitals);
          building.addServlet(ReadingApi.PATH, new ReadingApi(readings, holdings.iris()));
        });
    FusekiServer server = building.build();
    for (Connector connector : server.getJettyServer().getConnectors()) {
      if (connector instanceof ServerConnector listening) {
        listening.setHost(options.host());
        listening.setIdleTimeout(IDLE_MILLIS);
      }
    }
    Server jetty = server.getJettyServer();
    jetty.setStopTimeout(PARTING_MILLIS);
    jetty.setErrorHandler(new PlainErrors());
    Duration grace = options.limits().time().multipliedBy(2).plus(SLACK);
    jetty.setHandler(new Pace(jetty.getHandler(), grace));
    return server;
  }

  private static ServerException explained(FusekiException e, ServerOptions options) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new ServerException(
            "port "
                + options.port()
                + " at "
                + options.host()
                + " is in use or not yours to use; choose another",
            e);
      }
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return new ServerException("this machine has no address " + options.host(), e);
      }
    }
    Throwable cause = e.getCause() instanceof IOException io ? io : e;
    return new ServerException("the server cannot start: " + cause.getMessage(), e);
  }

  /** The port that it listens at. */
  public int port() {
    return server.getPort();
  }

  /** Where to find it, with a slash at the end. */
  public String url() {
    String host =
        HostNames.isLoopback(options.host()) || options.host().equals("0.0.0.0")
            ? "localhost"
            : options.host();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
  }

  /**
   * Waits until the server was closed.
   *
   * @throws Error where it must not go on, such as after it ran out of memory; the process should
   *     end
   */
  public void await() throws InterruptedException {
    vitals.await();
    if (vitals.failure().isPresent()) {
      throw vitals.failure().get();
    }
  }

  /** Ends it because of an error that the process must not survive. */
  public void fail(Error error) {
    vitals.fail(error);
  }

  /** Stops it and frees the port; requests under way have a few seconds to end. */
  @Override
  public void close() {
    server.stop();
    vitals.stop();
  }
}
