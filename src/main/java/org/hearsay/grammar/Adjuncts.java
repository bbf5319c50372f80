package org.hearsay.grammar;

import java.util.Map;
import java.util.Set;
import org.hearsay.language.FactFile;
import org.hearsay.language.Token;

/**
 * Words of what stands around a saying without being said: time, setting, manner, link, measure.
 */
public enum Adjuncts {
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

  private static final Map<Adjuncts, Set<String>> WORDS =
      FactFile.words("/org/hearsay/grammar/adjuncts.tsv", Adjuncts.class);

  /** Whether the word is of this kind, by its lemma. */
  public boolean has(Token token) {
    return WORDS.get(this).contains(token.lemma());
  }
}
