package org.hearsay.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;

/**
 * The titles that stand before a name and are no part of it: "Mr", "Baroness", "Sen.". Read from a
 * file; immutable, thread-safe.
 */
final class Titles {

  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "mp", "qc", "kc", "phd");

  /**
   * A title.
   *
   * @param noun what its bearer may be called later: "senator" of "Sen."; empty text for none
   */
  record Title(Gender gender, String noun) {}

  private final Map<String, Title> titles = new HashMap<>();

  private Titles() {}

  static Titles bundled() {
    Titles read = new Titles();
    for (Fact fact : FactFile.read("/org/hearsay/actors/titles.tsv")) {
      read.titles.put(fact.column(0), new Title(Gender.of(fact.column(1)), fact.column(2)));
    }
    return read;
  }

  Optional<Title> title(String word) {
    return Optional.ofNullable(titles.get(plain(word)));
  }

  /** The parts of a name without titles and suffixes. */
  List<String> parts(String form) {
    List<String> parts = new ArrayList<>(List.of(form.split(" ")));
    while (parts.size() > 1 && titles.containsKey(plain(parts.getFirst()))) {
      parts.removeFirst();
    }
    while (parts.size() > 1 && SUFFIXES.contains(plain(parts.getLast()))) {
      parts.removeLast();
    }
    return parts;
  }

  static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace(".", "").replace(",", "");
  }
}
