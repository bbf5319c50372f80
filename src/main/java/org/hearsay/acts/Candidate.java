package org.hearsay.acts;

import java.util.List;
import java.util.Optional;
import org.hearsay.attributions.Draft;
import org.hearsay.language.Sentence;
import org.hearsay.model.Act;
import org.hearsay.model.Party;
import org.hearsay.model.Reason;

/**
 * An act of one speaker towards one target that may be meant, with the voices for it.
 *
 * @param sentence the one that carries it
 * @param target at whom it is aimed, nobody among them
 * @param source which rule gives it; {@link Source#NONE} where only the classifier proposes it
 * @param proposal what the classifier thinks of the act in this sentence
 * @param proposed whether the classifier's words give this speaker and target too
 */
public record Candidate(
    Draft draft,
    Sentence sentence,
    Optional<Party> speaker,
    Act act,
    Target target,
    Source source,
    Optional<Proposal> proposal,
    boolean proposed,
    List<Reason> reasons) {

  /** The rules that give acts. */
  public enum Source {
    /** The cue names it. */
    NAMED,
    /** It is read from the content. */
    READ,
    NONE
  }

  /** The same for the same deed. */
  String key() {
    return String.join(
        "|", String.valueOf(sentence.index()), act.code(), key(speaker), key(target.party()));
  }

  /** The same for what one speaker does in one sentence, whomever it is aimed at. */
  String deedKey() {
    return String.join("|", String.valueOf(sentence.index()), act.code(), key(speaker));
  }

  static String key(Optional<Party> party) {
    return party
        .map(p -> p.actor().orElseGet(() -> p.span().get().start() + "-" + p.span().get().end()))
        .orElse("-");
  }

  Candidate alsoProposed() {
    return new Candidate(draft, sentence, speaker, act, target, source, proposal, true, reasons);
  }
}
