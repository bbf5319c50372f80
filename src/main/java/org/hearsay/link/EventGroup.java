package org.hearsay.link;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the events of a group have in common: no article tells of two of them, no two types exclude
 * each other, and the days lie close together.
 */
final class EventGroup implements Clusters.Profile<EventGroup> {

  private final EventTypes tree;
  private final Set<String> articles = new TreeSet<>();
  private final Set<String> types = new TreeSet<>();
  private Optional<Days> dates;
  private Optional<Days> told;

  EventGroup(ToldEvent event, EventTypes tree) {
    this.tree = tree;
    articles.add(event.article);
    types.add(event.type);
    dates = event.date.map(Days::of);
    told = event.date.isPresent() ? Optional.empty() : event.day.map(Days::of);
  }

  @Override
  public boolean agreesWith(EventGroup other) {
    return isWithin(EventLikeness.DAYS_BETWEEN_DATES, dates, other.dates)
        && isWithin(EventLikeness.DAYS_OF_ECHO, told, other.told)
        && types.stream()
            .allMatch(one -> other.types.stream().allMatch(two -> tree.compatible(one, two)))
        && (articles.size() < other.articles.size()
            ? Collections.disjoint(other.articles, articles)
            : Collections.disjoint(articles, other.articles));
  }

  /** Adds the smaller group to the larger, so that many joins cost little. */
  @Override
  public EventGroup with(EventGroup other) {
    if (articles.size() < other.articles.size()) {
      return other.with(this);
    }
    articles.addAll(other.articles);
    types.addAll(other.types);
    dates = Days.cover(dates, other.dates);
    told = Days.cover(told, other.told);
    return this;
  }

  private static boolean isWithin(long days, Optional<Days> one, Optional<Days> other) {
    return Days.cover(one, other).map(Days::length).orElse(0L) <= days;
  }

  /** The days from the first to the last. */
  private record Days(LocalDate first, LocalDate last) {

    static Days of(LocalDate day) {
      return new Days(day, day);
    }

    static Optional<Days> cover(Optional<Days> one, Optional<Days> other) {
      if (one.isEmpty() || other.isEmpty()) {
        return one.or(() -> other);
      }
      Days a = one.get();
      Days b = other.get();
      return Optional.of(
          new Days(
              a.first.isBefore(b.first) ? a.first : b.first,
              a.last.isAfter(b.last) ? a.last : b.last));
    }

    long length() {
      return last.toEpochDay() - first.toEpochDay();
    }
  }
}
