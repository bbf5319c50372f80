package org.hearsay.actors;

/** What pronouns a person takes, as far as known. */
enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  static Gender of(String code) {
    return switch (code) {
      case "m" -> MALE;
      case "f" -> FEMALE;
      default -> UNKNOWN;
    };
  }

  boolean agrees(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
