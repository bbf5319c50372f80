package org.hearsay.load;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hearsay.article.Document;
import org.hearsay.graph.AuthorityGraph;
import org.hearsay.graph.Ontology;
import org.hearsay.link.Linker;
import org.hearsay.model.Outcome;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads documents into a store: reads them on several threads, writes them in batches on the
 * calling one, then draws the conclusions across articles anew.
 *
 * <p>What ends up in the store depends on the documents alone, not on their order, the number of
 * threads, or how often a load was cut short and begun again: articles that the store holds as they
 * are, are passed over. A document that cannot be read is counted and told, and stops nothing. When
 * the process is asked to end, the batch at hand is written first.
 */
public final class Loader {

  private static final Logger LOG = LoggerFactory.getLogger(Loader.class);

  private static final int WAITING_A_THREAD = 8;
  private static final long WAITING_BYTES = 64L << 20;
  private static final Duration LAST_ARTICLES = Duration.ofSeconds(5);

  /** Compaction pays when a tenth of a large store is new. */
  private static final int BATCHES_WORTH_COMPACTING = 50;

  private static final int PART_WORTH_COMPACTING = 10;

  private final Store store;
  private final Extractor extractor;
  private final Linker linker;
  private final LoadOptions options;
  private final Clock clock;
  private volatile boolean stopped;

  public Loader(Store store, Extractor extractor, Linker linker, LoadOptions options, Clock clock) {
    this.store = store;
    this.extractor = extractor;
    this.linker = linker;
    this.options = options;
    this.clock = clock;
  }

  /** An input that is being read. */
  private record Pending(Outcome<Document> input, long bytes, Future<Result> result) {}

  /** Asks a load that is under way to come to its end: soon, with all that is read written. */
  public void stop() {
    stopped = true;
  }

  /**
   * Loads documents; the stream is read on this thread and not closed.
   *
   * @throws StoreException if the store cannot be written to; earlier batches stay
   */
  public LoadReport load(Stream<Outcome<Document>> documents, Progress progress) {
    long began = System.nanoTime();
    Tally tally = new Tally();
    boolean concluded;
    StopSignal signal = new StopSignal(this::stop);
    try {
      putKnown();
      Writer writer = new Writer(store, extractor, options.batch(), tally, progress, clock);
      read(documents.iterator(), writer, tally, progress);
      writer.finish();
      concluded = !stopped && conclude(progress);
      compact(writer.batches(), progress);
    } finally {
      signal.over();
    }
    return tally.report(Duration.ofNanos(System.nanoTime() - began), stopped, concluded);
  }

  private void putKnown() {
    AuthorityGraph authority = new AuthorityGraph(store.iris());
    store.put(store.iris().ontologyGraph(), Ontology.graph());
    store.put(store.iris().authorityGraph(), authority.of(extractor.known(), extractor.codes()));
  }

  private void read(
      Iterator<Outcome<Document>> inputs, Writer writer, Tally tally, Progress progress) {
    ArticleWork work = new ArticleWork(store, extractor, options);
    ExecutorService readers = readers(options.threads());
    Deque<Pending> waiting = new ArrayDeque<>();
    long bytes = 0;
    try {
      while (!stopped && (inputs.hasNext() || !waiting.isEmpty())) {
        if (inputs.hasNext() && hasRoom(waiting, bytes)) {
          Pending next = submit(inputs.next(), work, readers);
          waiting.add(next);
          bytes += next.bytes;
        }
        while (!stopped
            && !waiting.isEmpty()
            && (isDone(waiting) || !hasRoom(waiting, bytes) || !inputs.hasNext())) {
          Pending first = waiting.remove();
          bytes -= first.bytes;
          take(first, work, writer, tally, progress);
        }
      }
      while (isDone(waiting)) {
        take(waiting.remove(), work, writer, tally, progress);
      }
    } finally {
      end(readers, waiting);
    }
  }

  private boolean hasRoom(Deque<Pending> waiting, long bytes) {
    return waiting.isEmpty()
        || (waiting.size() < options.threads() * WAITING_A_THREAD && bytes < WAITING_BYTES);
  }

  private static boolean isDone(Deque<Pending> waiting) {
    return !waiting.isEmpty() && waiting.peek().result.isDone();
  }

  private Pending submit(Outcome<Document> input, ArticleWork work, ExecutorService readers) {
    long bytes =
        switch (input) {
          case Outcome.Done<Document> done -> done.value().bytes().length;
          case Outcome.Refused<Document> refused -> 0;
        };
    return new Pending(input, bytes, readers.submit(() -> work.read(input)));
  }

  private static void take(
      Pending pending, ArticleWork work, Writer writer, Tally tally, Progress progress) {
    writer.take(resultOf(pending.result), () -> work.readAgain(pending.input));
    tally.inputs++;
    progress.read(tally.inputs);
  }

  private static Result resultOf(Future<Result> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Error error -> throw error;
        case RuntimeException failure -> throw failure;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("The load was interrupted: run the same command again", e);
    }
  }

  /** Readers end with the process; nothing they do outlives it. */
  private static ExecutorService readers(int threads) {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        threads,
        work -> {
          Thread thread = new Thread(work, "hearsay-reader-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Never interrupts a reader: an interrupt closes the files of the database under its hands. */
  private static void end(ExecutorService readers, Deque<Pending> waiting) {
    waiting.forEach(pending -> pending.result.cancel(false));
    readers.shutdown();
    try {
      if (!readers.awaitTermination(LAST_ARTICLES.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("Some articles are still being read and will not be written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean conclude(Progress progress) {
    if (!store.isOutdated()) {
      return false;
    }
    progress.began("linking");
    new Concluder(store, linker).conclude();
    return true;
  }

  /** Gives back what replaced blocks took; done without where there is no room for it. */
  private void compact(int batches, Progress progress) {
    if (stopped
        || batches < BATCHES_WORTH_COMPACTING
        || (long) batches * options.batch() * PART_WORTH_COMPACTING < store.stats().articles()) {
      return;
    }
    progress.began("compacting");
    try {
      store.compact();
    } catch (StoreException e) {
      LOG.warn("Everything is loaded, but not compacted: {}", e.getMessage());
    }
  }
}
