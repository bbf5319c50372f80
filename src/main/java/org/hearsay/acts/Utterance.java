package org.hearsay.acts;

import java.util.List;
import java.util.Optional;
import org.hearsay.attributions.Draft;
import org.hearsay.model.Act;
import org.hearsay.model.Party;
import org.hearsay.model.Reason;

/**
 * One act of one speaker in a draft: what becomes a statement once all of the article are numbered.
 *
 * @param explicit whether a cue names the act
 */
public record Utterance(
    Draft draft,
    Optional<Party> speaker,
    Act act,
    boolean explicit,
    List<Party> targets,
    double confidence,
    List<Reason> reasons) {

  public Utterance {
    targets = List.copyOf(targets);
    reasons = List.copyOf(reasons);
  }

  public Optional<String> speakerId() {
    return speaker.flatMap(Party::actor);
  }
}
