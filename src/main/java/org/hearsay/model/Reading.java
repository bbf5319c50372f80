package org.hearsay.model;

import java.util.List;

/** All that was read in one article: actors sorted by id, events and statements in text order. */
public record Reading(
    Article article, List<Actor> actors, List<Event> events, List<Statement> statements) {

  public Reading {
    actors = List.copyOf(actors);
    events = List.copyOf(events);
    statements = List.copyOf(statements);
  }
}
