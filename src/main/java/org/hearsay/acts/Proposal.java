package org.hearsay.acts;

import java.util.List;
import org.hearsay.language.Sentence;
import org.hearsay.model.Act;
import org.hearsay.model.Span;

/**
 * That a sentence carries an act, with the words that stand for who is in it. The words may stand
 * in a neighbouring sentence, where this one names nobody.
 *
 * @param likelihood that the sentence carries the act, between 0 and 1
 * @param explicit how likely a cue names the act
 * @param speakers likely words for who does it, in text order
 * @param targets likely words for at whom it is aimed, in text order
 * @param cues likely words that report it, in text order
 */
public record Proposal(
    Sentence sentence,
    Act act,
    double likelihood,
    double explicit,
    List<Words> speakers,
    List<Words> targets,
    List<Words> cues) {

  /** Whole words, and how likely they are all in the role. */
  public record Words(Span span, double likelihood) {}

  public Proposal {
    speakers = List.copyOf(speakers);
    targets = List.copyOf(targets);
    cues = List.copyOf(cues);
  }

  /** Those of the words that stand in the sentence itself. */
  List<Words> here(List<Words> words) {
    return words.stream().filter(w -> sentence.span().contains(w.span())).toList();
  }
}
