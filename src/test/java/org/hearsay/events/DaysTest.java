package org.hearsay.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

  /** A Saturday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2014, 12, 20);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "November 24|2014-11-24",
        "Nov. 24|2014-11-24",
        "24 November|2014-11-24",
        "the 24th of November|2014-11-24",
        "November 24, 2013|2013-11-24",
        "24 Nov 2013|2013-11-24",
        "2013-11-24|2013-11-24",
        "December 28|2013-12-28",
        "December 21|2014-12-21",
        "February 29|2012-02-29",
        "Saturday|2014-12-20",
        "on Friday|2014-12-19",
        "last Saturday|2014-12-13",
        "next Monday|2014-12-22",
        "yesterday|2014-12-19",
        "tomorrow|2014-12-21",
        "Christmas Day|2014-12-25",
        "New Year's Day|2015-01-01",
        "New Year\u2019s Day|2015-01-01",
        "this morning|2014-12-20"
      })
  void aDayIsSeenFromThePublication(String words, LocalDate day) {
    assertEquals(Optional.of(day), Days.read(words, Optional.of(PUBLISHED), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"December 28|2014-12-28", "Monday|2014-12-22", "March 3|2015-03-03"})
  void aDayToComeIsTheNext(String words, LocalDate day) {
    assertEquals(Optional.of(day), Days.read(words, Optional.of(PUBLISHED), true));
  }

  @ParameterizedTest
  @CsvSource({
    "last month",
    "2013",
    "December 2014",
    "this week",
    "Mondays",
    "the 1990s",
    "May",
    "32 May 2014"
  })
  void whatIsNoDayIsNone(String words) {
    assertEquals(Optional.empty(), Days.read(words, Optional.of(PUBLISHED), false));
  }

  @Test
  void withoutAPublicationDateOnlyFullDatesAreDays() {
    assertEquals(Optional.empty(), Days.read("November 24", Optional.empty(), false));
    assertEquals(Optional.empty(), Days.read("Saturday", Optional.empty(), false));
    assertEquals(
        Optional.of(LocalDate.of(2013, 11, 24)),
        Days.read("November 24, 2013", Optional.empty(), false));
  }
}
