package org.hearsay.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the graph keeps of the {@link Reading} of one article: its actors and events without their
 * mentions, and its statements as claims. Whom an actor acts for is what this article says of it.
 *
 * @param article relative IRI path of the article
 * @param actors sorted by id, as are events and claims
 */
public record Account(
    String article,
    Optional<LocalDate> published,
    List<Actor> actors,
    List<Event> events,
    List<Claim> claims) {

  public Account {
    actors = List.copyOf(actors);
    events = List.copyOf(events);
    claims = List.copyOf(claims);
  }
}
