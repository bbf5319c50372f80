package org.hearsay.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.events.EventMention.Reference;

/**
 * Decides which mentions speak of one event, taking them from the first to the last of an article.
 * Used by one thread.
 */
final class Grouping {

  /** Nouns that may bring up an event of which no more is known. */
  private static final Set<String> BARE = Set.of("incident", "affair", "episode");

  /** No article speaks of more events at once; a text that does is a list. */
  private static final int MOST = 300;

  private final EventWords words;
  private final List<EventChain> chains = new ArrayList<>();

  Grouping(EventWords words) {
    this.words = words;
  }

  /** The events of the mentions so far, in order of their first. */
  List<EventChain> chains() {
    return chains;
  }

  /** Takes the next mention. */
  void add(EventMention mention) {
    Optional<EventChain> known = find(mention);
    if (known.isPresent()) {
      known.get().add(mention);
    } else if (standsAlone(mention)) {
      chains.add(new EventChain(mention, words));
    }
  }

  private boolean standsAlone(EventMention mention) {
    if (mention.type().equals(EventTypes.OTHER)) {
      return BARE.contains(mention.head().lemma());
    }
    return !words.isVague(mention.type()) || mention.reference() == Reference.DEFINITE;
  }

  private Optional<EventChain> find(EventMention mention) {
    EventChain best = null;
    double bestLikeness = 0;
    for (EventChain chain : chains.subList(Math.max(0, chains.size() - MOST), chains.size())) {
      if (isAllowed(mention, chain)) {
        double likeness = chain.likeness(mention) + nearness(mention, chain);
        if (best == null || likeness >= bestLikeness) {
          best = chain;
          bestLikeness = likeness;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean isOnlyOne(EventChain chain) {
    return chains.stream().filter(c -> !c.isGeneric() && c.type().equals(chain.type())).count()
        == 1;
  }

  private boolean isAllowed(EventMention mention, EventChain chain) {
    if (mention.reference() == Reference.GENERIC) {
      return chain.isGeneric() && sameWords(mention, chain.last());
    }
    if (!chain.admits(mention)) {
      return false;
    }
    boolean sameType = mention.type().equals(chain.type());
    return switch (mention.reference()) {
      case DEFINITE -> true;
      case INDEFINITE -> chain.sharesAim(mention);
      case BARE -> chain.sharesAim(mention) || (sameType && saysNoMore(mention));
      case VERBAL ->
          chain.sharesAim(mention)
              || (sameType && chain.sharesAgent(mention) && mention.targets().isEmpty())
              || (sameType && saysNoMore(mention) && isOnlyOne(chain));
      case GENERIC -> false;
    };
  }

  private static boolean sameWords(EventMention one, EventMention other) {
    return one.head().lemma().equals(other.head().lemma()) && one.words().equals(other.words());
  }

  private static boolean saysNoMore(EventMention mention) {
    return mention.words().isEmpty() && mention.targets().isEmpty() && mention.agents().isEmpty();
  }

  /** Up to one for what was spoken of just before. */
  private static double nearness(EventMention mention, EventChain chain) {
    int tokens = mention.head().index() - chain.last().head().index();
    return tokens < 80 ? 1 - tokens / 80.0 : 0;
  }
}
