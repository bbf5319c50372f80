package org.hearsay.grammar;

import java.util.Locale;

/** The tense of a clause. */
public enum Tense {
  PAST,
  PRESENT,
  FUTURE;

  /** Its name in files: {@code past}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
