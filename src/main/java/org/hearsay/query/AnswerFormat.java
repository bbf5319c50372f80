package org.hearsay.query;

import java.util.Locale;

/** How an answer is written. */
public enum AnswerFormat {
  /** For reading in a terminal. */
  TABLE,
  /**
   * For spreadsheets: plain values; what a spreadsheet would take for a formula is quoted by an
   * apostrophe.
   */
  CSV,
  /** SPARQL 1.1 TSV: exact terms. */
  TSV,
  /** SPARQL 1.1 JSON: exact terms. */
  JSON,
  /** For the graph of a CONSTRUCT or DESCRIBE. */
  TURTLE;

  /** The name on the command line: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
