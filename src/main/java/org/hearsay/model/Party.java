package org.hearsay.model;

import java.util.Optional;

/**
 * An actor in a role of a statement.
 *
 * @param actor id of the actor; empty where the text names somebody of whom no actor can be made
 * @param span where the statement names them, the whole phrase; empty where the role follows from
 *     elsewhere ("it is a lie")
 */
public record Party(Optional<String> actor, Optional<Span> span) {

  public Party {
    if (actor.isEmpty() && span.isEmpty()) {
      throw new IllegalArgumentException("a party needs an actor or a span");
    }
  }
}
