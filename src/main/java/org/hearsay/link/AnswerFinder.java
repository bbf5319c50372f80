package org.hearsay.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.model.Account;
import org.hearsay.model.Act;
import org.hearsay.model.Claim;
import org.hearsay.model.Event;
import org.hearsay.model.Links.Answer;

/**
 * Finds the accusations that a denial or rejection answers: those of its own article, as {@link
 * Replies} has them, or where there are none, the last one of each accuser in other articles.
 */
final class AnswerFinder {

  private final SameActors actors;
  private final SameEvents events;

  AnswerFinder(SameActors actors, SameEvents events) {
    this.actors = actors;
    this.events = events;
  }

  List<Answer> find(List<Account> accounts) {
    List<Answer> answers = new ArrayList<>();
    AccusationIndex index = new AccusationIndex();
    List<ToldClaim> open = new ArrayList<>();
    for (Account account : accounts) {
      List<ToldClaim> accusations = new ArrayList<>();
      List<ToldClaim> answering = new ArrayList<>();
      sort(account, accusations, answering);
      Replies replies = new Replies(accusations);
      for (ToldClaim denial : answering) {
        List<Answer> found = replies.of(denial);
        answers.addAll(found);
        if (found.isEmpty()) {
          open.add(denial);
        }
      }
      accusations.forEach(index::add);
    }
    index.close();
    open.forEach(denial -> answers.addAll(index.answersOf(denial)));
    return answers;
  }

  private void sort(Account account, List<ToldClaim> accusations, List<ToldClaim> answering) {
    Map<String, String> labels =
        account.events().stream()
            .collect(Collectors.toMap(Event::id, Event::label, (first, second) -> first));
    Chains chains = new Chains(account, actors);
    for (Claim claim : account.claims()) {
      if (!claim.negated() && claim.act() == Act.ACCUSE && !claim.targets().isEmpty()) {
        accusations.add(new ToldClaim(claim, account, labels, chains, actors, events));
      } else if (!claim.negated() && claim.speaker().isPresent() && canAnswer(claim)) {
        answering.add(new ToldClaim(claim, account, labels, chains, actors, events));
      }
    }
  }

  /**
   * A rejection answers what it calls an allegation, or points at with "that": otherwise it turns
   * down a proposal. Who refuses "to say whether it had a part in it" denies nothing.
   */
  private static boolean canAnswer(Claim claim) {
    if (claim.act() == Act.DENY) {
      return true;
    }
    List<String> words = Words.plain(claim.quote());
    Set<String> stems = Words.stems(claim.quote());
    boolean refuses = !words.isEmpty() && words.getFirst().equals("to");
    return claim.act() == Act.REJECT
        && !refuses
        && !words.isEmpty()
        && (stems.isEmpty() || stems.stream().anyMatch(Words::meansAnyAccusation));
  }
}
