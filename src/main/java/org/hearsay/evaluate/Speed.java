package org.hearsay.evaluate;

import java.util.Locale;
import java.util.StringTokenizer;
import org.hearsay.model.Text;

/**
 * How fast articles were read, models loaded beforehand.
 *
 * @param nanos from the first to the last article
 * @param busyNanos summed over threads
 */
record Speed(int articles, long words, long nanos, long busyNanos, int threads) {

  private static final double SECOND = 1e9;

  /** Runs of characters between white space. */
  static long words(Text text) {
    return new StringTokenizer(text.string()).countTokens();
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%d articles, %d words in %.1f s with %d thread%s: %.0f words/s, %.0f words/s a thread",
        articles,
        words,
        nanos / SECOND,
        threads,
        threads == 1 ? "" : "s",
        words / Math.max(nanos / SECOND, 1 / SECOND),
        words / Math.max(busyNanos / SECOND, 1 / SECOND));
  }
}
