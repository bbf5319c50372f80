package org.hearsay.statements;

import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;

/** Turns away cues that report nothing: no content, or an act whose subject cannot speak. */
final class Plausibility {

  private final Tree tree;
  private final Owners owners;

  Plausibility(Tree tree, Owners owners) {
    this.tree = tree;
    this.owners = owners;
  }

  boolean isStatement(Draft draft) {
    if (draft.match.isEmpty()) {
      return true;
    }
    Match match = draft.match.get();
    boolean something =
        !draft.content.isEmpty()
            || !draft.targets.isEmpty()
            || !draft.things.isEmpty()
            || match.cue().frame().required() == 0 && match.cue().with().size() == 1
            || match.cue().frame().slots().size() == 1;
    if (!something) {
      return false;
    }
    if (draft.act == Act.STATE) {
      return true;
    }
    boolean passive = match.head().isVerb() && tree.isPassive(match.head());
    return draft.speakers.isEmpty()
        ? passive && (!draft.targets.isEmpty() || draft.things.stream().anyMatch(this::isOwned))
        : draft.speakers.stream().anyMatch(this::canSpeak);
  }

  private boolean isOwned(Token thing) {
    return owners.behind(thing).isPresent();
  }

  private boolean canSpeak(Token speaker) {
    return owners.isActor(speaker)
        || speaker.isPronoun()
        || Voices.isFirstPerson(speaker)
        || owners.author(speaker).isPresent();
  }
}
