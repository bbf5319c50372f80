package org.hearsay.language;

import java.util.HashMap;
import java.util.HashSet;
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

  private static final String FOLDER = "/org/hearsay/language/";

  private final Map<String, Kind> kinds;
  private final Set<String> openers;

  private Abbreviations(Map<String, Kind> kinds, Set<String> openers) {
    this.kinds = Map.copyOf(kinds);
    this.openers = Set.copyOf(openers);
  }

  static Abbreviations load() {
    Map<String, Kind> kinds = new HashMap<>();
    for (FactFile.Fact fact : FactFile.read(FOLDER + "abbreviations.tsv")) {
      kinds.put(fact.column(0), Kind.valueOf(fact.column(1).toUpperCase(Locale.ROOT)));
    }
    Set<String> openers = new HashSet<>();
    for (FactFile.Fact fact : FactFile.read(FOLDER + "sentence-openers.txt")) {
      openers.add(fact.column(0));
    }
    return new Abbreviations(kinds, openers);
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
