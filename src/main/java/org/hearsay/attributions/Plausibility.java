package org.hearsay.attributions;

import java.util.List;
import org.hearsay.grammar.Adjuncts;
import org.hearsay.grammar.PersonWords;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;

/** Turns away cues that report nothing, and acts whose subject cannot speak. */
final class Plausibility {

  private final Tree tree;
  private final Owners owners;

  Plausibility(Tree tree, Owners owners) {
    this.tree = tree;
    this.owners = owners;
  }

  /** Whether something is said, or somebody is addressed by an act that needs no words. */
  boolean isStatement(Draft draft) {
    return draft.match.isEmpty()
        || !draft.content.isEmpty()
        || (!draft.targets.isEmpty()
                || !draft.things.isEmpty()
                || draft.match.get().cue().frame().slots().size() == 1
                || isExchange(draft.match.get().cue()))
            && isAct(draft);
  }

  /** "Traded accusations" says it all. */
  private static boolean isExchange(Cue cue) {
    return cue.frame().required() == 0 && cue.with().size() == 1;
  }

  /** Whether the act that the cue names has somebody who can do it. */
  boolean isAct(Draft draft) {
    if (draft.act == Act.STATE || draft.match.isEmpty()) {
      return true;
    }
    List<Token> targets = draft.match.get().fillers(Role.TARGET);
    if (!targets.isEmpty() && targets.stream().allMatch(Adjuncts.TIME::has)) {
      return false; // "Called him on Friday to thank him" calls on nobody.
    }
    Token head = draft.match.get().head();
    boolean passive = head.isVerb() && tree.isPassive(head);
    return draft.speakers.isEmpty()
        ? passive && (!draft.targets.isEmpty() || draft.things.stream().anyMatch(this::isOwned))
        : draft.speakers.stream().anyMatch(this::canSpeak);
  }

  private boolean isOwned(Token thing) {
    return owners.behind(thing).isPresent();
  }

  /** "Tens of thousands of people". */
  private boolean isCrowd(Token number) {
    return number.tag().equals("NNS")
        && tree.objectOf(number, "of").filter(of -> owners.isActor(of) || isCrowd(of)).isPresent();
  }

  private boolean canSpeak(Token speaker) {
    return owners.isActor(speaker)
        || isCrowd(speaker)
        || speaker.isPronoun()
        || PersonWords.isFirst(speaker)
        || owners.author(speaker).isPresent();
  }
}
