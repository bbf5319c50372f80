package org.hearsay.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.Holdings;
import org.hearsay.server.ServerException;
import org.hearsay.server.ServerOptions;
import org.hearsay.store.Store;

/** Serves a store until the process is told to end, then closes both in that order. */
final class Serving {

  /** Longer than the server takes to part with its clients. */
  private static final long PARTING_SECONDS = 8;

  private final Terminal terminal;

  Serving(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The texts of the store's articles, for its readers. */
  static Function<String, Optional<String>> texts(Store store) {
    return store::text;
  }

  /** Returns when the server was closed. */
  void serve(Store store, ServerOptions options, Function<String, Optional<String>> texts) {
    Holdings holdings = new Holdings(store.graphs(), store.iris(), texts, store::generation);
    CountDownLatch closed = new CountDownLatch(1);
    try (HearsayServer server = HearsayServer.start(holdings, options)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, closed), "hearsay-stop"));
      if (options.isOpen()) {
        terminal
            .err()
            .println(
                "warning: whoever can reach this machine can read all that the store holds"
                    + "; --no-texts of serve keeps back the texts of articles");
      }
      terminal.out().println("Serving  " + server.url() + "  until Ctrl-C");
      terminal.out().println("SPARQL   " + server.url() + "sparql");
      server.await();
    } catch (ServerException e) {
      throw Failure.broken(e.getMessage() + " (--port)", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      store.close();
      closed.countDown();
    }
  }

  /** Holds the end of the process back until server and store are closed. */
  private static void end(HearsayServer server, CountDownLatch closed) {
    server.close();
    try {
      closed.await(PARTING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
