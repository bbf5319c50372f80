package org.hearsay.attributions;

import org.hearsay.language.FactFile;

/** How a cue presents what it reports. */
public enum Manner {
  /** Uttered. */
  SAY,
  /** Ascribed: a belief, wish or intention. */
  THINK,
  /** What documents, polls and evidence do. */
  SHOW,
  /** Uttered or so one hears: "reportedly". */
  HEDGE;

  static Manner of(String code) {
    return FactFile.constant(Manner.class, code);
  }
}
