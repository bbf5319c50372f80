package org.hearsay.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * That an actor is something in another dataset, as somebody has accepted it.
 *
 * @param actor IRI of ours
 * @param other IRI there
 * @param why it was proposed; blank where nothing is known of that
 * @param by who accepted it
 */
public record Match(String actor, Degree degree, String other, String why, String by, Instant at) {

  /** How far they are one. */
  public enum Degree {
    /** The same in all respects. */
    SAME,
    /** The same for most purposes. */
    EXACT,
    /** Much the same. */
    CLOSE;

    /** The word for it in tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The degree of this word. */
    public static Optional<Degree> of(String code) {
      return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
  }
}
