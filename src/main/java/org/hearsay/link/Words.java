package org.hearsay.link;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.BundledFile;

/** English words made comparable: without case, accents, endings and words that carry nothing. */
final class Words {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?(?![\\p{L}\\p{Nd}])");

  /** Consonants that are doubled before -ing and -ed. */
  private static final String DOUBLED = "bdgmnprt";

  private static final Set<String> STOP_WORDS = Set.copyOf(read("stop-words.txt"));
  private static final Set<String> PREPOSITIONS = Set.copyOf(read("prepositions.txt"));
  private static final Set<String> WORDS_FOR_ANY_ACCUSATION =
      read("words-for-any-accusation.txt").stream()
          .map(Words::stem)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> ALL = Set.of("all", "anything", "everything", "wrongdoing");

  private Words() {}

  /** The text's words in lower case, without accents: "Kim Jong-Un" gives kim, jong, un. */
  static List<String> plain(String text) {
    String withoutMarks =
        MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String bare = POSSESSIVE.matcher(withoutMarks.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return BETWEEN_WORDS.splitAsStream(bare).filter(word -> !word.isEmpty()).toList();
  }

  /** The stems of the words that carry something, sorted. */
  static Set<String> stems(String text) {
    return stems(plain(text).stream());
  }

  /**
   * The stems of what follows the first preposition: of "cyber attack on Sony Pictures", soni and
   * pictur. It tells events of one kind apart.
   */
  static Set<String> complement(String label) {
    List<String> words = plain(label);
    return stems(words.stream().dropWhile(word -> !PREPOSITIONS.contains(word)));
  }

  /** Whether the stem belongs to a word that stands for any accusation: "the allegations". */
  static boolean meansAnyAccusation(String stem) {
    return WORDS_FOR_ANY_ACCUSATION.contains(stem);
  }

  /** Whether the text speaks of several accusations: "the allegations", "all of it". */
  static boolean meansSeveral(String text) {
    return plain(text).stream()
        .anyMatch(
            word ->
                ALL.contains(word)
                    || !withoutPlural(word).equals(word) && meansAnyAccusation(stem(word)));
  }

  private static Set<String> stems(Stream<String> words) {
    return words
        .filter(word -> !STOP_WORDS.contains(word) && !PREPOSITIONS.contains(word))
        .map(Words::stem)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Takes off plural, -ing and -ed: enough to bring "hacking", "hacked" and "hack" together. */
  static String stem(String word) {
    String stem = withoutPlural(word);
    for (String ending : List.of("ing", "ed")) {
      if (stem.endsWith(ending) && stem.length() - ending.length() > 2) {
        stem = withoutDouble(stem.substring(0, stem.length() - ending.length()));
        break;
      }
    }
    if (stem.length() > 3 && stem.endsWith("e")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return stem.endsWith("y") ? stem.substring(0, stem.length() - 1) + "i" : stem;
  }

  private static String withoutPlural(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural =
        word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /** "plann" is "plan"; "press" and "kill" stay. */
  private static String withoutDouble(String stem) {
    int last = stem.length() - 1;
    return DOUBLED.indexOf(stem.charAt(last)) >= 0 && stem.charAt(last) == stem.charAt(last - 1)
        ? stem.substring(0, last)
        : stem;
  }

  private static List<String> read(String file) {
    return BundledFile.text("/org/hearsay/link/" + file)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Stream.of(line.trim().split(" +")))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
