package org.hearsay.grammar;

import java.util.Set;

/** The names of slots that files may speak of, by the word whose slots they are. */
public enum Slots {
  /** Filled by {@link Arguments}; {@code poss} by the possessor of a fixed noun. */
  VERB,
  /** Filled by {@link NounArguments}. */
  NOUN,
  /** Filled by {@link NounArguments}. */
  ADJECTIVE,
  /** Of a preposition or a phrase that tells a source. */
  PHRASE,
  /** Of an adverb that tells that something was said. */
  ADVERB,
  /** Filled by {@link Clause}. */
  CLAUSE;

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "about", "after", "against", "among", "around", "as", "at", "behind", "between", "by",
          "for", "from", "in", "into", "of", "on", "onto", "out", "over", "round", "to", "toward",
          "towards", "under", "upon", "with", "without");

  /** Whether there is such a slot; each preposition is one, except for adverbs. */
  public boolean has(String name) {
    return PREPOSITIONS.contains(name) ? this != ADVERB : hasBesidePrepositions(name);
  }

  private boolean hasBesidePrepositions(String name) {
    return switch (this) {
      case VERB ->
          switch (name) {
            case "subj", "obj", "obj2", "iobj", "obj.on", "poss" -> true;
            case "clause", "should", "inf", "ing", "adj", "small" -> true;
            default -> false;
          };
      case NOUN ->
          switch (name) {
            case "poss", "verb", "is", "clause", "inf" -> true;
            default -> false;
          };
      case ADJECTIVE ->
          switch (name) {
            case "subj", "clause", "inf" -> true;
            default -> false;
          };
      case PHRASE ->
          switch (name) {
            case "obj", "poss", "clause" -> true;
            default -> false;
          };
      case ADVERB -> name.equals("clause");
      case CLAUSE ->
          switch (name) {
            case "subj", "obj", "iobj", "comp", "poss", "prep", "than" -> true;
            case "that", "clause", "inf", "ing", "adj", "small" -> true;
            default -> false;
          };
    };
  }
}
