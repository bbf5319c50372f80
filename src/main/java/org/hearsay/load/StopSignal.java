package org.hearsay.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds back the end of the process, when it is told to stop, until the load has come to a clean
 * one. A second signal, or {@code kill -9}, ends it at once, which harms nothing either.
 */
final class StopSignal {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  /** {@code stop} asks the load to come to its end, and returns at once. */
  StopSignal(Runnable stop) {
    hook =
        new Thread(
            () -> {
              stop.run();
              awaitEnd();
            },
            "hearsay-stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void awaitEnd() {
    try {
      done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The load has come to its end. */
  void over() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook has run.
    }
  }
}
