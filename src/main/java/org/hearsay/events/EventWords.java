package org.hearsay.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.FactFile;
import org.hearsay.language.WordNet;

/** All that is known of words for events. Immutable, thread-safe. */
final class EventWords {

  private static final String HINTS = "/org/hearsay/events/type-hints.tsv";
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
  private static final Set<String> BODILY = Set.of("attack", "killing", "death", "explosion");

  /** Types that say too little to stand alone: they count only with "the", "this" or an owner. */
  private static final Set<String> VAGUE =
      Set.of("decision", "policy", "announcement", "speech", "other", "publication");

  /** Types that befall the one of whom the verb is said: "he died". */
  private static final Set<String> BEFALLING = Set.of("death");

  private record Hint(String type, String narrower, Set<String> words) {}

  private final EventTypes types;
  private final Triggers triggers;
  private final SupportVerbs supports = new SupportVerbs();
  private final Map<String, List<String>> standsFor = new HashMap<>();
  private final List<Hint> hints = new ArrayList<>();
  private final WordNet wordNet;

  EventWords(WordNet wordNet) {
    List<FactFile.Fact> facts = FactFile.read(Triggers.FILE);
    this.wordNet = wordNet;
    this.types = new EventTypes(facts);
    this.triggers = new Triggers(facts, wordNet);
    for (FactFile.Fact fact : FactFile.read(REFERENCE_NOUNS)) {
      fact.list(1).forEach(type -> known(type, fact));
      standsFor.put(fact.column(0), fact.list(1));
    }
    for (FactFile.Fact fact : FactFile.read(HINTS)) {
      String type = known(fact.column(0), fact);
      hints.add(new Hint(type, known(fact.column(1), fact), Set.copyOf(fact.list(2))));
    }
  }

  private String known(String type, FactFile.Fact fact) {
    if (!types.codes().contains(type)) {
      throw fact.wrong("no type " + type);
    }
    return type;
  }

  /** The type that the words of the sentence make of it: an attack by hackers is a cyber attack. */
  String narrowed(String type, Collection<String> sentence) {
    return hints.stream()
        .filter(hint -> hint.type().equals(type))
        .filter(hint -> sentence.stream().anyMatch(hint.words()::contains))
        .map(Hint::narrower)
        .findFirst()
        .orElse(type);
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

  boolean befalls(String type) {
    return BEFALLING.contains(type);
  }

  boolean isHarm(String type) {
    return HARMS.stream().anyMatch(t -> types.isA(type, t));
  }

  boolean isBodily(String type) {
    return BODILY.stream().anyMatch(t -> types.isA(type, t)) && !types.isA(type, "cyber_attack");
  }

  /** Of two words for what befell somebody, "killing" says more than "attack" or "death". */
  boolean saysMore(String type, String other) {
    return types.isA(type, "killing") && isBodily(other);
  }

  boolean isVague(String type) {
    return VAGUE.contains(type);
  }
}
