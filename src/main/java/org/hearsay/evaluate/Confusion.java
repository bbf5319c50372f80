package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Act;

/**
 * Which acts are taken for which, between the same speaker and target. Rows are the annotators'
 * acts, columns the predicted ones; {@link Act#STATE} stands for none. For one thread.
 */
final class Confusion {

  private static final int COLUMN = 5;
  private static final int LABEL = 10;

  private final Map<Act, Map<Act, Integer>> cells = new EnumMap<>(Act.class);

  void add(Act gold, Act predicted) {
    cells.computeIfAbsent(gold, g -> new EnumMap<>(Act.class)).merge(predicted, 1, Integer::sum);
  }

  int count(Act gold, Act predicted) {
    return Optional.ofNullable(cells.get(gold))
        .map(row -> row.getOrDefault(predicted, 0))
        .orElse(0);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(" ".repeat(LABEL));
    for (Act act : Act.values()) {
      head.append(" ".repeat(COLUMN - 4)).append(name(act), 0, 4);
    }
    lines.add(head.toString());
    for (Act gold : Act.values()) {
      StringBuilder row =
          new StringBuilder(String.format(Locale.ROOT, "%-" + LABEL + "s", name(gold)));
      for (Act predicted : Act.values()) {
        int count = count(gold, predicted);
        row.append(String.format(Locale.ROOT, "%" + COLUMN + "s", count == 0 ? "." : count));
      }
      lines.add(row.toString());
    }
    return lines;
  }

  private static String name(Act act) {
    return act == Act.STATE ? "none" : act.code();
  }
}
