package org.hearsay.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Account;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Certainty;
import org.hearsay.model.Claim;
import org.hearsay.model.Event;
import org.hearsay.model.Quotation;
import org.hearsay.model.Span;

/** Puts an account together, line by line. An empty string stands for what is absent. */
final class Story {

  private final String article;
  private final Optional<LocalDate> published;
  private final List<Actor> actors = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  Story(String article, String published) {
    this.article = "article/" + article;
    this.published = day(published);
  }

  Story actor(String id, String name, ActorKind kind, String role, String actsFor, String... same) {
    actors.add(
        new Actor(
            id, name, kind, List.of(), present(role), present(actsFor), List.of(same), List.of()));
    return this;
  }

  Story state(String id) {
    return actor(id, id, ActorKind.STATE, "", "");
  }

  Story body(String id, String actsFor) {
    return actor(id, id, ActorKind.GOVERNMENT_BODY, "", actsFor);
  }

  Story person(String id, String name, String role, String actsFor) {
    return actor(id, name, ActorKind.PERSON, role, actsFor);
  }

  Story event(String type, String label, String date, String... participants) {
    return event(type, label, date, "", participants);
  }

  Story eventAt(String place, String type, String label, String date, String... participants) {
    return event(type, label, date, place, participants);
  }

  private Story event(String type, String label, String date, String place, String[] participants) {
    events.add(
        new Event(
            article + "/event/" + (events.size() + 1),
            label,
            type,
            day(date),
            present(place),
            List.of(participants),
            List.of()));
    return this;
  }

  /** A claim about the first {@code events} events. */
  Story claim(Act act, String speaker, String target, String quote, int events) {
    return claim(act, speaker, target, quote, events, false, Certainty.REPORTED);
  }

  Story claim(
      Act act,
      String speaker,
      String target,
      String quote,
      int events,
      boolean negated,
      Certainty certainty) {
    int number = claims.size() + 1;
    claims.add(
        new Claim(
            article + "/statement/" + number,
            act,
            true,
            negated,
            Quotation.INDIRECT,
            certainty,
            present(speaker),
            present(target).stream().toList(),
            List.of(),
            List.of(),
            Optional.empty(),
            this.events.stream().limit(events).map(Event::id).toList(),
            published,
            quote,
            new Span(number * 100, number * 100 + 50),
            0.9));
    return this;
  }

  Account told() {
    return new Account(
        article,
        published,
        actors.stream().sorted(Comparator.comparing(Actor::id)).toList(),
        events,
        claims);
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }

  private static Optional<LocalDate> day(String day) {
    return present(day).map(LocalDate::parse);
  }
}
