package org.hearsay.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hearsay.api.TextReader;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.Holdings;
import org.hearsay.server.ServerException;
import org.hearsay.server.ServerOptions;
import org.hearsay.store.Store;

/** Serves a store until the process is told to end, then closes both in that order. */
final class Serving {

  /** Longer than the server takes to part with its clients. */
  private static final long PARTING_SECONDS = 8;

  /** Under 1,500 MB, as a Java machine keeps some of its heap to itself; the models take 600. */
  private static final long HEAP_TO_READ = 1400L << 20;

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
    serve(store, options, texts, true);
  }

  /**
   * The same.
   *
   * @param reading whether texts are read that somebody sends
   */
  void serve(
      Store store,
      ServerOptions options,
      Function<String, Optional<String>> texts,
      boolean reading) {
    Holdings holdings = new Holdings(store.graphs(), store.iris(), texts, store::generation);
    CountDownLatch closed = new CountDownLatch(1);
    try (HearsayServer server = HearsayServer.start(holdings, options, reader(reading))) {
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
      if (reading) {
        terminal.out().println("Texts    " + server.url() + "api/read");
      }
      await(store, server);
    } catch (ServerException e) {
      throw Failure.broken(e.getMessage() + " (--port)", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      store.close();
      closed.countDown();
    }
  }

  /** Until it is closed; serving is worth something where other commands cannot ask too. */
  private void await(Store store, HearsayServer server) throws InterruptedException {
    Optional<OpenDoor> door = Optional.empty();
    try {
      door = Optional.of(OpenDoor.to(store, server));
    } catch (IOException e) {
      terminal
          .err()
          .println("warning: other commands cannot ask this store (" + Failure.brief(e) + ")");
    }
    try {
      server.await();
    } finally {
      door.ifPresent(OpenDoor::close);
    }
  }

  private Optional<Callable<TextReader>> reader(boolean reading) {
    return Optional.<Callable<TextReader>>of(this::reader).filter(any -> reading);
  }

  private TextReader reader() throws IOException {
    if (Runtime.getRuntime().maxMemory() < HEAP_TO_READ) {
      throw new IOException("it needs 1,500 MB of heap (start it with HEARSAY_HEAP=1500m or more)");
    }
    return org.hearsay.api.Hearsay.reader(terminal::note);
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
