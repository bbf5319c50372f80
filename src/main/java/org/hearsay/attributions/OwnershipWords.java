package org.hearsay.attributions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;
import org.hearsay.language.Token;

/**
 * Words that tell who answers for a thing: verbs of making, nouns for what befalls somebody or was
 * just said. Immutable, thread-safe.
 */
public final class OwnershipWords {

  private static final String FOLDER = "/org/hearsay/attributions/";

  private static final Set<String> WHOM = Set.of("of", "any");

  private final Set<String> making = new HashSet<>();
  private final Set<String> utterances = new HashSet<>();
  private final Set<String> deeds = new HashSet<>();
  private final Set<String> national = new HashSet<>();

  /** From a verb to the nouns that take up what it tells. */
  private final Map<String, List<String>> nominalisations = new HashMap<>();

  /** From noun to whom it befalls. */
  private final Map<String, String> befalling = new HashMap<>();

  private OwnershipWords() {}

  public static OwnershipWords bundled() {
    OwnershipWords words = new OwnershipWords();
    for (Fact fact : FactFile.readOnce(FOLDER + "making-verbs.tsv", 0)) {
      words.making.add(fact.column(0));
    }
    for (Fact fact : FactFile.readOnce(FOLDER + "utterance-nouns.tsv", 0)) {
      words.utterances.add(fact.column(0));
    }
    for (Fact fact : FactFile.readOnce(FOLDER + "national-nouns.tsv", 0)) {
      words.national.add(fact.column(0));
    }
    for (Fact fact : FactFile.readOnce(FOLDER + "nominalisations.tsv", 0)) {
      for (String verb : fact.column(1).split("\\|")) {
        words.nominalisations.computeIfAbsent(verb, v -> new ArrayList<>()).add(fact.column(0));
      }
      words.deeds.add(fact.column(0));
    }
    for (Fact fact : FactFile.readOnce(FOLDER + "befalling-nouns.tsv", 0)) {
      words.befalling.put(fact.column(0), fact.among(1, "whom it befalls:", WHOM));
    }
    return words;
  }

  boolean isMaking(Token verb) {
    return verb.isVerb() && making.contains(verb.lemma());
  }

  /** Whether it takes up what somebody has just said: "the remarks". */
  boolean isUtterance(Token noun) {
    return noun.isNoun() && utterances.contains(noun.lemma());
  }

  /** Whether it sums up what somebody did or said: "a move that ..." */
  boolean isDeed(Token noun) {
    return deeds.contains(noun.lemma()) || isUtterance(noun);
  }

  /** The nouns that take up what the verb tells: "closure" for "close". */
  List<String> nominalisations(Token verb) {
    return verb.isVerb() ? nominalisations.getOrDefault(verb.lemma(), List.of()) : List.of();
  }

  /** Whether the state of a nation does not answer for it: "the American coal industry". */
  boolean isNational(Token noun) {
    return national.contains(noun.lemma());
  }

  /** Whether it is done to the object of "of": "the invasion of X", "the arming of X". */
  boolean befalls(Token noun) {
    return befalling.containsKey(noun.lemma()) || noun.lemma().endsWith("ing");
  }

  /** Whether it is done to the possessor too: "X's arrest". */
  boolean befallsPossessor(Token noun) {
    return befalling.getOrDefault(noun.lemma(), "").equals("any");
  }

  /**
   * Whether a word before such a noun names who does it, "Russian attacks", "US strikes", rather
   * than where or to whom it is done, "the Paris attacks".
   */
  static boolean isDoer(Token modifier) {
    String form = modifier.form();
    return modifier.tag().startsWith("JJ")
        || form.length() > 1 && form.codePoints().noneMatch(Character::isLowerCase);
  }
}
