package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;

/** A statement of a reading, towards one of its targets, under the annotators' names. */
record Told(Deed deed, Statement statement) {

  /** All that has a speaker: plain statements and negated ones too. */
  static List<Told> of(Reading reading, List<Gold.Named> gold) {
    Parties parties = Parties.of(reading.article().text(), reading.actors(), gold);
    return reading.statements().stream()
        .flatMap(statement -> of(statement, parties).stream())
        .toList();
  }

  /** One for each target of a statement, under the annotators' names of its parties. */
  static List<Told> of(Statement statement, Parties parties) {
    Optional<String> speaker =
        statement.speaker().filter(p -> p.actor().isPresent()).map(parties::name);
    List<Optional<String>> targets =
        statement.targets().isEmpty()
            ? List.of(Optional.empty())
            : statement.targets().stream().map(parties::name).map(Optional::of).toList();
    List<Told> told = new ArrayList<>();
    speaker.ifPresent(
        s -> targets.forEach(t -> told.add(new Told(new Deed(s, statement.act(), t), statement))));
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
