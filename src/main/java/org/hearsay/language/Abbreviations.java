package org.hearsay.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a full stop after an abbreviation tells about the end of a sentence. Immutable. */
final class Abbreviations {

  /** What may follow an abbreviation; see the resource. */
  enum Kind {
    BEFORE,
    NUMBER,
    EITHER,
    NONE
  }

  private final Map<String, Kind> kinds;
  private final Set<String> openers;

  private Abbreviations(Map<String, Kind> kinds, Set<String> openers) {
    this.kinds = Map.copyOf(kinds);
    this.openers = Set.copyOf(openers);
  }

  static Abbreviations load() {
    Map<String, Kind> kinds = new HashMap<>();
    for (String line : lines("abbreviations.tsv")) {
      String[] fields = line.split("\t", -1);
      kinds.put(fields[0], Kind.valueOf(fields[1].strip().toUpperCase(Locale.ROOT)));
    }
    return new Abbreviations(kinds, Set.copyOf(lines("sentence-openers.txt")));
  }

  /** The lines of a resource of this room, without blank ones and comments. */
  static List<String> lines(String resource) {
    InputStream in = Abbreviations.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("missing resource " + resource);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kind of {@code word}, given without its final full stop. */
  Kind kind(String word) {
    Kind kind = kinds.get(word);
    if (kind != null) {
      return kind;
    }
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return (initial && !word.equals("I")) || isDotted(word) ? Kind.EITHER : Kind.NONE;
  }

  /** "F.B.I", "U.A.E", "J.K". */
  private static boolean isDotted(String word) {
    if (word.length() < 3 || word.length() % 2 == 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code word}, capitalised, shows that a sentence begins. */
  boolean opensSentence(String word) {
    return openers.contains(word);
  }
}
