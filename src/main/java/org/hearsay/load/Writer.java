package org.hearsay.load;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hearsay.graph.Run;
import org.hearsay.graph.RunGraph;
import org.hearsay.store.ArticleEntry;
import org.hearsay.store.Committed;
import org.hearsay.store.RunEntry;
import org.hearsay.store.Store;

/**
 * Takes the results of one load, in the order of the inputs, and writes what is new to the store,
 * batch by batch. For one thread.
 */
final class Writer {

  private enum State {
    /** In the store since before this load. */
    HELD,
    /** In the next batch. */
    WAITING,
    /** In the store since a batch of this load. */
    WRITTEN
  }

  /** The best edition so far of an article met in this load. */
  private record Kept(Edition edition, State state, int statements, int passedOver) {}

  private final Store store;
  private final Extractor extractor;
  private final int batchSize;
  private final Tally tally;
  private final Progress progress;
  private final Clock clock;
  private final Instant started;
  private final Map<String, Kept> kept = new HashMap<>();
  private final Map<String, ArticleEntry> batch = new LinkedHashMap<>();
  private long rewritten;
  private int batches;

  Writer(
      Store store,
      Extractor extractor,
      int batchSize,
      Tally tally,
      Progress progress,
      Clock clock) {
    this.store = store;
    this.extractor = extractor;
    this.batchSize = batchSize;
    this.tally = tally;
    this.progress = progress;
    this.clock = clock;
    this.started = clock.instant();
  }

  /**
   * Takes the next result.
   *
   * @param again reads the same input whether the store holds it or not
   */
  void take(Result result, Supplier<Result> again) {
    switch (result) {
      case Result.Refused refused -> tally.refuse(refused.reason());
      case Result.Unchanged unchanged -> take(unchanged, again);
      case Result.Read read -> take(read);
    }
  }

  private void take(Result.Unchanged result, Supplier<Result> again) {
    Kept before = kept.get(result.id());
    if (before == null) {
      tally.unchanged++;
    } else if (before.edition.compareTo(result.edition()) >= 0) {
      tally.doubles++;
      return;
    } else if (before.state == State.WRITTEN) {
      // What the store held when it was asked, this load has overwritten with a lesser edition.
      take(again.get(), again);
      return;
    } else if (before.state == State.WAITING) {
      batch.remove(result.id());
      tally.doubles++;
      tally.unchanged++;
    } else {
      tally.doubles++;
    }
    kept.put(result.id(), new Kept(result.edition(), State.HELD, 0, 0));
  }

  private void take(Result.Read result) {
    String id = result.entry().id();
    Kept before = kept.get(id);
    if (before != null) {
      tally.doubles++;
      if (before.edition.compareTo(result.edition()) >= 0) {
        return;
      }
      if (before.state == State.HELD) {
        tally.unchanged--;
      }
      if (before.state == State.WRITTEN) {
        rewritten++;
        tally.statements -= before.statements;
        tally.passedOver.remove(id);
      }
    }
    kept.put(
        id, new Kept(result.edition(), State.WAITING, result.statements(), result.passedOver()));
    batch.put(id, result.entry());
    if (batch.size() >= batchSize) {
      flush();
    }
  }

  /** Writes what is waiting, in one step. */
  void flush() {
    if (batch.isEmpty()) {
      return;
    }
    Committed committed = store.commit(run(), List.copyOf(batch.values()));
    tally.added += committed.added();
    tally.replaced += committed.replaced() - rewritten;
    for (String id : batch.keySet()) {
      Kept written = kept.get(id);
      tally.statements += written.statements;
      if (written.passedOver > 0) {
        tally.passedOver.put(id, written.passedOver);
      }
      kept.put(
          id, new Kept(written.edition, State.WRITTEN, written.statements, written.passedOver));
    }
    rewritten = 0;
    batches++;
    batch.clear();
    progress.written(tally.added + tally.replaced);
  }

  /** Writes what is waiting, and what the run came to if it wrote anything. */
  void finish() {
    flush();
    if (batches > 0) {
      store.describe(run());
    }
  }

  /** How many batches were written. */
  int batches() {
    return batches;
  }

  private RunEntry run() {
    Run run =
        new Run(
            extractor.version(),
            extractor.models(),
            started,
            clock.instant(),
            tally.added + tally.replaced,
            tally.replaced,
            tally.refusals(),
            tally.statements);
    RunGraph graphs = new RunGraph(store.iris());
    return new RunEntry(graphs.name(run), graphs.of(run));
  }
}
