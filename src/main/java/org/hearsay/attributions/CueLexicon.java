package org.hearsay.attributions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
              Frame.parse("subj!=speaker clause!=content"),
              List.of(),
              List.of()));

  private final Map<String, List<Cue>> verbs = new HashMap<>();
  private final Map<String, List<Cue>> nouns = new HashMap<>();
  private final Map<String, List<Cue>> adjectives = new HashMap<>();
  private final Map<String, List<Cue>> phrases = new HashMap<>();
  private final Map<String, Cue> adverbs = new HashMap<>();

  private CueLexicon() {}

  public static CueLexicon bundled() {
    CueLexicon lexicon = new CueLexicon();
    for (Fact fact : FactFile.read(FOLDER + "verbs.tsv")) {
      add(lexicon.verbs, cue(fact, 1));
    }
    for (Fact fact : FactFile.read(FOLDER + "nouns.tsv")) {
      add(lexicon.nouns, cue(fact, 1));
    }
    for (Fact fact : FactFile.read(FOLDER + "others.tsv")) {
      Cue cue = cue(fact, 2);
      switch (fact.column(1)) {
        case "adj" -> add(lexicon.adjectives, cue);
        case "adv" -> lexicon.adverbs.put(fact.column(0), cue);
        case "prep", "phrase" -> add(lexicon.phrases, cue);
        default -> throw fact.wrong("unknown part of speech " + fact.column(1));
      }
    }
    return lexicon;
  }

  private static Cue cue(Fact fact, int actColumn) {
    try {
      String[] words = fact.column(0).split("\\+");
      return new Cue(
          words[0],
          List.of(words).subList(1, words.length),
          Act.valueOf(fact.column(actColumn).toUpperCase(Locale.ROOT)),
          Manner.of(fact.column(actColumn + 1)),
          Frame.parse(fact.column(actColumn + 2)),
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
