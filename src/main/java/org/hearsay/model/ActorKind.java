package org.hearsay.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of actor: the classes below {@code hs:Actor} in the ontology. */
public enum ActorKind {
  STATE,
  GOVERNMENT_BODY,
  PERSON,
  COMPANY,
  MEDIA,
  /**
   * A party, movement, union, alliance, international organisation, or people taken together
   * ("investors").
   */
  GROUP,
  /** A source that the article does not name: "a senior US administration official". */
  UNNAMED,
  OTHER;

  /** The name in exchange formats: lower case, with underscores. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this code. */
  public static Optional<ActorKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
