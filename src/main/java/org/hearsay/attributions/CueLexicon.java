package org.hearsay.attributions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.grammar.Slots;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;
import org.hearsay.language.Token;
import org.hearsay.model.Act;

/**
 * The cue words of English with their frames, from the files of this room. Immutable, thread-safe.
 */
public final class CueLexicon {

  private static final String FOLDER = "/org/hearsay/attributions/";

  private static final List<Cue> ANY_VERB =
      List.of(
          new Cue(
              "any verb",
              List.of(),
              Act.STATE,
              Manner.THINK,
              Frame.parse("subj!=speaker clause!=content", Slots.VERB),
              List.of(),
              List.of()));

  private final Map<String, List<Cue>> verbs = new HashMap<>();
  private final Map<String, List<Cue>> nouns = new HashMap<>();
  private final Map<String, List<Cue>> adjectives = new HashMap<>();
  private final Map<String, List<Cue>> phrases = new HashMap<>();
  private final Map<String, Cue> adverbs = new HashMap<>();

  private CueLexicon() {}

  public static CueLexicon bundled() {
    return of(
        FactFile.read(FOLDER + "verbs.tsv"),
        FactFile.read(FOLDER + "nouns.tsv"),
        FactFile.read(FOLDER + "others.tsv"));
  }

  /**
   * A lexicon of these facts.
   *
   * @throws IllegalStateException if one cannot be understood, or never counts
   */
  static CueLexicon of(List<Fact> verbs, List<Fact> nouns, List<Fact> others) {
    CueLexicon lexicon = new CueLexicon();
    CueLines lines = new CueLines();
    for (Fact fact : verbs) {
      Cue cue = cue(fact, 1, Slots.VERB);
      lines.add(fact, "verb", cue);
      add(lexicon.verbs, cue);
    }
    for (Fact fact : nouns) {
      Cue cue = cue(fact, 1, Slots.NOUN);
      lines.add(fact, "noun", cue);
      add(lexicon.nouns, cue);
    }
    for (Fact fact : others) {
      lexicon.addOther(fact, lines);
    }
    return lexicon;
  }

  private void addOther(Fact fact, CueLines lines) {
    switch (fact.column(1)) {
      case "adj" -> {
        Cue cue = cue(fact, 2, Slots.ADJECTIVE);
        lines.add(fact, "adj", cue);
        add(adjectives, cue);
      }
      case "adv" -> {
        Cue cue = cue(fact, 2, Slots.ADVERB);
        if (adverbs.put(fact.column(0), cue) != null) {
          throw fact.wrong("twice: " + fact.column(0));
        }
      }
      case "prep", "phrase" -> {
        Cue cue = cue(fact, 2, Slots.PHRASE);
        lines.addPhrase(fact, cue);
        add(phrases, cue);
      }
      default -> throw fact.wrong("unknown part of speech " + fact.column(1));
    }
  }

  private static Cue cue(Fact fact, int actColumn, Slots slots) {
    try {
      String[] words = fact.column(0).split("\\+");
      return new Cue(
          words[0],
          List.of(words).subList(1, words.length),
          FactFile.constant(Act.class, fact.column(actColumn)),
          Manner.of(fact.column(actColumn + 1)),
          Frame.parse(fact.column(actColumn + 2), slots),
          fact.list(actColumn + 3),
          fact.list(actColumn + 4));
    } catch (IllegalArgumentException e) {
      throw fact.wrong(e.getMessage());
    }
  }

  private static void add(Map<String, List<Cue>> into, Cue cue) {
    into.computeIfAbsent(cue.lemma(), k -> new ArrayList<>()).add(cue);
  }

  List<Cue> verbs(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  /**
   * The frames of a verb; for a verb that the lexicon lacks, that of any verb with a clause for its
   * object.
   */
  List<Cue> verbsOrAny(String lemma) {
    return verbs.getOrDefault(lemma, ANY_VERB);
  }

  List<Cue> nouns(String lemma) {
    return nouns.getOrDefault(lemma, List.of());
  }

  /** Whether a verb by itself can report speech. */
  public boolean isReporting(Token verb) {
    return verb.isVerb()
        && verbs(verb.lemma()).stream()
            .anyMatch(c -> c.manner() == Manner.SAY && c.with().isEmpty());
  }

  /** Whether a noun names words or a work that says something: "letter", "report", "lawsuit". */
  public boolean isSaying(Token noun) {
    return noun.isNoun()
        && nouns(noun.lemma()).stream()
            .anyMatch(c -> c.manner() == Manner.SAY || c.manner() == Manner.SHOW);
  }

  List<Cue> adjectives(String lemma) {
    return adjectives.getOrDefault(lemma, List.of());
  }

  /** Prepositions and phrases that begin with this word. */
  List<Cue> phrases(String lemma) {
    return phrases.getOrDefault(lemma, List.of());
  }

  /** Whether an adverb by itself says that somebody told it: "reportedly". */
  boolean reports(String adverb) {
    return isHedge(adverb) && adverbs.get(adverb).frame().gives(Role.CONTENT);
  }

  boolean isHedge(String adverb) {
    return adverbs.containsKey(adverb);
  }
}
