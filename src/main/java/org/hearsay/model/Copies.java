package org.hearsay.model;

import java.util.Comparator;
import java.util.List;

/**
 * Which articles have the wording of others, and which statements say again what these say. Both
 * lists are sorted.
 */
public record Copies(List<Copy> copies, List<Repeat> repeats) {

  public static final Copies NONE = new Copies(List.of(), List.of());

  public Copies {
    copies = copies.stream().sorted(Comparator.comparing(Copy::article)).toList();
    repeats = repeats.stream().sorted(Comparator.comparing(Repeat::statement)).toList();
  }

  /**
   * An article and the one whose wording it has, which is nobody's copy itself.
   *
   * @param version whether it is from the same publisher, and so a later version
   * @param shared how much of the shorter text stands in the other, about: from 0 to 1
   */
  public record Copy(String article, String original, boolean version, double shared) {}

  /** Ids of a statement and of the one that says the same in an earlier copy of the article. */
  public record Repeat(String statement, String original) {}
}
