package org.hearsay.server;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;

/**
 * Tells of what went wrong in one line each, and seldom: what fails once fails for everybody who
 * asks, and a log must not fill the disk.
 */
final class Log {

  private static final long PAUSE_NANOS = 10_000_000_000L;

  private static final int LONGEST = 300;

  private final Logger logger;
  private final AtomicLong next = new AtomicLong(System.nanoTime());
  private final AtomicInteger untold = new AtomicInteger();

  Log(Logger logger) {
    this.logger = logger;
  }

  void tell(String what, RuntimeException why) {
    long now = System.nanoTime();
    long due = next.get();
    if (now - due >= 0 && next.compareAndSet(due, now + PAUSE_NANOS)) {
      int others = untold.getAndSet(0);
      logger.error(
          "{} ({}{}){}",
          what,
          why.getClass().getSimpleName(),
          why.getMessage() == null ? "" : ": " + shortened(why.getMessage()),
          others == 0 ? "" : "; and " + others + " more since the last time");
      logger.debug("{}", what, why);
    } else {
      untold.incrementAndGet();
    }
  }

  private static String shortened(String message) {
    String line = message.replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
