package org.hearsay.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.model.Reading;
import org.hearsay.query.PlainText;

/** Tells in which articles sentences were passed over, as a defect was met on them. */
final class PassedOver {

  private static final int NAMED = 5;

  private final Terminal terminal;
  private final Map<String, Integer> sentences = new LinkedHashMap<>();

  PassedOver(Terminal terminal) {
    this.terminal = terminal;
  }

  void add(Reading reading) {
    if (reading.passedOver() > 0) {
      sentences.merge(reading.article().id(), reading.passedOver(), Integer::sum);
    }
  }

  /** One line for all that was added, if anything was. */
  void tell() {
    tell(sentences);
  }

  /** One line for these numbers of sentences by article, if there are any. */
  void tell(Map<String, Integer> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    int all = sentences.values().stream().mapToInt(Integer::intValue).sum();
    String some = sentences.keySet().stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = sentences.size() - NAMED;
    terminal
        .err()
        .println(
            PlainText.oneLine(
                "hearsay: "
                    + (all == 1 ? "1 sentence" : all + " sentences")
                    + " passed over (a defect of Hearsay: please report it): "
                    + some
                    + (more > 0 ? " and " + more + " more" : "")));
  }
}
