package org.hearsay.link;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.model.Account;
import org.hearsay.model.Claim;

/** An accusation or an answer to one, made comparable across articles. */
final class ToldClaim {

  final String id;
  final String article;

  /** The speaker, or an empty string. */
  final String speaker;

  final Set<String> targets;
  final Set<String> events;
  final Optional<LocalDate> date;

  /** The stems of its content. */
  final Set<String> words;

  /** Those and the stems of the labels of its events. */
  final Set<String> widerWords;

  final Chains chains;

  ToldClaim(
      Claim claim,
      Account account,
      Map<String, String> eventLabels,
      Chains chains,
      SameActors actors,
      SameEvents sameEvents) {
    this.id = claim.id();
    this.article = account.article();
    this.speaker = claim.speaker().map(actors::chosen).orElse("");
    this.targets =
        claim.targets().stream().map(actors::chosen).collect(Collectors.toCollection(TreeSet::new));
    this.events =
        claim.about().stream()
            .map(sameEvents::chosen)
            .collect(Collectors.toCollection(TreeSet::new));
    this.date = claim.date();
    this.words = Words.stems(claim.quote());
    this.widerWords = new HashSet<>(words);
    claim.about().stream()
        .flatMap(event -> Words.stems(eventLabels.getOrDefault(event, "")).stream())
        .forEach(widerWords::add);
    this.chains = chains;
  }

  /** Whether the speaker is a target of the accusation, or one of them acts for the other. */
  boolean isByTheAccused(ToldClaim accusation) {
    return !speaker.isEmpty()
        && !speaker.equals(accusation.speaker)
        && accusation.targets.stream()
            .anyMatch(
                target -> chains.meet(speaker, target) || accusation.chains.meet(speaker, target));
  }

  /** False only where both days are known and this one is earlier. */
  boolean mayFollow(ToldClaim accusation) {
    return date.isEmpty()
        || accusation.date.isEmpty()
        || !date.get().isBefore(accusation.date.get());
  }

  boolean isAboutTheSameEventAs(ToldClaim other) {
    return events.stream().anyMatch(other.events::contains);
  }

  /** Whether it names no event and says nothing but "the accusations", "any part in it". */
  boolean answersWhateverWasAlleged() {
    return events.isEmpty() && words.stream().allMatch(Words::meansAnyAccusation);
  }

  /** The stems that are left without the words for any accusation. */
  Set<String> wordsOfItsOwn() {
    return words.stream()
        .filter(word -> !Words.meansAnyAccusation(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Actors on whose behalf it is, the speaker first. */
  List<String> chainOfSpeaker() {
    return chains.up(speaker);
  }
}
