package org.hearsay.model;

import java.util.Locale;

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
}
