package org.hearsay.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.FactFile;
import org.hearsay.language.WordNet;

/** All that is known of words for events. Immutable, thread-safe. */
final class EventWords {

  private static final String REFERENCE_NOUNS = "/org/hearsay/events/reference-nouns.tsv";

  /** Types of events that somebody does to somebody: the first noun before them may be either. */
  private static final Set<String> AIMED = Set.of("violence", "crime", "spying", "law_and_justice");

  /** Types whose owner is the one to whom it is done: "his arrest", "Khashoggi's murder". */
  private static final Set<String> SUFFERED =
      Set.of(
          "killing",
          "arrest",
          "detention",
          "extradition",
          "execution",
          "trial",
          "conviction",
          "acquittal",
          "dismissal",
          "death",
          "expulsion",
          "charge",
          "pardon",
          "rescue");

  /** Types of harm of which somebody may be accused: "X was to blame". */
  private static final Set<String> HARMS =
      Set.of("violence", "war_and_forces", "crime", "harm", "information", "election_interference");

  /** Types that may be one event where they befell the same: a poisoning, a murder, a death. */
  private static final Set<String> BODILY = Set.of("violence", "death", "explosion");

  /** Types that say too little to stand alone: they count only with "the", "this" or an owner. */
  private static final Set<String> VAGUE =
      Set.of("decision", "policy", "announcement", "speech", "other", "publication");

  private final EventTypes types;
  private final Triggers triggers;
  private final SupportVerbs supports = new SupportVerbs();
  private final Map<String, List<String>> standsFor = new HashMap<>();
  private final WordNet wordNet;

  EventWords(WordNet wordNet) {
    List<FactFile.Fact> facts = FactFile.read(Triggers.FILE);
    this.wordNet = wordNet;
    this.types = new EventTypes(facts);
    this.triggers = new Triggers(facts, wordNet);
    for (FactFile.Fact fact : FactFile.read(REFERENCE_NOUNS)) {
      for (String type : fact.list(1)) {
        if (!types.codes().contains(type)) {
          throw fact.wrong("no type " + type);
        }
      }
      standsFor.put(fact.column(0), fact.list(1));
    }
  }

  EventTypes types() {
    return types;
  }

  Triggers triggers() {
    return triggers;
  }

  SupportVerbs supports() {
    return supports;
  }

  WordNet wordNet() {
    return wordNet;
  }

  /** Whether a noun that points back ("the incident") may stand for an event of this type. */
  boolean mayStandFor(String noun, String type) {
    return standsFor.getOrDefault(noun, List.of()).stream().anyMatch(t -> types.isA(type, t));
  }

  boolean isReferenceNoun(String noun) {
    return standsFor.containsKey(noun);
  }

  boolean isAimed(String type) {
    return AIMED.stream().anyMatch(t -> types.isA(type, t));
  }

  boolean suffers(String type) {
    return SUFFERED.stream().anyMatch(t -> types.isA(type, t));
  }

  boolean isHarm(String type) {
    return HARMS.stream().anyMatch(t -> types.isA(type, t));
  }

  boolean isBodily(String type) {
    return BODILY.stream().anyMatch(t -> types.isA(type, t));
  }

  /** Of two words for what befell somebody, "killing" says more than "attack" or "death". */
  boolean saysMore(String type, String other) {
    return types.isA(type, "killing") && isBodily(other);
  }

  boolean isVague(String type) {
    return VAGUE.contains(type);
  }
}
