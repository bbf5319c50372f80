package org.hearsay.statements;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;
import org.hearsay.language.Token;

/**
 * Words of what stands around a saying without being said: time, setting, manner, link, measure.
 */
enum Adjuncts {
  /** "Monday", "week". */
  TIME,
  /** Where it was said: "interview", "Twitter". */
  SETTING,
  /** How it was said, as part of the saying itself: "in a statement", "in response". */
  MANNER,
  /** What joins a sentence to the one before: "however". */
  LINK,
  /** What belongs to a number: "nearly", "about". */
  MEASURE;

  private static final Map<Adjuncts, Set<String>> WORDS = new HashMap<>();

  static {
    for (Fact fact : FactFile.read("/org/hearsay/statements/adjuncts.tsv")) {
      WORDS
          .computeIfAbsent(
              valueOf(fact.column(1).toUpperCase(Locale.ROOT)), kind -> new HashSet<>())
          .add(fact.column(0));
    }
  }

  boolean has(Token token) {
    return WORDS.get(this).contains(token.lemma());
  }
}
