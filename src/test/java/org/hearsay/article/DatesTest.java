package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2014-12-20|2014-12-20",
        "2014-12-20T23:30:00-05:00|2014-12-20",
        "2014/1/2|2014-01-02",
        "20141220|2014-12-20",
        "20141220T101500Z|2014-12-20",
        "December 20 2014|2014-12-20",
        "Dec. 20, 2014|2014-12-20",
        "20 December 2014|2014-12-20",
        "20th of December, 2014|2014-12-20",
        "Sat, 20 Dec 2014 12:00:00 GMT|2014-12-20",
        "(2014, December 20)|2014-12-20",
        "SEPT. 3, 1999|1999-09-03",
        "20/12/2014|2014-12-20",
        "12/20/2014|2014-12-20",
        "20.12.2014|2014-12-20",
        "5/5/2014|2014-05-05",
        "on 31 February 2014, not 1 March 2014|2014-03-01",
        "published 3 May 2021, updated 4 May 2021|2021-05-03"
      })
  void findsTheDay(String text, String day) {
    assertEquals(Optional.of(day), Dates.find(text).map(Object::toString));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "May 9", "in 2014", "3/4/2014", "2014-13-40", "99 May 2021", "v20141"})
  void findsNoneWhereItCannotBeTold(String text) {
    assertEquals(Optional.empty(), Dates.find(text));
  }
}
