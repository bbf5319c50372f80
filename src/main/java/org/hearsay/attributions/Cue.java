package org.hearsay.attributions;

import java.util.List;
import org.hearsay.model.Act;

/**
 * A word or group of words that reports a statement, as the lexicon has it: one line of a cue file.
 *
 * @param lemma of the head word
 * @param with lemmas of the words that must depend on it: "out" of "lash out"
 * @param support for a noun, the verbs whose subject is its speaker: "make" an accusation
 * @param receive for a noun, the verbs whose subject is its target: "face" an accusation
 */
public record Cue(
    String lemma,
    List<String> with,
    Act act,
    Manner manner,
    Frame frame,
    List<String> support,
    List<String> receive) {

  /** As in the file: "lash+out". */
  String text() {
    return with.isEmpty() ? lemma : lemma + "+" + String.join("+", with);
  }
}
