package org.hearsay.model;

/** What another scheme calls an actor. */
public record ActorCode(Scheme scheme, String value) {

  /** Schemes of codes for states. */
  public enum Scheme {
    ISO_3166_ALPHA_2,
    ISO_3166_ALPHA_3,
    ISO_3166_NUMERIC,
    /** What CAMEO's codes for the actors of a state begin with. */
    CAMEO_ACTOR,
    /** Number in the Correlates of War list of states. */
    COW_NUMBER,
    /** Letters in the same list. */
    COW_LETTERS
  }
}
