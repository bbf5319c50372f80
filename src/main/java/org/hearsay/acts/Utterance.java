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
 * @param features what its confidence was drawn from
 */
public record Utterance(
    Draft draft,
    Optional<Party> speaker,
    Act act,
    List<Party> targets,
    List<String> features,
    double confidence,
    List<Reason> reasons) {

  public Optional<String> speakerId() {
    return speaker.flatMap(Party::actor);
  }
}
