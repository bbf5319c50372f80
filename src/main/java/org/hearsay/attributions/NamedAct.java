package org.hearsay.attributions;

import java.util.List;
import java.util.Optional;
import org.hearsay.language.Token;
import org.hearsay.model.Act;

/**
 * What the act that a cue names comes to in its sentence.
 *
 * @param reason why it is another than the cue's own; empty where it is the same
 * @param targets head words of whom it is aimed at beside whom the frame of the cue gives
 * @param things those of what is judged or refused beside what the frame gives
 */
public record NamedAct(Act act, Optional<String> reason, List<Token> targets, List<Token> things) {

  public NamedAct {
    targets = List.copyOf(targets);
    things = List.copyOf(things);
  }

  /** The same, with a reason why it is another act than the cue's own. */
  public NamedAct because(String why) {
    return new NamedAct(act, Optional.of(why), targets, things);
  }
}
