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

  private static final int SHARED_WORDS = 2;
  private static final double SHARED_PART = 0.5;

  final String id;
  final String article;

  /** The speaker, or an empty string. */
  final String speaker;

  final Set<String> targets;
  final Set<String> events;
  final Optional<LocalDate> date;

  /** Where in its article it stands, in code points. */
  final int position;

  /** The stems of its content. */
  final Set<String> words;

  /** Whether it speaks of several accusations: "the allegations". */
  final boolean ofSeveral;

  /** Whether it is of another time than what the article is about: "denied it then too". */
  final boolean ofThen;

  /** Whether it calls what it is about an accusation, whichever: "the charge". */
  final boolean calledAnAccusation;

  /** The day, where it is not just that of the article. */
  private final Optional<LocalDate> ownDay;

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
    this.position = claim.evidence().start();
    this.words = Words.stems(claim.quote());
    this.ofThen = Words.plain(claim.quote()).contains("then");
    this.calledAnAccusation = words.stream().anyMatch(Words::meansAnyAccusation);
    this.ownDay = claim.date().filter(day -> !account.published().equals(claim.date()));
    this.ofSeveral = Words.meansSeveral(claim.quote());
    this.widerWords = new HashSet<>(words);
    claim.about().stream()
        .flatMap(event -> Words.stems(eventLabels.getOrDefault(event, "")).stream())
        .forEach(widerWords::add);
    this.chains = chains;
  }

  /** Whether the speaker is a target of the accusation, or one of them acts for the other. */
  boolean isByTheAccused(ToldClaim accusation) {
    return !speaker.isEmpty()
        && !isOnTheSideOf(accusation)
        && accusation.targets.stream()
            .anyMatch(
                target -> chains.meet(speaker, target) || accusation.chains.meet(speaker, target));
  }

  /** False only where its own day is known to be earlier than that of the other. */
  boolean mayFollow(ToldClaim accusation) {
    return date.isEmpty()
        || accusation.ownDay.isEmpty()
        || !date.get().isBefore(accusation.ownDay.get());
  }

  boolean isAboutTheSameEventAs(ToldClaim other) {
    return events.stream().anyMatch(other.events::contains);
  }

  /** Whether it is aimed at whoever told the other, or at one of the same side. */
  boolean isAimedAtTheSpeakerOf(ToldClaim other) {
    return !other.speaker.isEmpty()
        && targets.stream().anyMatch(target -> chains.meet(target, other.speaker));
  }

  /** Whether both are told by one, or by those who act for one. */
  boolean isOnTheSideOf(ToldClaim other) {
    return !speaker.isEmpty() && !other.speaker.isEmpty() && chains.meet(speaker, other.speaker);
  }

  /** Whether it says nothing but "the accusation", "it", "any part in it". */
  boolean saysNothingOfItsOwn() {
    return wordsOfItsOwn().isEmpty();
  }

  /** Whether both say much the same, or one says nothing that the other does not. */
  boolean isInTheWordsOf(ToldClaim other) {
    Set<String> own = wordsOfItsOwn();
    Set<String> shared = new HashSet<>(own);
    shared.retainAll(other.widerWords);
    boolean contained = !own.isEmpty() && shared.size() == own.size();
    return contained
        || shared.size() >= SHARED_WORDS
            && shared.size() >= SHARED_PART * Math.min(own.size(), other.words.size());
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
