package org.hearsay.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.hearsay.api.NewsText;
import org.hearsay.api.TextReader;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;

/**
 * Where texts are read that somebody sends: so many at once as there are processors to spare, the
 * others wait a little and are then told that it is busy. Pages and queries have their own places.
 *
 * <p>The language models are loaded when the first text comes, once. Safe for use by many threads.
 */
final class ReadingDesk {

  /** For each place so many may wait. */
  private static final int WAITING = 4;

  private final Callable<TextReader> texts;
  private final int size;
  private final Semaphore places;
  private final Duration time;
  private final Vitals vitals;
  private final AtomicReference<CompletableFuture<TextReader>> models = new AtomicReference<>();

  /** No reading for now, and why. */
  static final class Busy extends Exception {

    private static final long serialVersionUID = 1L;

    Busy(String message) {
      super(message);
    }
  }

  /**
   * @param texts loads what reads them, which takes long; an IOException says in a line why not
   * @param places how many texts are read at once
   * @param time how long a text may wait for its turn, and be read
   */
  ReadingDesk(Callable<TextReader> texts, int places, Duration time, Vitals vitals) {
    this.texts = texts;
    this.size = places;
    this.places = new Semaphore(places, true);
    this.time = time;
    this.vitals = vitals;
  }

  /** Processors that pages can do without: all but one, and one at least. */
  static int spareProcessors() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  Outcome<Reading> read(NewsText text) throws Busy {
    try {
      TextReader reader = reader();
      if (places.getQueueLength() >= WAITING * size
          || !places.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Busy("the server is reading other texts; try again later");
      }
      return read(text, reader);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy("the server is stopping");
    }
  }

  /** Reads in a thread of its own, which gives the place back when it ends, however late. */
  private Outcome<Reading> read(NewsText text, TextReader reader)
      throws Busy, InterruptedException {
    FutureTask<Outcome<Reading>> task = new FutureTask<>(() -> reader.read(text));
    start(
        "hearsay-text",
        () -> {
          try {
            task.run();
          } finally {
            places.release();
          }
        });
    try {
      return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Busy(
          "the text was not read within " + time.toSeconds() + " seconds; send a shorter one");
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    }
  }

  private TextReader reader() throws Busy, InterruptedException {
    CompletableFuture<TextReader> loading = loading();
    try {
      return loading.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Busy("the language models are being loaded; try again in a moment");
    } catch (ExecutionException e) {
      models.compareAndSet(loading, null); // The next who asks tries again.
      if (e.getCause() instanceof IOException broken) {
        throw new Busy("texts cannot be read here: " + broken.getMessage());
      }
      throw failed(e.getCause());
    }
  }

  private CompletableFuture<TextReader> loading() {
    CompletableFuture<TextReader> started = new CompletableFuture<>();
    CompletableFuture<TextReader> before = models.compareAndExchange(null, started);
    if (before != null) {
      return before;
    }
    start(
        "hearsay-models",
        () -> {
          try {
            started.complete(texts.call());
          } catch (Exception | Error e) {
            started.completeExceptionally(e);
          }
        });
    return started;
  }

  private static void start(String name, Runnable work) {
    Thread.ofPlatform().daemon().name(name).start(work);
  }

  private RuntimeException failed(Throwable cause) {
    if (cause instanceof Error error) {
      vitals.fail(error);
      throw error;
    }
    return cause instanceof RuntimeException defect ? defect : new IllegalStateException(cause);
  }
}
