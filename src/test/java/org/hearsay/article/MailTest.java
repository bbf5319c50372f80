package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hearsay.model.Article;
import org.junit.jupiter.api.Test;

class MailTest {

  private static final String MAIL =
      """
      Received: from a.example by b.example; Sat, 9 Nov 2019 07:31:00 +0000
      From: =?UTF-8?Q?Zo=C3=AB_Doe?= <zoe@wire.example>
      To: desk@paper.example
      Subject: Fwd: Talks =?UTF-8?B?ZmFpbA==?=
      Date: Sat, 9 Nov 2019 07:30:00 +0000
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="x"

      --x
      Content-Type: multipart/alternative; boundary="y"

      --y
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      Tolsk left the caf=E9 on Friday, and accused Arv=
      enia of lying.

      Arvenia denied it.
      --=20
      Zoe Doe, The Wire
      --y
      Content-Type: text/html

      <p>Tolsk left.</p>
      --y--
      --x
      Content-Type: text/plain
      Content-Disposition: attachment; filename=a.txt

      Not this.
      --x--
      """;

  @Test
  void readsTheTextOfAMailItsPartsAndEncodings() {
    for (String name : List.of("a.eml", "no-ending")) {
      Article article = Filed.of(name, MAIL).only();
      assertEquals("Talks fail | 2019-11-09 | Zoë Doe | -", Filed.says(article));
      assertEquals(
          List.of(
              "Tolsk left the café on Friday, and accused Arvenia of lying.", "Arvenia denied it."),
          Reads.paragraphs(article));
    }
  }

  @Test
  void readsAPageWhereThereIsNoPlainText() {
    Article article =
        Filed.of("a.eml", "Subject: Talks fail\nContent-Type: text/html\n\n<p>Tolsk left.</p>")
            .only();
    assertEquals(List.of("Tolsk left."), Reads.paragraphs(article));
  }

  @Test
  void aBoxHoldsAMailBelowEachFrom() {
    String from = "From zoe@wire.example Sat Nov  9 07:30:00 2019\n";
    String second = "Subject: Harbour closed\n\nIt is closed.\n\n>From then on it rained.\n";
    Filed read = Filed.of("news.mbox", from + MAIL + "\n" + from + second);
    assertEquals(
        List.of("Talks fail | 2019-11-09 | Zoë Doe | -", "Harbour closed | - | - | -"),
        read.says());
    assertEquals(
        List.of("It is closed.", "From then on it rained."),
        Reads.paragraphs(read.articles().getLast()));
    assertEquals("news.mbox!/line-2", read.articles().getLast().source());
  }

  @Test
  void whatIsBrokenStillEndsInOneLine() {
    Filed.of("a.eml", MAIL.substring(0, MAIL.indexOf("Arvenia denied"))).only();
    Filed.of("a.eml", MAIL.replace("iso-8859-1", "no-such-charset")).only();
    assertEquals(
        "empty: a mail without a text: save its attachments and give those",
        Filed.of("a.eml", "Subject: Talks fail\nContent-Type: image/png\n\nxxxx").refusal());
  }

  @Test
  void anArticleWithAHeadIsNoMail() {
    Article article =
        Filed.of("a.txt", "Title: Talks fail\nDate: 2019-11-09\n\nTolsk left the hall.").only();
    assertEquals("Talks fail | 2019-11-09 | - | -", Filed.says(article));
  }
}
