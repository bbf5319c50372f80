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
  static List<Told> of(Reading reading, List<Gold.Named> gold) {
    Map<String, String> names = names(reading.actors(), gold);
    return reading.statements().stream()
        .flatMap(statement -> of(statement, names).stream())
        .toList();
  }

  /** The annotators' names of actors by the ids that a reading has for them. */
  static Map<String, String> names(List<Actor> actors, List<Gold.Named> gold) {
    Map<String, String> names = new HashMap<>();
    for (Actor actor : actors) {
      names.put(
          actor.id(),
          gold.stream()
              .filter(named -> Names.matches(actor, named))
              .map(Gold.Named::name)
              .findFirst()
              .orElseGet(() -> UNKNOWN + actor.name() + " (" + inArticle(actor.id()) + ")"));
    }
    return names;
  }

  /** One for each target of a statement, under the {@code names} of its parties. */
  static List<Told> of(Statement statement, Map<String, String> names) {
    Optional<String> speaker =
        statement.speaker().flatMap(Party::actor).map(id -> names.getOrDefault(id, UNKNOWN));
    List<Optional<String>> targets =
        statement.targets().isEmpty()
            ? List.of(Optional.empty())
            : statement.targets().stream()
                .map(t -> t.actor().map(id -> names.getOrDefault(id, UNKNOWN)))
                .toList();
    List<Told> told = new ArrayList<>();
    speaker.ifPresent(
        s -> targets.forEach(t -> told.add(new Told(new Deed(s, statement.act(), t), statement))));
    return told;
  }

  /** Still different for different actors, and short enough for a line. */
  private static String inArticle(String id) {
    return id.replaceFirst("^article/[^/]+/", "this/");
  }

  /** Whether it says that an act was done. */
  boolean counts() {
    return deed.act() != Act.STATE && !statement.negated();
  }

  Told surer(Told other) {
    return statement.confidence() >= other.statement.confidence() ? this : other;
  }
}
