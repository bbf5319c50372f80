package org.hearsay.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a {@link Correction} says. */
public enum Verdict {
  /** Several actors are one; the first stands for all. */
  SAME,
  /** Two actors are two. */
  APART,
  /** An actor is that entry of an external dataset. */
  IS,
  /** In one article, who was taken for one actor is another. */
  IN,
  /** Nothing of the kind was said. */
  WRONG,
  /** Whom a statement is aimed at. */
  TARGET,
  /** Who made a statement. */
  SPEAKER,
  /** What a statement does. */
  ACT;

  /** The word for it in files, on the command line and in the graph. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The verdict of this word. */
  public static Optional<Verdict> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /** Whether it is about a statement, and so bound to what was read there. */
  public boolean isAboutStatement() {
    return this == WRONG || this == TARGET || this == SPEAKER || this == ACT;
  }
}
