package org.hearsay.server;

import java.util.Arrays;
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
  private volatile boolean damaged;

  /** Takes note of an error that the process must not survive. */
  void fail(Error error) {
    failure.compareAndSet(null, error);
    ended.countDown();
  }

  /**
   * Takes note of what ended a query. Where it arose while the store's files were read, they are
   * damaged: the server goes on with what can be read, but is not well.
   */
  void suspect(RuntimeException cause) {
    boolean inStore =
        Arrays.stream(cause.getStackTrace())
            .map(StackTraceElement::getClassName)
            .anyMatch(
                name ->
                    name.startsWith("org.apache.jena.dboe.")
                        || name.startsWith("org.apache.jena.tdb2.store."));
    if (inStore) {
      damaged();
    }
  }

  /** Takes note that the store is damaged. */
  void damaged() {
    damaged = true;
  }

  /** Takes note that the server was stopped as it should be. */
  void stop() {
    ended.countDown();
  }

  boolean isWell() {
    return !damaged && failure().isEmpty();
  }

  Optional<Error> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** Waits for the end, good or bad. */
  void await() throws InterruptedException {
    ended.await();
  }
}
