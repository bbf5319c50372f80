package org.hearsay.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A statement as the graph keeps it: without the article's text, and with the day on which it was
 * said or, failing that, its article was published.
 *
 * @param id relative IRI path of the statement
 * @param speaker id of the actor; empty where the article gives none or none could be made
 * @param targets ids of actors, sorted, as are the other lists of ids
 * @param quote the words of its content, joined; empty where only the act is reported
 * @param evidence where in the article's text it stands
 */
public record Claim(
    String id,
    Act act,
    boolean explicit,
    boolean negated,
    Quotation quotation,
    Certainty certainty,
    Optional<String> speaker,
    List<String> targets,
    List<String> addressees,
    List<String> via,
    Optional<String> reportedBy,
    List<String> about,
    Optional<LocalDate> date,
    String quote,
    Span evidence,
    double confidence) {

  public Claim {
    targets = List.copyOf(targets);
    addressees = List.copyOf(addressees);
    via = List.copyOf(via);
    about = List.copyOf(about);
  }
}
