package org.hearsay.acts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.grammar.FixedWords;
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
    for (Fact fact : FactFile.read(FOLDER + "wrongdoing-verbs.tsv")) {
      lists.add("wrong-verb", fact.column(0), "verb", fact.column(1));
    }
    for (Fact fact : FactFile.read(FOLDER + "wrongdoing-nouns.tsv")) {
      String kind = fact.column(1);
      lists.add(
          kind.equals("wrongdoers") ? "wrongdoer" : "wrong-noun", fact.column(0), "noun", "-");
      if (VICES.contains(kind)) {
        lists.add("vice", fact.column(0), "noun", "-");
      }
    }
    for (Fact fact : FactFile.read(FOLDER + "wrongdoing-objects.tsv")) {
      lists.add("class " + fact.column(1), fact.column(0), "noun", "-");
    }
    for (Fact fact : FactFile.read(FOLDER + "judgement-words.tsv")) {
      lists.judgement(fact);
    }
    for (Fact fact : FactFile.read(FOLDER + "hostile-deeds.tsv")) {
      String list =
          fact.column(2).equals("only")
              ? "response"
              : fact.column(1).equals("noun") ? "hostile-noun" : "hostile";
      lists.add(list, fact.column(0), fact.column(1), "-");
    }
    for (Fact fact : FactFile.read(FOLDER + "danger-words.tsv")) {
      String pos = fact.column(1);
      lists.add(pos.equals("adj") ? "danger" : "danger-" + pos, fact.column(0), pos, "-");
    }
    for (Fact fact : FactFile.read(FOLDER + "answered-words.tsv")) {
      lists.add(fact.column(2), fact.column(0), fact.column(1), "-");
    }
    for (Fact fact : FactFile.read(FOLDER + "help-verbs.tsv")) {
      lists.add("help", fact.column(0), "verb", "-");
    }
    for (Fact fact : FactFile.read(FOLDER + "stative-verbs.tsv")) {
      lists.add("stative", fact.column(0), "verb", "-");
    }
    for (Fact fact : FactFile.read(FOLDER + "circumstance-nouns.tsv")) {
      lists.add("circumstance", fact.column(0), "noun", "-");
    }
    return lists;
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
      default -> throw fact.wrong("unknown part of speech " + fact.column(1));
    }
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
