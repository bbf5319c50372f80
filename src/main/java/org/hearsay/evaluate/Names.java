package org.hearsay.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.Mention;

/** When two names count as one. */
final class Names {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_&]+");

  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "dr",
          "sir",
          "lord",
          "lady",
          "president",
          "prime",
          "minister",
          "premier",
          "chancellor",
          "senator",
          "sen",
          "rep",
          "gov",
          "governor",
          "secretary",
          "king",
          "queen",
          "the",
          "a",
          "an");

  private static final Set<String> PRONOUNS =
      Set.of(
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "you",
          "him",
          "her",
          "them",
          "us",
          "me",
          "his",
          "its",
          "their",
          "our",
          "who",
          "that",
          "which",
          "this",
          "these",
          "those",
          "himself",
          "herself",
          "itself",
          "themselves");

  private Names() {}

  /** Lower case, without marks, possessive endings, titles and articles before it. */
  static String plain(String name) {
    String bare =
        name.toLowerCase(Locale.ROOT).replace(".", "").replace("’", "'").replace("'s", "");
    List<String> words = WORD.matcher(bare).results().map(MatchResult::group).toList();
    while (words.size() > 1 && TITLES.contains(words.getFirst())) {
      words = words.subList(1, words.size());
    }
    return String.join(" ", words);
  }

  /** Without one article or possessive pronoun before it, either. */
  static String bare(String phrase) {
    return plain(phrase).replaceFirst("^(the|a|an|this|that|his|her|its|their) ", "");
  }

  /** The same but for titles, or the last word of the other. */
  static boolean same(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    return !a.isEmpty() && !b.isEmpty() && (a.equals(b) || endsIn(a, b) || endsIn(b, a));
  }

  private static boolean endsIn(String name, String word) {
    return name.endsWith(" " + word) && !word.contains(" ");
  }

  /**
   * Whether an actor of a reading is one of the annotators': its name is one of theirs, or half of
   * its mentions are; pronouns are not asked.
   */
  static boolean matches(Actor actor, Gold.Named gold) {
    Set<String> forms =
        Stream.concat(Stream.of(gold.name()), gold.aliases().stream())
            .map(Names::plain)
            .collect(Collectors.toSet());
    if (forms.contains(plain(actor.name()))) {
      return true;
    }
    List<String> mentions =
        actor.mentions().stream()
            .map(Mention::text)
            .map(Names::plain)
            .filter(mention -> !PRONOUNS.contains(mention))
            .toList();
    return !mentions.isEmpty()
        && mentions.stream().filter(forms::contains).count() * 2 >= mentions.size();
  }
}
