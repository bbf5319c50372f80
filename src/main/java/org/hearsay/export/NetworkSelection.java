package org.hearsay.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which part of a network is wanted. Values are as a user writes them; {@link NetworkReader} checks
 * them.
 *
 * @param act this one alone
 * @param since statements of this day or later, as in 2014-12-01
 * @param until statements of this day or earlier
 * @param minConfidence from 0 to 1
 * @param rollUp whether spokesmen, ministries and officials count as those they act for
 */
public record NetworkSelection(
    Optional<String> act,
    Optional<String> since,
    Optional<String> until,
    Optional<String> minConfidence,
    boolean rollUp) {

  /** All of it, each actor for itself. */
  public static final NetworkSelection ALL =
      new NetworkSelection(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

  Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>();
    act.ifPresent(value -> parameters.put("act", value));
    since.ifPresent(value -> parameters.put("since", value));
    until.ifPresent(value -> parameters.put("until", value));
    minConfidence.ifPresent(value -> parameters.put("min-confidence", value));
    parameters.put("roll-up", rollUp ? "yes" : "no");
    return parameters;
  }
}
