package org.hearsay.query;

import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;

/** The moment at which a query has had its time. */
record Deadline(long nanoTime) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /**
   * @throws QueryCancelledException where the time is over
   */
  void check() {
    if (System.nanoTime() - nanoTime > 0) {
      throw new QueryCancelledException();
    }
  }
}
