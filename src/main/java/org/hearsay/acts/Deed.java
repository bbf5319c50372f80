package org.hearsay.acts;

import java.util.List;
import java.util.Optional;

/**
 * What one speaker may do in one sentence, with each target that was thought of.
 *
 * @param all in the order in which they were thought of
 * @param likely those of them that the utterance holds
 * @param utterance what it became; empty where it was not likely enough
 */
public record Deed(List<Considered> all, List<Considered> likely, Optional<Utterance> utterance) {

  public Deed {
    all = List.copyOf(all);
    likely = List.copyOf(likely);
  }
}
