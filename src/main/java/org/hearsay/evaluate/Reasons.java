package org.hearsay.evaluate;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.model.Reason;

/** Tells in one line how a statement was found. */
final class Reasons {

  private Reasons() {}

  static String line(List<Reason> reasons) {
    return reasons.stream()
        .map(reason -> reason.role() + ": " + reason.rule())
        .collect(Collectors.joining("; "));
  }
}
