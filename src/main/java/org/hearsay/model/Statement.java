package org.hearsay.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One speaker, one act, one stretch of content, with its evidence. An utterance that does two
 * things is two statements that share their evidence.
 *
 * @param id relative IRI path, below the article's: the same for the same text
 * @param explicit whether the cue names the act ("accused"); otherwise it was read from the content
 * @param negated whether the article says that the act did not happen ("stopped short of blaming")
 * @param speaker empty where the text gives none
 * @param targets at or about whom the act is directed
 * @param addressees whom it was told to
 * @param via ids of the actors through whom the article has it, nearest first; empty where the
 *     article itself reports
 * @param reportedBy id of the statement in which this one is reported
 * @param about ids of the events it refers to
 * @param saidOn the day on which it was said
 * @param cue the word or words that report it; empty for a quotation that runs on without one
 * @param content what was said, in order; empty where only the act is reported ("Sony defended its
 *     decision" has the noun phrase; "the minister apologised" has none)
 * @param evidence the sentences that carry all of it, exact to the character
 * @param confidence between 0 and 1
 * @param reasons how each part was found
 */
public record Statement(
    String id,
    Act act,
    boolean explicit,
    boolean negated,
    Quotation quotation,
    Certainty certainty,
    Optional<Party> speaker,
    List<Party> targets,
    List<Party> addressees,
    List<String> via,
    Optional<String> reportedBy,
    List<String> about,
    Optional<LocalDate> saidOn,
    Optional<Span> cue,
    List<Span> content,
    Span evidence,
    double confidence,
    List<Reason> reasons) {

  public Statement {
    targets = List.copyOf(targets);
    addressees = List.copyOf(addressees);
    via = List.copyOf(via);
    about = List.copyOf(about);
    content = List.copyOf(content);
    reasons = List.copyOf(reasons);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
  }

  /** The same statement, about these events. */
  public Statement withAbout(List<String> events) {
    return new Statement(
        id,
        act,
        explicit,
        negated,
        quotation,
        certainty,
        speaker,
        targets,
        addressees,
        via,
        reportedBy,
        events,
        saidOn,
        cue,
        content,
        evidence,
        confidence,
        reasons);
  }
}
