package org.hearsay.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.model.BundledFile;

/** Reads what the rules know from the files beside this class: one entry a line, # for remarks. */
final class Lexicon {

  private static final String FOLDER = "/org/hearsay/article/";

  private Lexicon() {}

  static List<String> lines(String file) {
    return BundledFile.text(FOLDER + file)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /** The file's entries, which may be several to a line, between spaces. */
  static Set<String> words(String file) {
    Set<String> words = new LinkedHashSet<>();
    for (String line : lines(file)) {
      words.addAll(List.of(line.split("\\s+", -1)));
    }
    return words;
  }
}
