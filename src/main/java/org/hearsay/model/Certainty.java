package org.hearsay.model;

import java.util.Locale;

/** How sure the article is that the statement was made as reported. */
public enum Certainty {
  /** Reported flatly. */
  REPORTED,
  /**
   * Reported at second hand or with a hedge: "reportedly", "is said to have", "may have accused".
   */
  HEDGED,
  /**
   * A belief, wish or intention the article ascribes to the speaker without saying that it was
   * uttered.
   */
  ASCRIBED;

  /** The name in exchange formats: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
