package org.hearsay.events;

import static org.hearsay.language.WordNet.Part.NOUN;
import static org.hearsay.language.WordNet.Part.VERB;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.language.FactFile;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.language.WordNet;

/** The words that speak of events, from {@code event-types.tsv} and WordNet. Thread-safe. */
final class Triggers {

  static final String FILE = "/org/hearsay/events/event-types.tsv";

  /** The type of expressions that look like events and are none: "heart attack". */
  private static final String NONE = "none";

  /** How far behind a noun the words of its entry may stand: "plot to kill". */
  private static final int REACH = 6;

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "on", "against", "at", "of", "in", "into", "to", "with", "from", "for", "by", "over",
          "between", "among");

  /**
   * A word of the text that speaks of an event.
   *
   * @param words the entry's words before the trigger, and the trigger, as they stand in the text
   * @param joined the entry's words after a verb: "into" and "computer" of "break into computer"
   */
  record Trigger(String type, Token head, List<Token> words, List<String> joined) {

    Trigger(String type, Token head, List<Token> words) {
      this(type, head, words, List.of());
    }

    boolean isVerbal() {
      return head.isVerb();
    }
  }

  /** An entry: its trigger, what must stand before a noun, and what must follow. */
  private record Entry(String type, List<String> before, String head, List<String> after) {

    int length() {
      return before.size() + after.size();
    }
  }

  /** Words of one kind in WordNet all speak of one type of event. */
  private record Root(String type, Predicate<String> kind) {}

  private final Map<String, List<Entry>> nouns = new HashMap<>();
  private final Map<String, List<Entry>> verbs = new HashMap<>();
  private final List<Root> nounRoots = new ArrayList<>();
  private final List<Root> verbRoots = new ArrayList<>();

  Triggers(List<FactFile.Fact> facts, WordNet wordNet) {
    for (FactFile.Fact fact : facts) {
      String type = fact.column(0);
      fact.list(2).forEach(entry -> add(nouns, nounEntry(type, entry)));
      fact.list(3).forEach(entry -> add(verbs, verbEntry(type, entry)));
      fact.list(4).forEach(sense -> nounRoots.add(root(type, NOUN, sense, fact, wordNet)));
      fact.list(5).forEach(sense -> verbRoots.add(root(type, VERB, sense, fact, wordNet)));
    }
    // The longest entry decides; of two of one length, the first in the file.
    nouns.values().forEach(list -> list.sort(Comparator.comparingInt(e -> -e.length())));
    verbs.values().forEach(list -> list.sort(Comparator.comparingInt(e -> -e.length())));
  }

  private static Root root(
      String type, WordNet.Part part, String sense, FactFile.Fact fact, WordNet wordNet) {
    try {
      return new Root(type, wordNet.kind(part, sense));
    } catch (IllegalArgumentException e) {
      throw fact.wrong(e.getMessage());
    }
  }

  private static void add(Map<String, List<Entry>> index, Entry entry) {
    index.computeIfAbsent(entry.head(), h -> new ArrayList<>()).add(entry);
  }

  private static Entry nounEntry(String type, String text) {
    List<String> words = List.of(text.split(" ", -1));
    int head = 0;
    while (head + 1 < words.size() && !PREPOSITIONS.contains(words.get(head + 1))) {
      head++;
    }
    // The parser has each part of a hyphenated word as a word: "break-in" has the head "in".
    List<String> before =
        new ArrayList<>(List.of(String.join("-", words.subList(0, head + 1)).split("-", -1)));
    String last = before.removeLast();
    return new Entry(type, List.copyOf(before), last, words.subList(head + 1, words.size()));
  }

  private static Entry verbEntry(String type, String text) {
    List<String> words = List.of(text.split(" ", -1));
    return new Entry(type, List.of(), words.getFirst(), words.subList(1, words.size()));
  }

  /** The event that a word speaks of, if it does. */
  Optional<Trigger> at(Token token, Tree tree) {
    Optional<Trigger> found = Optional.empty();
    if (token.isNoun() || isGerundAsNoun(token, tree)) {
      found = noun(token, tree);
    } else if (token.isVerb() && !token.is("aux", "auxpass", "compound", "nmod")) {
      found = verb(token, tree);
    }
    return found.filter(trigger -> !trigger.type().equals(NONE));
  }

  /** "the hacking of Sony" as against "hacking Sony". */
  private static boolean isGerundAsNoun(Token token, Tree tree) {
    return token.tag().equals("VBG") && tree.hasChild(token, "det", "poss");
  }

  private Optional<Trigger> noun(Token head, Tree tree) {
    List<Entry> entries = new ArrayList<>(nouns.getOrDefault(form(head), List.of()));
    entries.addAll(nouns.getOrDefault(head.lemma(), List.of()));
    if (entries.isEmpty()) {
      return joined(head).or(() -> byWordNet(head));
    }
    entries.sort(Comparator.comparingInt(e -> -e.length()));
    List<Token> before = modifiers(head, tree);
    List<String> words = before.stream().map(Token::lemma).toList();
    for (Entry entry : entries) {
      if (isInOrder(entry.before(), words) && follows(head, entry.after(), tree)) {
        return Optional.of(
            new Trigger(entry.type(), head, withBefore(head, before, entry.before())));
      }
    }
    return Optional.empty();
  }

  private static String form(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }

  /** "cyberattack" is written in the file as "cyber attack". */
  private Optional<Trigger> joined(Token head) {
    for (int cut = 3; cut < head.lemma().length() - 2; cut++) {
      String first = head.lemma().substring(0, cut);
      for (Entry entry : nouns.getOrDefault(head.lemma().substring(cut), List.of())) {
        if (entry.before().equals(List.of(first)) && entry.after().isEmpty()) {
          return Optional.of(new Trigger(entry.type(), head, List.of(head)));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Trigger> byWordNet(Token head) {
    if (head.isProperNoun()) {
      return Optional.empty();
    }
    return rooted(nounRoots, head);
  }

  private static Optional<Trigger> rooted(List<Root> roots, Token head) {
    for (Root root : roots) {
      if (root.kind().test(head.lemma())) {
        return Optional.of(new Trigger(root.type(), head, List.of(head)));
      }
    }
    return Optional.empty();
  }

  private Optional<Trigger> verb(Token head, Tree tree) {
    List<Entry> entries = verbs.getOrDefault(head.lemma(), List.of());
    for (Entry entry : entries) {
      if (entry.after().stream().allMatch(word -> hasDependent(head, word, tree))) {
        return Optional.of(new Trigger(entry.type(), head, List.of(head), entry.after()));
      }
    }
    return entries.isEmpty() ? rooted(verbRoots, head) : Optional.empty();
  }

  private static boolean hasDependent(Token head, String lemma, Tree tree) {
    return tree.analysis().children(head).stream()
        .anyMatch(
            child ->
                child.lemma().equals(lemma)
                    || (child.is("prep")
                        && tree.analysis().children(child).stream()
                            .anyMatch(object -> object.lemma().equals(lemma))));
  }

  /** Whether a noun alone speaks of events. */
  boolean isNoun(String noun) {
    return nouns.getOrDefault(noun, List.of()).stream()
        .anyMatch(entry -> entry.length() == 0 && !entry.type().equals(NONE));
  }

  /** What stands before a noun and describes it, in order, without articles and hyphens. */
  static List<Token> modifiers(Token head, Tree tree) {
    return tree
        .subtree(
            head, t -> t.index() > head.index() || t.is("det", "poss", "punct", "case", "relcl"))
        .stream()
        .filter(token -> token.index() < head.index())
        .toList();
  }

  private static List<Token> withBefore(Token head, List<Token> before, List<String> wanted) {
    List<Token> words = new ArrayList<>();
    for (Token token : before) {
      if (wanted.contains(token.lemma())) {
        words.add(token);
      }
    }
    words.add(head);
    return words;
  }

  private static boolean isInOrder(List<String> wanted, List<String> words) {
    int at = 0;
    for (String word : words) {
      if (at < wanted.size() && word.equals(wanted.get(at))) {
        at++;
      }
    }
    return at == wanted.size();
  }

  private static boolean follows(Token head, List<String> wanted, Tree tree) {
    if (wanted.isEmpty()) {
      return true;
    }
    boolean attached =
        wanted.getFirst().equals("to")
            || tree.analysis().children(head).stream()
                .anyMatch(child -> child.lemma().equals(wanted.getFirst()));
    int at = 0;
    for (int offset = 1; attached && offset <= REACH && at < wanted.size(); offset++) {
      Optional<Token> next = tree.at(head, offset);
      if (next.isPresent() && next.get().lemma().equals(wanted.get(at))) {
        at++;
      }
    }
    return at == wanted.size();
  }
}
