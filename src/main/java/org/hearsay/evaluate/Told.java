package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;

/** A statement of a reading, towards one of its targets, under the annotators' names. */
record Told(Deed deed, Statement statement) {

  private static final String UNKNOWN = "?";

  /** All that has a speaker: plain statements and negated ones too. */
  static List<Told> of(Reading reading, List<Gold.Named> actors) {
    Map<String, String> names = new HashMap<>();
    for (Actor actor : reading.actors()) {
      names.put(
          actor.id(),
          actors.stream()
              .filter(gold -> Names.matches(actor, gold))
              .map(Gold.Named::name)
              .findFirst()
              .orElse(UNKNOWN + actor.name() + " (" + actor.id() + ")"));
    }
    List<Told> told = new ArrayList<>();
    for (Statement statement : reading.statements()) {
      Optional<String> speaker =
          statement.speaker().flatMap(Party::actor).map(id -> names.getOrDefault(id, UNKNOWN));
      List<Optional<String>> targets =
          statement.targets().isEmpty()
              ? List.of(Optional.empty())
              : statement.targets().stream()
                  .map(t -> t.actor().map(id -> names.getOrDefault(id, UNKNOWN)))
                  .toList();
      speaker.ifPresent(
          s ->
              targets.forEach(t -> told.add(new Told(new Deed(s, statement.act(), t), statement))));
    }
    return told;
  }

  /** Whether it says that an act was done. */
  boolean counts() {
    return deed.act() != Act.STATE && !statement.negated();
  }

  Told surer(Told other) {
    return statement.confidence() >= other.statement.confidence() ? this : other;
  }
}
