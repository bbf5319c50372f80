package org.hearsay.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads what the rules know from the files beside this class: one entry a line, # for remarks. */
final class Lexicon {

  private Lexicon() {}

  static List<String> lines(String file) {
    try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("org/hearsay/article/" + file + " is missing");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("org/hearsay/article/" + file, e);
    }
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
