package org.hearsay.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Links.Answer;

/**
 * Dated accusations of all articles, by the accused with the event or with a word of the content.
 * An answer looks at those of its own event and at those that share rare words with it, never at
 * all of them.
 */
final class AccusationIndex {

  /** An answer to an event is not looked for longer than this after the accusation. */
  private static final int DAYS_ABOUT_AN_EVENT = 365;

  private static final int DAYS_IN_THE_SAME_WORDS = 14;
  private static final int SHARED_WORDS = 3;
  private static final double SHARED_PART = 0.5;

  /** A word that more accusations of one actor share than this says nothing about any of them. */
  private static final int COMMON_WORD = 50;

  private static final Comparator<ToldClaim> BY_DATE =
      Comparator.comparing((ToldClaim claim) -> claim.date.orElseThrow())
          .thenComparing(claim -> claim.id, Comparator.reverseOrder());

  /** By accused and event, then by accuser, in order of time. */
  private final Map<String, Map<String, List<ToldClaim>>> byEvent = new HashMap<>();

  private final Map<String, List<ToldClaim>> byWord = new HashMap<>();

  void add(ToldClaim accusation) {
    if (accusation.date.isEmpty()) {
      return;
    }
    for (String accused : accused(accusation)) {
      for (String event : accusation.events) {
        byEvent
            .computeIfAbsent(accused + "\n" + event, key -> new TreeMap<>())
            .computeIfAbsent(accusation.speaker, key -> new ArrayList<>())
            .add(accusation);
      }
      for (String word : accusation.words) {
        byWord.computeIfAbsent(accused + "\n" + word, key -> new ArrayList<>()).add(accusation);
      }
    }
  }

  /** Sorts what was added: call once, before the first question. */
  void close() {
    byEvent
        .values()
        .forEach(byAccuser -> byAccuser.values().forEach(accusations -> accusations.sort(BY_DATE)));
  }

  /** Whom the accusation can be answered by: its targets, and those they act for. */
  private static Set<String> accused(ToldClaim accusation) {
    Set<String> accused = new TreeSet<>();
    accusation.targets.forEach(target -> accused.addAll(accusation.chains.up(target)));
    return accused;
  }

  /** What the denial answers in other articles. */
  List<Answer> answersOf(ToldClaim denial) {
    if (denial.date.isEmpty()) {
      return List.of();
    }
    Map<String, ToldClaim> lastByAccuser = new TreeMap<>();
    for (String speaker : denial.chainOfSpeaker()) {
      for (String event : denial.events) {
        byEvent
            .getOrDefault(speaker + "\n" + event, Map.of())
            .values()
            .forEach(
                accusations -> keepLast(lastByAccuser, denial, accusations, DAYS_ABOUT_AN_EVENT));
      }
    }
    List<Answer> answers =
        new ArrayList<>(answers(denial, lastByAccuser, Set.of(), "about the same event"));
    Map<String, ToldClaim> inTheSameWords = new TreeMap<>();
    similarTo(denial)
        .forEach(
            accusation ->
                keepLast(inTheSameWords, denial, List.of(accusation), DAYS_IN_THE_SAME_WORDS));
    answers.addAll(answers(denial, inTheSameWords, lastByAccuser.keySet(), "in the same words"));
    return answers;
  }

  private static List<Answer> answers(
      ToldClaim denial, Map<String, ToldClaim> byAccuser, Set<String> without, String ground) {
    return byAccuser.entrySet().stream()
        .filter(entry -> !without.contains(entry.getKey()))
        .map(entry -> new Answer(denial.id, entry.getValue().id, "by the accused, " + ground))
        .toList();
  }

  /** Keeps, for each accuser, the last accusation that the denial can answer. */
  private static void keepLast(
      Map<String, ToldClaim> lastByAccuser,
      ToldClaim denial,
      List<ToldClaim> sortedAccusations,
      int days) {
    LocalDate day = denial.date.orElseThrow();
    for (ToldClaim accusation : sortedAccusations.reversed()) {
      long later = ChronoUnit.DAYS.between(accusation.date.orElseThrow(), day);
      if (later > days) {
        return;
      }
      if (later >= 0
          && !accusation.article.equals(denial.article)
          && denial.isByTheAccused(accusation)) {
        lastByAccuser.merge(
            accusation.speaker,
            accusation,
            (one, other) -> BY_DATE.compare(one, other) < 0 ? other : one);
        return;
      }
    }
  }

  private Set<ToldClaim> similarTo(ToldClaim denial) {
    Set<String> own = denial.wordsOfItsOwn();
    Map<ToldClaim, Set<String>> shared = new HashMap<>();
    for (String speaker : denial.chainOfSpeaker()) {
      for (String word : own) {
        List<ToldClaim> accusations = byWord.getOrDefault(speaker + "\n" + word, List.of());
        if (accusations.size() <= COMMON_WORD) {
          accusations.forEach(
              accusation -> shared.computeIfAbsent(accusation, key -> new HashSet<>()).add(word));
        }
      }
    }
    Set<ToldClaim> similar = new TreeSet<>(Comparator.comparing(claim -> claim.id));
    shared.forEach(
        (accusation, words) -> {
          if (words.size() >= SHARED_WORDS
              && words.size() >= SHARED_PART * Math.min(own.size(), accusation.words.size())) {
            similar.add(accusation);
          }
        });
    return similar;
  }
}
