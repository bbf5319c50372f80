package org.hearsay.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What saying something does: the top level of the scheme in {@code ontology/acts.ttl}. */
public enum Act {
  ACCUSE,
  CRITICISE,
  DENY,
  REJECT,
  THREATEN,
  WARN,
  DEMAND,
  APPEAL,
  PROPOSE,
  PROMISE,
  PRAISE,
  DEFEND,
  AGREE,
  APOLOGISE,
  /** Plain reporting: none of the others. */
  STATE;

  /** The name in exchange formats and IRIs: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The act of this code. */
  public static Optional<Act> of(String code) {
    return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
  }
}
