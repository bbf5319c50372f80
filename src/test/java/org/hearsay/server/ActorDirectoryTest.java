package org.hearsay.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.hearsay.graph.IriSpace;
import org.hearsay.query.ActorIndex;
import org.hearsay.query.Limits;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.QueryRunner;
import org.hearsay.query.SampleGraph;
import org.junit.jupiter.api.Test;

class ActorDirectoryTest {

  private final AtomicLong generation = new AtomicLong();

  private final AtomicInteger transactions = new AtomicInteger();

  /** The sample, whose transactions are counted as they begin. */
  private DatasetGraph counted(Runnable also) {
    return new DatasetGraphWrapper(SampleGraph.open()) {
      @Override
      public void begin(org.apache.jena.query.TxnType type) {
        transactions.incrementAndGet();
        also.run();
        super.begin(type);
      }
    };
  }

  private ActorDirectory directory(DatasetGraph graphs) {
    Desk desk = new Desk(new QueryRunner(graphs, Limits.SERVER), 2, new Vitals());
    return new ActorDirectory(desk, IriSpace.DEFAULT, generation::get);
  }

  @Test
  void actorsAreGatheredOnceForEachStateOfTheStore() throws Exception {
    ActorDirectory directory = directory(counted(() -> {}));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<ActorIndex> ask = directory::index;
      Set<ActorIndex> all =
          threads.invokeAll(List.of(ask, ask, ask, ask, ask, ask, ask, ask)).stream()
              .map(Future::resultNow)
              .collect(Collectors.toSet());
      assertEquals(1, all.size());
    } finally {
      threads.shutdown();
    }
    ActorIndex first = directory.index();
    assertEquals(1, transactions.get());
    generation.incrementAndGet();
    assertNotSame(first, directory.index());
    assertSame(directory.index(), directory.index());
    assertEquals(2, transactions.get());
  }

  @Test
  void aStoreThatCannotBeReadIsToldAndAskedAgain() {
    ActorDirectory directory =
        directory(
            counted(
                () -> {
                  throw new IllegalStateException("broken");
                }));
    for (int i = 1; i <= 2; i++) {
      QueryProblem told = assertThrows(QueryProblem.class, directory::index);
      assertTrue(told.getMessage().startsWith("this cannot be read from the store"));
      assertEquals(i, transactions.get());
    }
  }
}
