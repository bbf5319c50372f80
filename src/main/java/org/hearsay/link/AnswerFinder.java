package org.hearsay.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.model.Account;
import org.hearsay.model.Act;
import org.hearsay.model.Claim;
import org.hearsay.model.Event;
import org.hearsay.model.Links.Answer;

/**
 * Finds the accusation that a denial or rejection answers. The one who answers is accused, or acts
 * for the accused, or the accused acts for it; both are about one event, or say much the same; and
 * the answer is not earlier. In its own article a denial answers every accusation of which that
 * holds; of other articles, the last one of each accuser who is not answered in its own.
 */
final class AnswerFinder {

  private static final int SHARED_WORDS = 2;
  private static final double SHARED_PART = 0.5;

  private final SameActors actors;
  private final SameEvents events;

  AnswerFinder(SameActors actors, SameEvents events) {
    this.actors = actors;
    this.events = events;
  }

  List<Answer> find(List<Account> accounts) {
    List<Answer> answers = new ArrayList<>();
    AccusationIndex index = new AccusationIndex();
    List<ToldClaim> denials = new ArrayList<>();
    Map<String, Set<String>> accusersAnswered = new HashMap<>();
    for (Account account : accounts) {
      List<ToldClaim> accusations = new ArrayList<>();
      List<ToldClaim> answering = new ArrayList<>();
      sort(account, accusations, answering);
      for (ToldClaim denial : answering) {
        for (ToldClaim accusation : accusations) {
          Optional<String> ground = groundWithin(denial, accusation);
          if (ground.isPresent()) {
            answers.add(new Answer(denial.id, accusation.id, ground.get()));
            accusersAnswered
                .computeIfAbsent(denial.id, id -> new HashSet<>())
                .add(accusation.speaker);
          }
        }
      }
      accusations.forEach(index::add);
      denials.addAll(answering);
    }
    index.close();
    for (ToldClaim denial : denials) {
      Set<String> answered = accusersAnswered.getOrDefault(denial.id, Set.of());
      answers.addAll(index.answersOf(denial, answered));
    }
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

  /** A rejection answers only what it calls an allegation: otherwise it turns down a proposal. */
  private static boolean canAnswer(Claim claim) {
    return claim.act() == Act.DENY
        || (claim.act() == Act.REJECT
            && Words.stems(claim.quote()).stream().anyMatch(Words::meansAnyAccusation));
  }

  /** Why the denial answers an accusation of the same article, if it does. */
  private static Optional<String> groundWithin(ToldClaim denial, ToldClaim accusation) {
    if (!denial.isByTheAccused(accusation) || !denial.mayFollow(accusation)) {
      return Optional.empty();
    }
    if (denial.isAboutTheSameEventAs(accusation)) {
      return Optional.of("by the accused, about the same event");
    }
    if (denial.answersWhateverWasAlleged()) {
      return Optional.of("by the accused, of whatever was alleged");
    }
    Set<String> own = denial.wordsOfItsOwn();
    Set<String> shared = new HashSet<>(own);
    shared.retainAll(accusation.widerWords);
    boolean contained = !own.isEmpty() && shared.size() == own.size();
    boolean similar =
        shared.size() >= SHARED_WORDS
            && shared.size() >= SHARED_PART * Math.min(own.size(), accusation.words.size());
    return contained || similar
        ? Optional.of("by the accused, in the same words")
        : Optional.empty();
  }
}
