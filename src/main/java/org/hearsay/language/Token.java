package org.hearsay.language;

import org.hearsay.model.Span;

/**
 * A word, number or mark in its sentence's dependency tree.
 *
 * @param index place in the {@linkplain Analysis#tokens() tokens of the article}
 * @param form the text cut at the span
 * @param lemma lower case
 * @param tag Penn Treebank part of speech
 * @param head index of the token this one depends on, or -1 for the root of a sentence
 * @param relation label of that dependency, a {@link Relation#code()}
 */
public record Token(
    int index, Span span, String form, String lemma, String tag, int head, String relation) {

  /** "It's": what is no auxiliary and no possessive is "be", where taggers leave the lemma open. */
  public Token {
    if (lemma.length() == 2
        && lemma.endsWith("s")
        && tag.equals("VBZ")
        && !relation.equals("aux")) {
      lemma = "be";
    }
  }

  public boolean isVerb() {
    return tag.startsWith("VB");
  }

  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  public boolean isProperNoun() {
    return tag.startsWith("NNP");
  }

  public boolean isPronoun() {
    return tag.equals("PRP") || tag.equals("PRP$") || tag.equals("WP") || tag.equals("WP$");
  }

  /** A hyphen that stands for one too. */
  public boolean isDash() {
    return isAmong(form, "-", "--", "–", "—", "―");
  }

  /** Whether this depends on its head by one of these relations. */
  public boolean is(String... relations) {
    return isAmong(relation, relations);
  }

  /** Whether its part of speech is one of these. */
  public boolean hasTag(String... tags) {
    return isAmong(tag, tags);
  }

  private static boolean isAmong(String word, String... words) {
    for (String candidate : words) {
      if (word.equals(candidate)) {
        return true;
      }
    }
    return false;
  }
}
