package org.hearsay.attributions;

import org.hearsay.language.FactFile;

/** What a dependent of a cue is in the statement. */
public enum Role {
  SPEAKER,
  /** Through whom the article has it: "was quoted as saying by KCNA". */
  REPORTER,
  TARGET,
  ADDRESSEE,
  CONTENT,
  /** What it is about, without being what was said: "spoke about the deal". */
  TOPIC,
  /** A thing judged or refused: its owner is the target. */
  THING;

  static Role of(String code) {
    return FactFile.constant(Role.class, code);
  }
}
