package org.hearsay.model;

import java.util.List;

/**
 * All that was read in one article: actors sorted by id, events and statements in text order.
 *
 * @param faults what of it was passed over, in text order
 */
public record Reading(
    Article article,
    List<Actor> actors,
    List<Event> events,
    List<Statement> statements,
    List<Fault> faults) {

  public Reading {
    actors = List.copyOf(actors);
    events = List.copyOf(events);
    statements = List.copyOf(statements);
    faults = List.copyOf(faults);
  }

  /** A reading of which nothing was passed over. */
  public Reading(
      Article article, List<Actor> actors, List<Event> events, List<Statement> statements) {
    this(article, actors, events, statements, List.of());
  }

  /** How many sentences were passed over. */
  public int passedOver() {
    return (int) faults.stream().map(Fault::sentence).distinct().count();
  }
}
