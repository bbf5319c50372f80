package org.hearsay.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Token;

/**
 * One place where the article speaks of an event.
 *
 * @param phrase its words with the nouns before it: "Sony hack", "British inquiry"
 * @param words what distinguishes the event in words: the lemmas of what it was aimed at or about,
 *     and of the nouns and numbers before its noun
 * @param governor the type of the event in which this one stands ("cancelled the release"); empty
 *     where there is none
 */
record EventMention(
    Triggers.Trigger trigger,
    String phrase,
    Reference reference,
    boolean plural,
    Set<String> agents,
    Set<String> targets,
    Set<String> others,
    Set<String> words,
    Optional<LocalDate> date,
    Optional<String> place,
    Optional<String> governor,
    Optional<Complement> complement) {

  /** How the words point to the event. */
  enum Reference {
    /** "the attack", "this incident", "Sony's decision": one that the reader can tell. */
    DEFINITE,
    /** "an attack", "two attacks" */
    INDEFINITE,
    /** A noun without an article: "sanctions", "retaliation". */
    BARE,
    /** "further attacks", "any attack": none in particular. */
    GENERIC,
    /** A verb: "hacked Sony". */
    VERBAL
  }

  /**
   * What the event was aimed at or about: "on Sony Pictures".
   *
   * @param actor id of the actor it is, if it is one
   */
  record Complement(String preposition, String text, Optional<String> actor) {}

  EventMention {
    agents = Set.copyOf(agents);
    targets = Set.copyOf(targets);
    others = Set.copyOf(others);
    words = Set.copyOf(words);
  }

  boolean isVerbal() {
    return trigger.isVerbal();
  }

  String type() {
    return trigger.type();
  }

  Token head() {
    return trigger.head();
  }

  List<Token> triggerWords() {
    return trigger.words();
  }
}
