package org.hearsay.query;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.BundledFile;

/** Words by which news and people call an actor that are no name of it: "Moscow" for Russia. */
final class Metonyms {

  private static final String FILE = "/org/hearsay/authority/metonyms.tsv";

  private static final Map<String, Set<String>> ACTORS = read();

  private Metonyms() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> actors = new TreeMap<>();
    BundledFile.text(FILE)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split("\t", -1))
        .forEach(
            cells -> {
              if (cells.length < 2) {
                throw new BundledFile.Damaged(FILE + " is damaged: no actor for " + cells[0]);
              }
              actors
                  .computeIfAbsent(cells[0].toLowerCase(Locale.ROOT), any -> new TreeSet<>())
                  .add("/actor/" + cells[1]);
            });
    return actors;
  }

  /** With what the IRIs of those end for whom a word stands, in any case. */
  static Set<String> of(String word) {
    return ACTORS.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of());
  }
}
