package org.hearsay.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCheckTest {

  private static LanguageCheck check;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream in = LanguageCheckTest.class.getResourceAsStream("/langdetect-183.bin")) {
      check = new LanguageCheck(new LanguageDetectorModel(in));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le ministre a rejet\u00E9 samedi les accusations et propos\u00E9 une enqu\u00EAte commune avec ses voisins.|French",
        "Der Minister wies die Vorw\u00FCrfe am Samstag zur\u00FCck und schlug eine gemeinsame Untersuchung vor.|German",
        "El ministro rechaz\u00F3 el s\u00E1bado las acusaciones y propuso una investigaci\u00F3n conjunta con sus vecinos.|Spanish",
        "\u041C\u0438\u043D\u0438\u0441\u0442\u0440 \u043E\u0442\u0432\u0435\u0440\u0433 \u043E\u0431\u0432\u0438\u043D\u0435\u043D\u0438\u044F \u0438 \u043F\u0440\u0435\u0434\u043B\u043E\u0436\u0438\u043B \u0441\u043E\u0432\u043C\u0435\u0441\u0442\u043D\u043E\u0435 \u0440\u0430\u0441\u0441\u043B\u0435\u0434\u043E\u0432\u0430\u043D\u0438\u0435.|Russian",
        "De minister wees de beschuldigingen zaterdag van de hand en stelde een gezamenlijk onderzoek voor.|Dutch"
      })
  void anotherLanguageIsNamed(String text, String language) {
    assertEquals(Optional.of(language), check.otherLanguage(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Obama says no",
        "Tesla SA",
        "Minister denies claims",
        "Ministers from Paris, Rome, Madrid and Lisbon met in Brussels on Monday, aides said.",
        "Premier Li Keqiang, Vice Premier Zhang Gaoli, Wang Yang, Ma Kai, Yang Jiechi",
        "\"Nous sommes pr\u00EAts,\" the minister told reporters in Paris after he had met with the families of the victims."
      })
  void englishAndTooLittleTextPass(String text) {
    assertEquals(Optional.empty(), check.otherLanguage(text));
  }
}
