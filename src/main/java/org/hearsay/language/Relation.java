package org.hearsay.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a word hangs on its head: all that the parser tells apart, in the ClearNLP scheme as it was
 * trained on it. Adjectives and figures before a noun are {@code nmod}, interjections {@code
 * discourse}.
 */
public enum Relation {
  ACL,
  ACOMP,
  ADVCL,
  ADVMOD,
  AGENT,
  APPOS,
  ATTR,
  AUX,
  AUXPASS,
  CASE,
  CC,
  CCOMP,
  COMPOUND,
  CONJ,
  CSUBJ,
  CSUBJPASS,
  DATIVE,
  /** Also what the parser leaves open. */
  DEP,
  DET,
  DISCOURSE,
  DOBJ,
  EXPL,
  MARK,
  META,
  NEG,
  NMOD,
  NPADVMOD,
  NSUBJ,
  NSUBJPASS,
  OPRD,
  PARATAXIS,
  PCOMP,
  POBJ,
  POSS,
  PRECONJ,
  PREDET,
  PREP,
  PRT,
  PUNCT,
  QMOD,
  RELCL,
  ROOT,
  VOCATIVE,
  XCOMP;

  private static final Set<String> CODES =
      Arrays.stream(values()).map(Relation::code).collect(Collectors.toUnmodifiableSet());

  /** The label in trees, rules and files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the parser gives a label of this name. */
  public static boolean isKnown(String label) {
    return CODES.contains(label);
  }
}
