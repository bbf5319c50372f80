package org.hearsay.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does work on several threads and hands the results over in the order of the inputs. */
final class InOrder implements AutoCloseable {

  private static final int WAITING_A_THREAD = 4;

  private final ExecutorService workers;
  private final int most;

  InOrder(int threads) {
    workers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    most = threads * WAITING_A_THREAD;
  }

  /** Takes each result on the thread that asks for it. */
  @FunctionalInterface
  interface Taker<R, E extends Exception> {
    void take(R result) throws E;
  }

  /** Reads the inputs on this thread, no further ahead than the workers need. */
  <T, R, E extends Exception> void run(Iterator<T> inputs, Function<T, R> work, Taker<R, E> taker)
      throws E {
    Deque<Future<R>> waiting = new ArrayDeque<>();
    while (inputs.hasNext() || !waiting.isEmpty()) {
      if (inputs.hasNext() && waiting.size() < most) {
        T input = inputs.next();
        waiting.add(workers.submit(() -> work.apply(input)));
      }
      while (!waiting.isEmpty()
          && (waiting.peek().isDone() || waiting.size() == most || !inputs.hasNext())) {
        taker.take(resultOf(waiting.remove()));
      }
    }
  }

  private static <R> R resultOf(Future<R> future) {
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
      throw Failure.broken("interrupted", e);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
