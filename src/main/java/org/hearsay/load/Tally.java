package org.hearsay.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearsay.load.LoadReport.Refusals;
import org.hearsay.model.Rejected;
import org.hearsay.model.Rejected.Code;

/** Counts while a load goes on. For one thread. */
final class Tally {

  private static final int EXAMPLES = 5;

  long inputs;
  long added;
  long replaced;
  long unchanged;
  long doubles;
  long statements;

  /** By article, where any was. */
  final SortedMap<String, Integer> passedOver = new TreeMap<>();

  private final Map<Code, Long> refused = new EnumMap<>(Code.class);
  private final Map<Code, List<Rejected>> examples = new EnumMap<>(Code.class);

  void refuse(Rejected reason) {
    refused.merge(reason.code(), 1L, Long::sum);
    List<Rejected> first = examples.computeIfAbsent(reason.code(), code -> new ArrayList<>());
    if (first.size() < EXAMPLES) {
      first.add(reason);
    }
  }

  long refusals() {
    return refused.values().stream().mapToLong(Long::longValue).sum();
  }

  LoadReport report(Duration elapsed, boolean stopped, boolean concluded) {
    TreeMap<Code, Refusals> refusals = new TreeMap<>();
    refused.forEach((code, n) -> refusals.put(code, new Refusals(n, examples.get(code))));
    return new LoadReport(
        inputs,
        added,
        replaced,
        unchanged,
        doubles,
        refusals,
        statements,
        passedOver,
        elapsed,
        stopped,
        concluded);
  }
}
