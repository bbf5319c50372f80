package org.hearsay.acts;

import java.util.Optional;
import java.util.Set;
import org.hearsay.actors.Cast;
import org.hearsay.grammar.PersonWords;
import org.hearsay.language.Token;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;

/**
 * How the speaker of an utterance sees the others.
 *
 * @param direct whether the words are all the speaker's own
 */
record Perspective(Cast cast, Optional<String> speaker, boolean direct) {

  /** An aide speaks for a ministry, the ministry for its state: deeper chains are mistakes. */
  private static final int LEVELS = 4;

  private static final Set<String> THIRD = Set.of("he", "she", "him", "her", "his");

  /**
   * Of which kind a word is: {@code self} for the speaker's own side, {@code you}, {@code actor}
   * for anybody else, {@code thing}.
   */
  String kind(Token word) {
    if (PersonWords.isFirst(word)) {
      return "self";
    }
    if (PersonWords.isSecond(word)) {
      return "you";
    }
    if (isMisread(word)) {
      return "actor";
    }
    Optional<Actor> actor = cast.atModifier(word);
    if (actor.isPresent() && isSide(actor.get().id())) {
      return "self";
    }
    return actor.map(cast::canAct).orElse(false) ? "actor" : "thing";
  }

  /**
   * In their own words people call themselves "I": "he" is another, whether taken for nobody or for
   * them.
   */
  boolean isMisread(Token word) {
    return direct
        && THIRD.contains(word.lemma())
        && (cast.at(word).isEmpty() || speaker.equals(cast.at(word).map(Actor::id)));
  }

  /** Whether a speaker names the own country as if from outside: "Estovia must wake up". */
  boolean isOwnCountry(Token word) {
    return word.isProperNoun()
        && cast.at(word)
            .filter(actor -> actor.kind() == ActorKind.STATE && isSide(actor.id()))
            .filter(actor -> !speaker.equals(Optional.of(actor.id())))
            .isPresent();
  }

  /** Whether the actor is the speaker or one the speaker acts for. */
  boolean isSide(String actor) {
    Optional<Actor> at = speaker.flatMap(cast::actor);
    for (int level = 0; level < LEVELS && at.isPresent(); level++) {
      if (at.get().id().equals(actor)) {
        return true;
      }
      at = at.get().actsFor().flatMap(cast::actor);
    }
    return false;
  }
}
