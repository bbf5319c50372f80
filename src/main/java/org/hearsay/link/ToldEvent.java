package org.hearsay.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.model.Account;
import org.hearsay.model.Event;

/** An event as one article tells of it, made comparable. */
final class ToldEvent {

  final String id;
  final String article;
  final String type;
  final Optional<LocalDate> date;

  /** The day of the event, or else of its article. */
  final Optional<LocalDate> day;

  final Set<String> participants;
  final Set<String> words;
  final Set<String> complement;
  final Set<String> place;

  /** The statements about it, or else its article. */
  final List<String> sources;

  ToldEvent(Event event, Account account, SameActors actors) {
    this.id = event.id();
    this.article = account.article();
    this.type = event.type();
    this.date = event.date();
    this.day = event.date().or(account::published);
    this.participants =
        event.participants().stream()
            .map(actors::chosen)
            .collect(Collectors.toCollection(TreeSet::new));
    this.words = Words.stems(event.label());
    this.complement = Words.complement(event.label());
    this.place = event.place().map(Words::stems).orElse(Set.of());
    List<String> about =
        account.claims().stream()
            .filter(claim -> claim.about().contains(event.id()))
            .map(claim -> claim.id())
            .toList();
    this.sources = about.isEmpty() ? List.of(account.article()) : about;
  }

  int participantsShared(ToldEvent other) {
    return (int) participants.stream().filter(other.participants::contains).count();
  }

  /** Two words or more, and the same: one word alone, such as "talks", names too much. */
  boolean hasTheWordsOf(ToldEvent other) {
    return words.size() > 1 && words.equals(other.words);
  }

  /** Whether what distinguishes one ("attack on Sony") has nothing of what does the other. */
  boolean isToldApartFrom(ToldEvent other) {
    return isApart(complement, other.complement);
  }

  /**
   * Whether what distinguishes one contains what does the other: "attack on", "hacking of" Sony.
   */
  boolean concernsTheSameAs(ToldEvent other) {
    return !complement.isEmpty()
        && !other.complement.isEmpty()
        && (complement.containsAll(other.complement) || other.complement.containsAll(complement));
  }

  boolean isElsewhereThan(ToldEvent other) {
    return isApart(place, other.place);
  }

  private static boolean isApart(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
  }
}
