package org.hearsay.query;

import java.util.Locale;

/**
 * Something a question may be narrowed down by. Every parameter may be left out.
 *
 * @param name in lower case, with hyphens: {@code min-confidence}
 * @param description what it does, for a human
 */
public record Parameter(String name, ParameterType type, String description) {

  /** How many rows at most: every question takes it, its file need not name it. */
  static final Parameter LIMIT =
      new Parameter("limit", ParameterType.NUMBER, "at most so many rows");

  /** The variable that stands for it in the query: {@code askedMinConfidence}. */
  String variable() {
    StringBuilder variable = new StringBuilder("asked");
    for (String word : name.split("-", -1)) {
      variable.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return variable.toString();
  }
}
