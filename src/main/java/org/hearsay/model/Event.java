package org.hearsay.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something statements are about. It is referred to, not asserted to have happened.
 *
 * @param id relative IRI path, below the article's
 * @param label short readable name made from the text: "attack on Sony Pictures"
 * @param type code of an event type in the ontology's scheme, such as {@code cyber_attack}
 * @param date the day it is said to have happened
 * @param place as the text gives it
 * @param participants ids of actors the text ties to it, sorted
 * @param mentions where the article speaks of it, in order; empty only in an {@link Account}
 */
public record Event(
    String id,
    String label,
    String type,
    Optional<LocalDate> date,
    Optional<String> place,
    List<String> participants,
    List<Mention> mentions) {

  public Event {
    participants = List.copyOf(participants);
    mentions = List.copyOf(mentions);
  }
}
