package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "WASHINGTON (AP) — The; WASHINGTON (AP) —; AP; -",
        "WASHINGTON (AP) -- The; WASHINGTON (AP) --; AP; -",
        "PARIS, June 3 (Reuters) — The; PARIS, June 3 (Reuters) —; Reuters; -",
        "Feb 21 (Reuters) -; Feb 21 (Reuters) -; Reuters; -",
        "(Reuters) - The; (Reuters) -; Reuters; -",
        "OXON HILL, Md. (AP) — The; OXON HILL, Md. (AP) —; AP; -",
        "HEMPSTEAD, N.Y., Sept. 26 (UPI) — The; HEMPSTEAD, N.Y., Sept. 26 (UPI) —; UPI; -",
        "SAN JUAN, Puerto Rico, Feb. 21, 2025 /PRNewswire/ -- The; SAN JUAN, Puerto Rico, Feb. 21, 2025 /PRNewswire/ --; PRNewswire; 2025-02-21",
        "BEIJING/SEOUL (Reuters) - The; BEIJING/SEOUL (Reuters) -; Reuters; -",
        "JERUSALEM - The; JERUSALEM -; -; -",
        "HEMPSTEAD, N.Y. ― The; HEMPSTEAD, N.Y. ―; -; -"
      })
  void findsTheDateline(String text, String dateline, String agency, String day) {
    var found = Datelines.find(text).orElseThrow();
    assertEquals(dateline, text.substring(0, found.length()));
    assertEquals(agency, found.says().publisher().orElse(null));
    assertEquals(day, found.says().published().map(Object::toString).orElse(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister (left) - who resigned - left.",
        "NATO (the alliance) - said nothing.",
        "MARROW: Let's start.",
        "US officials — who spoke — left.",
        "Tolsk - the larger one - left."
      })
  void leavesSentencesAlone(String text) {
    assertTrue(Datelines.find(text).isEmpty());
  }
}
