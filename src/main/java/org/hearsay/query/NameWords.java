package org.hearsay.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of names as they are compared: whatever their case, accents and signs. */
final class NameWords {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NameWords() {}

  /** The words of a name in lower case, without accents, with a blank before and after each. */
  static String of(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return (" " + BETWEEN_WORDS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ")
        .replaceAll(" +", " ");
  }
}
