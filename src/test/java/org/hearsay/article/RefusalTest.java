package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RefusalTest {

  private static String refusal(String text) {
    return Filed.of("a.txt", text).refusal();
  }

  @Test
  void whatIsNoArticleIsRefusedWithWhatItIs() {
    String neither = "unknown-format: neither plain text nor HTML but ";
    assertEquals(
        neither + "a log of a program; give the articles alone",
        refusal("2019-11-09 07:30:00 INFO started\n".repeat(5)));
    assertEquals(
        neither + "a log of a program; give the articles alone",
        refusal("10.0.0.1 - - [09/Nov/2019:07:30:00 +0000] \"GET / HTTP/1.1\" 200 17\n".repeat(5)));
    assertEquals(
        neither + "a list of web addresses; nothing is fetched: save the pages and give those",
        refusal("https://wire.example/1\nhttps://wire.example/2\nhttps://wire.example/3\n"));
    assertEquals(
        neither + "a list of web addresses; nothing is fetched: save the pages and give those",
        refusal("https://wire.example/1\n"));
    assertEquals(
        neither + "a table of figures; give articles",
        refusal("Name  Open  Close\nWheat  1.50  1.60\nRye\t2.50\t2.60\nOats  0.50  0.60\n"));
  }

  @Test
  void anArticleWithFiguresOrTimesIsOne() {
    Filed.of(
            "a.txt",
            """
            Prices rise

            Wheat rose to 1.50, 1.60 and 1.70 on Friday, traders said.

            Wheat  1.50  1.60
            Rye  2.50  2.60

            They blamed the drought, and Tolsk.
            """)
        .only();
  }
}
