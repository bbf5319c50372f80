package org.hearsay.model;

import java.util.Locale;

/** How the article gives the words: all in quotation marks, none, or some. */
public enum Quotation {
  DIRECT,
  INDIRECT,
  MIXED;

  /** The name in exchange formats: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
