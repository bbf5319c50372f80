package org.hearsay.acts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;

/**
 * What becomes of a claim below another word, from {@code embedding-words.tsv}. Immutable,
 * thread-safe.
 */
public final class EmbeddingWords {

  /** How a word passes on the clause below it; the file explains each. */
  enum Effect {
    HOLDS,
    OURS,
    DENIED
  }

  private static final Set<String> COMPLEMENTS = Set.of("clause", "open");

  private final Map<String, Effect> effects = new HashMap<>();

  private EmbeddingWords() {}

  public static EmbeddingWords bundled() {
    EmbeddingWords words = new EmbeddingWords();
    for (Fact fact : FactFile.readOnce("/org/hearsay/acts/embedding-words.tsv", 0, 1)) {
      try {
        words.effects.put(
            fact.among(1, "complement", COMPLEMENTS) + " " + fact.column(0),
            Effect.valueOf(fact.column(2).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw fact.wrong("unknown standing " + fact.column(2));
      }
    }
    return words;
  }

  /** Empty where a claim below the word is not passed on. */
  Optional<Effect> effect(String lemma, boolean finite) {
    return Optional.ofNullable(effects.get((finite ? "clause " : "open ") + lemma));
  }
}
