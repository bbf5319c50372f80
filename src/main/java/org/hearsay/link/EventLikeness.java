package org.hearsay.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * Two events of different articles that look like one.
 *
 * @param rank how strong the grounds are, the strongest first
 * @param daysApart between the days of the events, or of their articles
 */
record EventLikeness(int rank, long daysApart, ToldEvent one, ToldEvent other)
    implements Comparable<EventLikeness> {

  /** Reports of one day differ by time zones and by "early on Saturday". */
  static final int DAYS_BETWEEN_DATES = 2;

  /** How long news of an undated event goes on. */
  static final int DAYS_OF_NEWS = 10;

  /** How long after its day an event may still be called by the same words. */
  static final int DAYS_OF_ECHO = 45;

  private static final Comparator<EventLikeness> ORDER =
      Comparator.comparingInt(EventLikeness::rank)
          .thenComparingLong(EventLikeness::daysApart)
          .thenComparing(pair -> pair.one.id)
          .thenComparing(pair -> pair.other.id);

  static Optional<EventLikeness> between(ToldEvent one, ToldEvent other, EventTypes types) {
    if (one.id.compareTo(other.id) > 0) {
      return between(other, one, types);
    }
    if (one.article.equals(other.article)
        || one.day.isEmpty()
        || other.day.isEmpty()
        || !types.compatible(one.type, other.type)
        || one.isElsewhereThan(other)) {
      return Optional.empty();
    }
    long apart = Math.abs(ChronoUnit.DAYS.between(one.day.get(), other.day.get()));
    int rank = grounds(one, other, apart, types);
    return rank == 0 ? Optional.empty() : Optional.of(new EventLikeness(rank, apart, one, other));
  }

  private static int grounds(ToldEvent one, ToldEvent other, long apart, EventTypes types) {
    boolean dated = areDated(one, other);
    int shared = one.participantsShared(other);
    boolean sameWords = one.hasTheWordsOf(other);
    boolean strangers = shared == 0 && !one.participants.isEmpty() && !other.participants.isEmpty();
    boolean near =
        dated ? apart <= DAYS_BETWEEN_DATES : apart <= DAYS_OF_NEWS && !isAhead(one, other);
    if (near && sameWords && !strangers) {
      return 1;
    }
    if (near && shared > 0 && one.concernsTheSameAs(other)) {
      return 2;
    }
    if (near && shared > 1 && (dated || !one.isToldApartFrom(other))) {
      return 3;
    }
    if (near && dated && shared == 1 && !one.isToldApartFrom(other) && !saysNothing(one)) {
      return 4;
    }
    boolean echo = !dated && apart <= DAYS_OF_ECHO && !isRecurring(one, other, types);
    return echo && shared > 0 && (sameWords || one.concernsTheSameAs(other)) ? 5 : 0;
  }

  /** Whether an undated event was told of before the day on which the other happened. */
  private static boolean isAhead(ToldEvent one, ToldEvent other) {
    return (one.date.isPresent() && isBefore(other.day, one.date))
        || (other.date.isPresent() && isBefore(one.day, other.date));
  }

  private static boolean isBefore(Optional<LocalDate> told, Optional<LocalDate> happened) {
    return told.get().isBefore(happened.get().minusDays(DAYS_BETWEEN_DATES));
  }

  private static boolean isRecurring(ToldEvent one, ToldEvent other, EventTypes types) {
    return types.isRecurring(one.type) || types.isRecurring(other.type);
  }

  private static boolean saysNothing(ToldEvent event) {
    return event.type.equals(EventTypes.OTHER);
  }

  private static boolean areDated(ToldEvent one, ToldEvent other) {
    return one.date.isPresent() && other.date.isPresent();
  }

  /** Why they look like one, in a few words. */
  String because() {
    int shared = one.participantsShared(other);
    return (one.hasTheWordsOf(other) ? "same words" : "same type")
        + (shared == 0 ? "" : ", " + shared + (shared == 1 ? " actor" : " actors") + " in common")
        + (areDated(one, other) ? ", dated " : ", told ")
        + (daysApart == 0
            ? "the same day"
            : daysApart + (daysApart == 1 ? " day apart" : " days apart"));
  }

  @Override
  public int compareTo(EventLikeness other) {
    return ORDER.compare(this, other);
  }
}
