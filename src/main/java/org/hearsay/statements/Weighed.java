package org.hearsay.statements;

import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Party;
import org.hearsay.model.Reason;
import org.hearsay.model.Span;

/**
 * An act, or plain stating, that was thought of, whether it became a statement or not.
 *
 * @param statement the id of the statement in which its speaker does this in this sentence, be it
 *     to another target; empty where there is none
 * @param told whether it is in that statement
 * @param sentence the one that carries it
 * @param target one at most
 * @param rule which rule gives it; empty where only the classifier does
 * @param classifier how likely the classifier finds the act in this sentence; empty where it did
 *     not look at it
 * @param agreement how far the classifier proposes it too
 * @param whole whether speaker, act and target are all right; of plain stating, whether it is any
 * @param deed whether speaker and act are right, whatever the target; empty for plain stating
 */
public record Weighed(
    Optional<String> statement,
    boolean told,
    Span sentence,
    Act act,
    Optional<Party> speaker,
    Optional<Party> target,
    Optional<Span> cue,
    Optional<Reason> rule,
    Optional<Double> classifier,
    Agreement agreement,
    Weighing whole,
    Optional<Weighing> deed) {

  /** What of an act the classifier proposes. */
  public enum Agreement {
    NOTHING,
    /** The act in this sentence, by another speaker or at another target. */
    ACT,
    /** The act with this speaker and target. */
    ALL
  }
}
