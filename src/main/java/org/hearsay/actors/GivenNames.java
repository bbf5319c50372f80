package org.hearsay.actors;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;

/**
 * Given names, the gender they suggest, and their short forms, read from {@code data/authority}.
 * Immutable, thread-safe.
 */
final class GivenNames {

  private final Map<String, Gender> genders = new HashMap<>();
  private final Map<String, List<String>> fullForms = new HashMap<>();

  private GivenNames() {}

  static GivenNames bundled() {
    GivenNames read = new GivenNames();
    for (Fact fact : FactFile.read("/org/hearsay/authority/given-names.tsv")) {
      read.genders.put(fact.column(0), Gender.of(fact.column(1)));
    }
    for (Fact fact : FactFile.read("/org/hearsay/authority/nicknames.tsv")) {
      read.fullForms.put(fact.column(0), fact.list(1));
    }
    return read;
  }

  boolean contains(String word) {
    return genders.containsKey(word);
  }

  Gender genderOf(String givenName) {
    return genders.getOrDefault(givenName, Gender.UNKNOWN);
  }

  /** Whether two given names may be one person's: "Bob" and "Robert", "J." and "Joan". */
  boolean agree(String one, String other) {
    return Titles.plain(one).equals(Titles.plain(other))
        || isInitialOf(one, other)
        || isInitialOf(other, one)
        || isShortFor(capitalised(one), other)
        || isShortFor(capitalised(other), one);
  }

  /** Whether a word by itself may stand for somebody of this given name. */
  boolean isCalled(String word, String givenName) {
    return word.equals(givenName) || isShortFor(word, givenName);
  }

  /** Headlines shout: "DON Vane". */
  private static String capitalised(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private boolean isShortFor(String shorter, String full) {
    return fullForms.getOrDefault(shorter, List.of()).contains(full);
  }

  private static boolean isInitialOf(String initial, String name) {
    return Titles.plain(initial).length() == 1 && initial.charAt(0) == name.charAt(0);
  }
}
