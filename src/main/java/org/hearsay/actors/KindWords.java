package org.hearsay.actors;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;
import org.hearsay.model.ActorKind;

/**
 * Words in a name that tell its kind: "Ministry", "Inc", "Times". Read from a file; thread-safe.
 */
final class KindWords {

  private final Map<String, ActorKind> kinds = new HashMap<>();

  private KindWords() {}

  static KindWords bundled() {
    KindWords words = new KindWords();
    for (Fact fact : FactFile.read("/org/hearsay/actors/kind-words.tsv")) {
      try {
        words.kinds.put(fact.column(0), ActorKind.valueOf(fact.column(1).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw fact.wrong("unknown kind " + fact.column(1));
      }
    }
    return words;
  }

  /** The kind that the last telling word of a name gives away. */
  Optional<ActorKind> kindOf(String name) {
    List<String> words = List.of(name.split("[ ,.]+"));
    for (int i = words.size() - 1; i >= 0; i--) {
      ActorKind kind = kinds.get(words.get(i));
      if (kind != null) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
