package org.hearsay.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells whether a text is in English. In doubt it is: a text is refused only where the detector is
 * sure of another language and few of the little words of English are in it. Thread-safe.
 */
final class LanguageCheck {

  private static final String ENGLISH = "eng";

  /** Shorter texts are no ground for a refusal, unless their script is another one. */
  private static final int FEWEST_LETTERS = 60;

  private static final int MOST_CHARACTERS = 20_000;

  /** English news has 35 to 50 of these in 100 words; other languages rarely 10. */
  private static final double ENGLISH_SHARE = 0.2;

  private final LanguageDetectorModel model;
  private final Set<String> littleWords =
      FactFile.read("/org/hearsay/language/little-words.txt").stream()
          .map(fact -> fact.column(0))
          .collect(Collectors.toUnmodifiableSet());
  private final Map<String, String> names = languageNames();

  LanguageCheck(LanguageDetectorModel model) {
    this.model = model;
  }

  /** The English name of the language of {@code text} where it is another than English. */
  Optional<String> otherLanguage(String text) {
    String sample = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    long letters = sample.codePoints().filter(Character::isLetter).count();
    long latin =
        sample
            .codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    boolean otherScript = letters >= 10 && latin * 2 < letters;
    if (!otherScript && (letters < FEWEST_LETTERS || littleWordShare(sample) >= ENGLISH_SHARE)) {
      return Optional.empty();
    }
    Language[] guesses = new LanguageDetectorME(model).predictLanguages(sample);
    if (guesses.length == 0) {
      return Optional.empty();
    }
    Language best = guesses[0];
    double english = 0;
    for (Language guess : guesses) {
      if (guess.getLang().equals(ENGLISH)) {
        english = guess.getConfidence();
      }
    }
    boolean sure = otherScript || best.getConfidence() > 1.5 * english;
    return best.getLang().equals(ENGLISH) || !sure
        ? Optional.empty()
        : Optional.of(names.getOrDefault(best.getLang(), best.getLang()));
  }

  private double littleWordShare(String text) {
    List<String> words =
        List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}']+")).stream()
            .filter(w -> !w.isEmpty())
            .toList();
    long little = words.stream().filter(littleWords::contains).count();
    return words.isEmpty() ? 0 : (double) little / words.size();
  }

  private static Map<String, String> languageNames() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.of(code);
      names.put(iso3(locale).orElse(code), locale.getDisplayLanguage(Locale.ENGLISH));
    }
    // The detector's codes for single languages of groups that Java names as a whole.
    names.put("cmn", "Chinese");
    names.put("pes", "Persian");
    names.put("ekk", "Estonian");
    names.put("lvs", "Latvian");
    names.put("arb", "Arabic");
    return names;
  }

  private static Optional<String> iso3(Locale locale) {
    try {
      return Optional.of(locale.getISO3Language());
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }
}
