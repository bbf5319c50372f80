package org.hearsay.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.events.EventMention.Reference;

/** The mentions of one event, as they are found. Used by one thread. */
final class EventChain {

  private final EventWords known;
  private final List<EventMention> mentions = new ArrayList<>();
  private final Set<String> agents = new TreeSet<>();
  private final Set<String> targets = new TreeSet<>();
  private final Set<String> others = new TreeSet<>();
  private final Set<String> words = new TreeSet<>();
  private String type;
  private Optional<LocalDate> date = Optional.empty();
  private Optional<String> place = Optional.empty();

  EventChain(EventMention first, EventWords known) {
    this.known = known;
    this.type = first.type();
    add(first);
  }

  void add(EventMention mention) {
    mentions.add(mention);
    agents.addAll(mention.agents());
    targets.addAll(mention.targets());
    others.addAll(mention.others());
    words.addAll(mention.words());
    date = date.or(mention::date);
    place = place.or(mention::place);
    if (known.types().compatible(type, mention.type())) {
      type = known.types().narrower(type, mention.type());
    } else if (type.equals(EventTypes.OTHER) || known.saysMore(mention.type(), type)) {
      type = mention.type();
    }
  }

  List<EventMention> mentions() {
    return Collections.unmodifiableList(mentions);
  }

  String type() {
    return type;
  }

  Optional<LocalDate> date() {
    return date;
  }

  Optional<String> place() {
    return place;
  }

  /** All who are tied to it, sorted. */
  List<String> participants() {
    Set<String> all = new TreeSet<>(agents);
    all.addAll(targets);
    all.addAll(others);
    return List.copyOf(all);
  }

  boolean isGeneric() {
    return mentions.getFirst().reference() == Reference.GENERIC;
  }

  EventMention last() {
    return mentions.getLast();
  }

  /** Whether nothing speaks against the mention's being one of this event. */
  boolean admits(EventMention mention) {
    boolean pointsBack = pointsBack(mention);
    boolean kin =
        known.types().compatible(type, mention.type())
            || (known.isBodily(type) && known.isBodily(mention.type()) && sharesAim(mention));
    if (!pointsBack && !kin) {
      return false;
    }
    if (isGeneric() || (!pointsBack && differsInNumber(mention))) {
      return false;
    }
    boolean shared = sharesAim(mention);
    boolean otherAim =
        !shared
            && (isApart(targets, mention.targets())
                || (!words.isEmpty() && !mention.words().isEmpty()));
    // Several may be accused of one attack, but nobody else takes one's decision.
    boolean otherAgent = !known.isAimed(type) && isApart(agents, mention.agents());
    return !otherAim && !otherAgent && !isElsewhere(mention) && !isOnAnotherDay(mention);
  }

  /** Whether both were aimed at the same, or are told by the same words. */
  boolean sharesAim(EventMention mention) {
    return !Collections.disjoint(targets, mention.targets())
        || !Collections.disjoint(words, mention.words())
        || !Collections.disjoint(targets, mention.others())
        || !Collections.disjoint(others, mention.targets());
  }

  boolean sharesAgent(EventMention mention) {
    return !Collections.disjoint(agents, mention.agents());
  }

  /** "this incident" */
  boolean pointsBack(EventMention mention) {
    return mention.reference() == Reference.DEFINITE
        && known.mayStandFor(mention.head().lemma(), type)
        && (mention.agents().isEmpty() || sharesAgent(mention));
  }

  /** How much speaks for the mention's being one of this event. */
  double likeness(EventMention mention) {
    double likeness = Math.min(3, mentions.size()) * 0.5;
    if (sharesAim(mention)) {
      likeness += 3;
    }
    if (sharesAgent(mention)) {
      likeness += 1;
    }
    if (mentions.stream().anyMatch(m -> m.head().lemma().equals(mention.head().lemma()))) {
      likeness += 1;
    }
    boolean sameGovernor =
        mention.governor().isPresent()
            && mentions.stream().anyMatch(m -> m.governor().equals(mention.governor()));
    return sameGovernor ? likeness + 2 : likeness;
  }

  private boolean differsInNumber(EventMention mention) {
    boolean nominal = !mention.isVerbal() && mentions.stream().anyMatch(m -> !m.isVerbal());
    return nominal
        && mentions.stream()
            .filter(m -> !m.isVerbal())
            .noneMatch(m -> m.plural() == mention.plural());
  }

  private boolean isElsewhere(EventMention mention) {
    return place.isPresent()
        && mention.place().isPresent()
        && !place.get().contains(mention.place().get())
        && !mention.place().get().contains(place.get());
  }

  private boolean isOnAnotherDay(EventMention mention) {
    return date.isPresent() && mention.date().isPresent() && !date.equals(mention.date());
  }

  private static boolean isApart(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
  }
}
