package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "December 20 2014, by Park Min-Soo; 2014-12-20; Park Min-Soo; -",
        "By Jane Doe; -; Jane Doe; -",
        "BY JANE DOE; -; JANE DOE; -",
        "By Jane Doe and John Roe; -; Jane Doe and John Roe; -",
        "By Ann Vane, Rachael Lowe and Mike Ermin; -; Ann Vane, Rachael Lowe and Mike Ermin; -",
        "By Jane Doe, Reuters; -; Jane Doe; Reuters",
        "By Jane Doe in Tolsk City; -; Jane Doe; -",
        "By Jane Doe, political editor; -; Jane Doe; -",
        "By The Associated Press; -; -; The Associated Press",
        "Written by Jean-Luc de la Tour; -; Jean-Luc de la Tour; -",
        "Published 3 May 2021; 2021-05-03; -; -",
        "Published: May 3, 2021 10:15 GMT; 2021-05-03; -; -",
        "Last updated on Mon 3 May 2021 at 10.15 BST; 2021-05-03; -; -",
        "3 May 2021; 2021-05-03; -; -",
        "2021-05-03T10:15:00Z; 2021-05-03; -; -",
        "Monday, May 3rd, 2021; 2021-05-03; -; -",
        "Jane Doe | 3 May 2021; 2021-05-03; Jane Doe; -",
        "Reuters, 3 May 2021; 2021-05-03; -; Reuters",
        "Tolsk City, 3 May 2021; 2021-05-03; -; -",
        "Updated 10:15 AM ET, Sat December 20, 2014; 2014-12-20; -; -",
        "Dec 20, 2014 — 5:01pm EST; 2014-12-20; -; -",
        "12/20/2014 09:32 pm ET; 2014-12-20; -; -",
        "By JANE DOE Associated Press; -; JANE DOE; Associated Press",
        "8 minutes ago; -; -; -",
        "(AFP); -; -; AFP"
      })
  void readsBylines(String line, String date, String author, String publisher) {
    Bibliography says = Bylines.read(line).orElseThrow();
    assertEquals(date, says.published().map(Object::toString).orElse(null));
    assertEquals(author, says.author().orElse(null));
    assertEquals(publisher, says.publisher().orElse(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Tuesday morning the city was quiet.",
        "By the time they came, it was over",
        "December 20 2014 was a cold day in Tolsk.",
        "Published in 2014, the report named no one.",
        "Talks fail",
        "The truce of 3 May 2021 did not hold",
        "A minister resigned."
      })
  void leavesSentencesAlone(String line) {
    assertTrue(Bylines.read(line).isEmpty());
  }

  @Test
  void knowsNamesThatStandAlone() {
    assertTrue(Bylines.isBareName("Helen Corwin"));
    assertTrue(Bylines.isBareName("Kim J. O'Neil-Park"));
    assertTrue(!Bylines.isBareName("Talks fail"));
    assertTrue(!Bylines.isBareName("WORLD NEWS"));
  }
}
