package org.hearsay.load;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearsay.model.Rejected;
import org.hearsay.model.Rejected.Code;

/**
 * What became of the inputs of one load. Each is counted once: {@code inputs} is the sum of added,
 * replaced, unchanged, doubles and refused ones.
 *
 * @param added articles the store did not hold
 * @param replaced articles that took an older one's place
 * @param unchanged articles the store held already, as they are
 * @param doubles further documents of an article that was loaded from another one
 * @param refused the inputs that could not be read, by why
 * @param statements found in the articles that were added or replaced
 * @param passedOver how many sentences of which of these articles were passed over, by the
 *     article's id; a defect was met on each
 * @param stopped whether it was told to stop before all inputs were read
 * @param concluded whether conclusions across articles were drawn anew
 */
public record LoadReport(
    long inputs,
    long added,
    long replaced,
    long unchanged,
    long doubles,
    SortedMap<Code, Refusals> refused,
    long statements,
    SortedMap<String, Integer> passedOver,
    Duration elapsed,
    boolean stopped,
    boolean concluded) {

  public LoadReport {
    refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    passedOver = Collections.unmodifiableSortedMap(new TreeMap<>(passedOver));
  }

  /**
   * The inputs refused for one reason.
   *
   * @param examples the first few
   */
  public record Refusals(long count, List<Rejected> examples) {

    public Refusals {
      examples = List.copyOf(examples);
    }
  }

  /** All inputs that could not be read. */
  public long refusals() {
    return refused.values().stream().mapToLong(Refusals::count).sum();
  }

  /** Inputs dealt with in a second. */
  public double perSecond() {
    return inputs / Math.max(elapsed.toNanos() / 1e9, 1e-9);
  }
}
