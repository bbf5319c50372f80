package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Article;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final String CSV =
      """
      id,title,publication,author,date,url,content
      17,"Talks fail, again",Wire,Zoë Doe,2019-11-09,https://wire.example/1,"Tolsk left the hall.

      It said that Arvenia had ""lied""."
      18,Harbour closed,Wire,,2019-11-10,,The harbour is closed.
      """;

  @Test
  void aRowIsAnArticle() {
    Filed read = Filed.of("news.csv", CSV);
    assertEquals(
        List.of(
            "Talks fail, again | 2019-11-09 | Zoë Doe | Wire",
            "Harbour closed | 2019-11-10 | - | Wire"),
        read.says());
    Article first = read.articles().getFirst();
    assertEquals(
        List.of("Tolsk left the hall.", "It said that Arvenia had \"lied\"."),
        Reads.paragraphs(first));
    assertEquals("news.csv!/17", first.source());
    assertEquals(
        List.of(
            "news.csv: a table, read with --map"
                + " text=content,headline=title,date=date,author=author,"
                + "publisher=publication,url=url,id=id"),
        read.notes());
  }

  @Test
  void itIsTheSameWithTabsSemicolonsOtherNamesAndEncodings() {
    List<String> expected = Filed.of("news.csv", CSV).says();
    String unquoted = CSV.replace("\"Talks fail, again\"", "Talks fail again");
    assertEquals(expected, Filed.of("no-ending", CSV).says());
    assertEquals(expected, Filed.of("a.csv", "\uFEFF" + CSV).says());
    assertEquals(expected, Filed.of("a.csv", CSV.getBytes(StandardCharsets.UTF_16)).says());
    assertEquals(expected, Filed.of("a.csv", CSV.getBytes(StandardCharsets.ISO_8859_1)).says());
    for (String separator : List.of("\t", ";")) {
      assertEquals(
          "Harbour closed | 2019-11-10 | - | Wire",
          Filed.of("a.tsv", unquoted.replace(",", separator)).says().getLast());
    }
  }

  @Test
  void theLongestColumnIsTheTextUnlessToldOtherwise() {
    String words = "Tolsk left the hall and said that Arvenia had lied. ".repeat(5);
    byte[] csv = Packing.utf8("Titel,Inhalt,Notiz\nTalks fail," + words + ",Tolsk denied it.\n");
    assertEquals(List.of(words.strip()), Reads.paragraphs(Filed.of("a.csv", csv).only()));
    Filed told = Filed.of("a.csv", csv, Columns.parse("headline=Titel,text=Notiz"));
    assertEquals(Optional.of("Talks fail"), told.only().headline());
    assertEquals(List.of("Tolsk denied it."), Reads.paragraphs(told.only()));
  }

  @Test
  void aTableWithoutTextsIsRefused() {
    assertEquals(
        "unknown-format: a table without a column of articles' texts (day, open, close): say which"
            + " it is with --map text=COLUMN",
        Filed.of("prices.csv", "day,open,close\n2019-11-09,1.5,1.6\n").refusal());
    Filed.of("empty.csv", " \n").refusal();
  }

  @Test
  void aRowWithoutATextIsRefusedAndTheNextOneRead() {
    Filed read = Filed.of("a.csv", "title,text\nTalks fail,\nHarbour closed,It is closed.\nx\n");
    assertEquals(List.of("Harbour closed | - | - | -"), read.says());
    assertEquals(2, read.refusals().size());
    assertEquals("row 1: no text in it", read.refusals().getFirst().detail());
  }

  @Test
  void aQuotationThatNeverEndsIsRefusedInTheEnd() {
    String refusal =
        Filed.of("a.csv", "title,text\nx,\"" + "Tolsk left.\n".repeat(1_500_000)).refusal();
    assertTrue(refusal.contains("10.0 MB"), refusal);
  }

  @Test
  void whatIsToldWronglyIsRefused() {
    for (String wrong : List.of("text", "text=", "words=x", "text=a,text=b")) {
      assertThrows(IllegalArgumentException.class, () -> Columns.parse(wrong));
    }
  }
}
