package org.hearsay.grammar;

import java.util.Map;
import java.util.Set;
import org.hearsay.language.FactFile;

/** Words that tell whether something was said and done at all, from {@code scope-words.tsv}. */
enum ScopeWords {
  /**
   * "Is said to have": verbs that make a rumour of what follows, where it is not said who says so.
   */
  RUMOURED,

  /** "Refused to accuse": verbs whose infinitive is not done. */
  NOT_YET,

  /** "Unable to accuse": adjectives whose infinitive is not done. */
  UNABLE,

  /**
   * "Refrained from accusing", "kept him from accusing": words before "from" and what was not done.
   */
  AWAY,

  /** "Did not accuse": words that negate. */
  NEGATIVE,

  /** "Plans to accuse": verbs of what is still to come. */
  INTENDED,

  /** "Called on him to condemn": verbs whose infinitive is asked for or made possible. */
  ASKING,

  /** "Is likely to accuse": words for what is expected or wished. */
  EXPECTED,

  /** "A chance to accuse": nouns of what may or can be done. */
  POSSIBILITY,

  /** "If he accuses": words that open a condition or a question. */
  SUPPOSING,

  /** "Might accuse": modal verbs that leave open whether it was said; "will" and "shall" do not. */
  OPEN;

  private static final Map<ScopeWords, Set<String>> WORDS =
      FactFile.words("/org/hearsay/grammar/scope-words.tsv", ScopeWords.class);

  boolean has(String word) {
    return WORDS.get(this).contains(word);
  }
}
