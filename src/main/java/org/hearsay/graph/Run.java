package org.hearsay.graph;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One run of the loader.
 *
 * @param version of Hearsay
 * @param models SHA-256 of each model file, in lower-case hexadecimal, by the model's name
 * @param articlesRead how many articles were read and stored, replaced ones among them
 * @param articlesReplaced how many of them took the place of an earlier reading
 * @param inputsRefused how many inputs could not be read
 * @param statementsRead how many statements they held
 */
public record Run(
    String version,
    Map<String, String> models,
    Instant started,
    Instant finished,
    long articlesRead,
    long articlesReplaced,
    long inputsRefused,
    long statementsRead) {

  public Run {
    models = Collections.unmodifiableMap(new TreeMap<>(models));
    if (finished.isBefore(started)) {
      throw new IllegalArgumentException("a run that ends before it starts");
    }
  }
}
