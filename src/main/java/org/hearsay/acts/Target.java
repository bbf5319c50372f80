package org.hearsay.acts;

import java.util.Optional;
import org.hearsay.model.Party;

/**
 * Somebody or something that an act may be aimed at.
 *
 * @param party empty where it is aimed at nobody
 * @param by how the party follows from the words
 * @param likelihood of the words, if the classifier gives them; 0 otherwise
 */
public record Target(Optional<Party> party, By by, double likelihood) {

  /** How a party follows. */
  public enum By {
    /** A rule says so. */
    RULE,
    /** The words stand for it. */
    WORDS,
    /** The words stand for what is its. */
    OWNER,
    /** The words themselves, which stand for nobody. */
    THING,
    /** Words in a sentence nearby. */
    ELSEWHERE,
    /** There is nobody. */
    NOBODY
  }

  static Target nobody() {
    return new Target(Optional.empty(), By.NOBODY, 0);
  }
}
