package org.hearsay.server;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether the process is fit to go on. After an {@link Error}, of memory above all, nothing in it
 * can be trusted: the store's mapped files may be unusable until the next start (jena#4043).
 */
final class Vitals {

  private final AtomicReference<Error> failure = new AtomicReference<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  /** Takes note of an error that the process must not survive. */
  void fail(Error error) {
    failure.compareAndSet(null, error);
    ended.countDown();
  }

  /** Takes note that the server was stopped as it should be. */
  void stop() {
    ended.countDown();
  }

  Optional<Error> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** Waits for the end, good or bad. */
  void await() throws InterruptedException {
    ended.await();
  }
}
