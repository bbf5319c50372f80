package org.hearsay.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody who knows better says of what was read. It outlives every reading of the articles.
 *
 * @param number by which it is named, from 1
 * @param corrected what it is about: the actors, the statement; of {@link Verdict#IN} the article,
 *     then the actor
 * @param to what it is instead: for {@link Verdict#IS} an IRI, for {@link Verdict#ACT} the code of
 *     an act, else the id of an actor; empty where it is nobody, or nothing is put in its place
 * @param read the statement as it was read; empty where it is about actors
 * @param instruction the line that says the same in a file of corrections
 * @param by who says so
 * @param because why; blank where nothing is said
 * @param undone who took it back and when; empty while it is in force
 */
public record Correction(
    int number,
    Verdict verdict,
    List<String> corrected,
    Optional<String> to,
    Optional<AsRead> read,
    String instruction,
    String by,
    Instant at,
    String because,
    Optional<Undone> undone) {

  public Correction {
    corrected = List.copyOf(corrected);
  }

  /**
   * By what a statement is known again when its article is read anew, and its number is another's.
   *
   * @param words of its evidence
   * @param cue blank where it has none
   */
  public record AsRead(String article, Act act, String words, String cue) {}

  /** Who took it back, and when. */
  public record Undone(String by, Instant at) {}

  public boolean isInForce() {
    return undone.isEmpty();
  }

  /** Its id: a relative IRI path. */
  public String id() {
    return "correction/" + number;
  }

  /** The same, taken back. */
  public Correction undone(String who, Instant when) {
    return new Correction(
        number,
        verdict,
        corrected,
        to,
        read,
        instruction,
        by,
        at,
        because,
        Optional.of(new Undone(who, when)));
  }
}
