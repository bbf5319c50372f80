package org.hearsay.acts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.grammar.FixedWords;
import org.hearsay.grammar.Slots;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/**
 * The lists of words that the content rules name with an at sign: wrongs, judgements, hostile
 * deeds, dangers, help, states. Thread-safe.
 */
final class WordLists {

  private static final String FOLDER = "/org/hearsay/acts/";

  private static final String POS = "part of speech";

  private static final Set<String> KINDS =
      Set.of("crime", "violence", "deceit", "prejudice", "neglect", "wrongdoers");

  /** Kinds of wrongs that only an opponent sees, where "an attack" may be reported by anybody. */
  private static final Set<String> VICES = Set.of("deceit", "prejudice", "neglect");

  /**
   * An entry: its words, the first of which heads it, the part of speech it must have, and what its
   * verb needs to count.
   *
   * @param pos verb, noun, adj, adv, or empty for any
   */
  record Entry(List<String> words, String pos, String need) {}

  private final Map<String, Map<String, List<Entry>>> lists = new HashMap<>();

  private WordLists() {}

  static WordLists bundled() {
    WordLists lists = new WordLists();
    Set<String> classes = new HashSet<>(Set.of("any", "actor"));
    for (Fact fact : FactFile.readOnce(FOLDER + "wrongdoing-objects.tsv", 0, 1)) {
      classes.add(fact.column(1));
      lists.add("class " + fact.column(1), fact.column(0), "noun", "-");
    }
    for (Fact fact : FactFile.readOnce(FOLDER + "wrongdoing-verbs.tsv", 0, 1)) {
      lists.add("wrong-verb", fact.column(0), "verb", need(fact, classes));
    }
    for (Fact fact : FactFile.readOnce(FOLDER + "wrongdoing-nouns.tsv", 0)) {
      String kind = fact.among(1, "kind", KINDS);
      lists.add(
          kind.equals("wrongdoers") ? "wrongdoer" : "wrong-noun", fact.column(0), "noun", "-");
      if (VICES.contains(kind)) {
        lists.add("vice", fact.column(0), "noun", "-");
      }
    }
    for (Fact fact : FactFile.readOnce(FOLDER + "judgement-words.tsv", 0, 1)) {
      lists.judgement(fact);
    }
    for (Fact fact : FactFile.readOnce(FOLDER + "hostile-deeds.tsv", 0, 1)) {
      String pos = fact.among(1, POS, Set.of("verb", "noun"));
      String list =
          fact.among(2, "response", Set.of("-", "only")).equals("only")
              ? "response"
              : pos.equals("noun") ? "hostile-noun" : "hostile";
      lists.add(list, fact.column(0), pos, "-");
    }
    for (Fact fact : FactFile.readOnce(FOLDER + "danger-words.tsv", 0, 1)) {
      String pos = fact.among(1, POS, Set.of("noun", "adj", "verb"));
      fact.among(2, "modal", Set.of("-", "modal"));
      lists.add(pos.equals("adj") ? "danger" : "danger-" + pos, fact.column(0), pos, "-");
    }
    for (Fact fact : FactFile.readOnce(FOLDER + "answered-words.tsv", 0, 1, 2)) {
      String list = fact.among(2, "list", Set.of("claim", "proposal", "untrue"));
      lists.add(list, fact.column(0), fact.among(1, POS, Set.of("noun", "adj")), "-");
    }
    for (Fact fact : FactFile.readOnce(FOLDER + "help-verbs.tsv", 0)) {
      lists.add("help", fact.column(0), "verb", "-");
    }
    for (Fact fact : FactFile.readOnce(FOLDER + "stative-verbs.tsv", 0)) {
      lists.add("stative", fact.column(0), "verb", "-");
    }
    for (Fact fact : FactFile.readOnce(FOLDER + "circumstance-nouns.tsv", 0)) {
      lists.add("circumstance", fact.column(0), "noun", "-");
    }
    return lists;
  }

  /** What a verb needs to be a wrong: nothing, an infinitive, or something of a class in a slot. */
  private static String need(Fact fact, Set<String> classes) {
    String need = fact.column(1);
    int colon = need.indexOf(':');
    if (colon < 0) {
      return fact.among(1, "need", Set.of("-", "inf"));
    }
    if (!Slots.CLAUSE.has(need.substring(0, colon))) {
      throw fact.wrong("no slot: " + need.substring(0, colon));
    }
    if (!classes.contains(need.substring(colon + 1))) {
      throw fact.wrong("unknown class " + need.substring(colon + 1));
    }
    return need;
  }

  private void judgement(Fact fact) {
    int polarity;
    try {
      polarity = Integer.parseInt(fact.column(2));
    } catch (NumberFormatException e) {
      throw fact.wrong("not a polarity: " + fact.column(2));
    }
    String side = polarity < 0 ? "bad" : "good";
    String word = fact.column(0);
    switch (fact.column(1)) {
      case "verb" -> add(side + "-verb", word, "verb", "-");
      case "adv" -> add(side + "-adverb", word, "adv", "-");
      case "adj", "noun" -> {
        add(side, word, fact.column(1), "-");
        if (Math.abs(polarity) > 1) {
          add("very-" + side, word, fact.column(1), "-");
        }
      }
      default -> throw fact.wrong("unknown " + POS + " " + fact.column(1));
    }
  }

  /** Whether there is such a list. */
  boolean isKnown(String list) {
    return lists.containsKey(list);
  }

  private void add(String list, String entry, String pos, String need) {
    String word = entry.toLowerCase(Locale.ROOT);
    List<List<String>> spellings = new ArrayList<>();
    spellings.add(List.of(word.split("\\+")));
    if (word.contains("-")) {
      spellings.add(List.of(word.split("[+-]")));
      spellings.add(List.of(word.replace("-", "").split("\\+")));
    }
    for (List<String> words : spellings) {
      lists
          .computeIfAbsent(list, l -> new HashMap<>())
          .computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
          .add(new Entry(words, pos, need));
    }
  }

  /** The entries of a list that begin at this word. */
  List<Entry> at(String list, Token token, Tree tree) {
    List<Entry> found = new ArrayList<>();
    for (Entry entry : entries(list, token)) {
      if (hasPos(token, entry.pos()) && FixedWords.follow(tree, token, entry.words())) {
        found.add(entry);
      }
    }
    return found;
  }

  boolean has(String list, Token token, Tree tree) {
    for (Entry entry : entries(list, token)) {
      if (hasPos(token, entry.pos()) && FixedWords.follow(tree, token, entry.words())) {
        return true;
      }
    }
    return false;
  }

  private List<Entry> entries(String list, Token token) {
    return lists.getOrDefault(list, Map.of()).getOrDefault(token.lemma(), List.of());
  }

  private static boolean hasPos(Token token, String pos) {
    return switch (pos) {
      case "verb" -> token.isVerb();
      case "noun" -> token.isNoun() || token.tag().startsWith("JJ");
      case "adj" ->
          token.tag().startsWith("JJ")
              || token.tag().equals("VBN")
              || token.tag().equals("VBG")
              || token.tag().startsWith("RB");
      case "adv" -> token.tag().startsWith("RB");
      default -> true;
    };
  }
}
