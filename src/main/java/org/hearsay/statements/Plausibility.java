package org.hearsay.statements;

import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;

/** Turns away cues that report nothing: no content, or a subject that cannot speak. */
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
            || match.cue().frame().slots().size() == 1;
    if (!something) {
      return false;
    }
    if (draft.speakers.isEmpty()) {
      return match.head().isVerb()
          && tree.isPassive(match.head())
          && match.cue().manner() == Manner.SAY
          && hasClause(match);
    }
    boolean canSpeak = draft.speakers.stream().anyMatch(this::canSpeak);
    return canSpeak
        || match.cue().manner() == Manner.SHOW
        || draft.act == Act.STATE && hasClause(match);
  }

  private static boolean hasClause(Match match) {
    return match.fillers(Role.CONTENT).stream().anyMatch(Token::isVerb);
  }

  private boolean canSpeak(Token speaker) {
    return owners.isActor(speaker) || speaker.isPronoun() || Voices.isFirstPerson(speaker);
  }
}
