package org.hearsay.grammar;

import java.util.Locale;

/** The mood of a clause, as the rules for contents name it. */
public enum Mood {
  STATEMENT,
  QUESTION,
  IMPERATIVE,
  /** "Let us go". */
  OPTATIVE,
  /** A condition hangs on it: "if they attack, we will respond". */
  IF;

  /** Its name in files: {@code question}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
