package org.hearsay.statements;

import java.util.Optional;
import org.hearsay.actors.Cast;
import org.hearsay.language.Token;
import org.hearsay.model.Actor;

/** How the speaker of an utterance sees the others. */
record Perspective(Cast cast, Optional<String> speaker) {

  /** An aide speaks for a ministry, the ministry for its state: deeper chains are mistakes. */
  private static final int LEVELS = 4;

  /**
   * Of which kind a word is: {@code self} for the speaker's own side, {@code you}, {@code actor}
   * for anybody else, {@code thing}.
   */
  String kind(Token word) {
    if (Voices.isFirstPerson(word)) {
      return "self";
    }
    if (Voices.isSecondPerson(word)) {
      return "you";
    }
    Optional<Actor> actor = cast.at(word);
    if (actor.isPresent() && isSide(actor.get().id())) {
      return "self";
    }
    return actor.map(cast::canAct).orElse(false) ? "actor" : "thing";
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
