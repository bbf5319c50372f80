package org.hearsay.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.model.Account;
import org.hearsay.model.Event;
import org.hearsay.model.Links;

/**
 * Which events of different articles are one. Only events that share a block (the branch of their
 * type with an actor, or all words of their label) and stand near each other in time within it are
 * compared, so the cost grows with the number of events and not with its square. Two events that
 * one article keeps apart are never joined.
 */
final class SameEvents {

  /** With how many of those that follow it in a block an event is compared. */
  private static final int NEIGHBOURS = 50;

  private static final int PARTICIPANTS = 8;

  private final Map<String, String> chosen = new HashMap<>();
  private final List<Links.SameEvent> links = new ArrayList<>();

  private SameEvents() {}

  static SameEvents among(List<Account> sortedAccounts, SameActors actors, EventTypes types) {
    Map<String, ToldEvent> events = new TreeMap<>();
    for (Account account : sortedAccounts) {
      for (Event event : account.events()) {
        events.put(event.id(), new ToldEvent(event, account, actors));
      }
    }
    Clusters<EventGroup> clusters = new Clusters<>();
    events.values().forEach(event -> clusters.add(event.id, new EventGroup(event, types)));
    Map<String, String> reasons = new HashMap<>();
    for (EventLikeness pair : likenesses(events.values(), types)) {
      if (clusters.join(pair.one().id, pair.other().id)) {
        reasons.putIfAbsent(pair.one().id, pair.because());
        reasons.putIfAbsent(pair.other().id, pair.because());
      }
    }
    SameEvents found = new SameEvents();
    for (Set<String> group : clusters.groups().values()) {
      found.choose(group.stream().map(events::get).toList(), reasons);
    }
    return found;
  }

  /** The event that stands for this one: itself, mostly. */
  String chosen(String id) {
    return chosen.getOrDefault(id, id);
  }

  List<Links.SameEvent> links() {
    return links;
  }

  /** The first that has a date, or else the first, stands for all. */
  private void choose(List<ToldEvent> group, Map<String, String> reasons) {
    ToldEvent best =
        group.stream()
            .min(
                Comparator.comparing((ToldEvent event) -> event.date.isEmpty())
                    .thenComparing(event -> event.id))
            .orElseThrow();
    for (ToldEvent event : group) {
      if (event != best) {
        chosen.put(event.id, best.id);
        Set<String> sources = new TreeSet<>(event.sources);
        sources.addAll(best.sources);
        links.add(
            new Links.SameEvent(event.id, best.id, reasons.get(event.id), List.copyOf(sources)));
      }
    }
  }

  private static Collection<EventLikeness> likenesses(
      Collection<ToldEvent> events, EventTypes types) {
    Map<String, List<ToldEvent>> blocks = new TreeMap<>();
    for (ToldEvent event : events) {
      if (event.day.isPresent()) {
        blockKeys(event, types)
            .forEach(key -> blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(event));
      }
    }
    List<EventLikeness> pairs = new ArrayList<>();
    Comparator<ToldEvent> byDay =
        Comparator.comparing((ToldEvent event) -> event.day.orElseThrow())
            .thenComparing(event -> event.id);
    for (List<ToldEvent> block : blocks.values()) {
      block.sort(byDay);
      for (int i = 0; i < block.size(); i++) {
        for (int j = i + 1; j < Math.min(block.size(), i + 1 + NEIGHBOURS); j++) {
          EventLikeness.between(block.get(i), block.get(j), types).ifPresent(pairs::add);
        }
      }
    }
    pairs.sort(Comparator.naturalOrder());
    return pairs;
  }

  private static Stream<String> blockKeys(ToldEvent event, EventTypes types) {
    String branch = types.branch(event.type);
    Stream<String> byActor =
        event.participants.stream().limit(PARTICIPANTS).map(actor -> branch + "\n" + actor);
    return event.words.size() < 2
        ? byActor
        : Stream.concat(byActor, Stream.of("\n" + String.join(" ", event.words)));
  }
}
