package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EuropresseTest {

  private static String article(String title, String text) {
    return "<article><header><div class=\"rdp__DocPublicationName\"><span"
        + " class=\"DocPublicationName\">The Port Ellery Gazette</span></div><span"
        + " class=\"DocHeader\">News, Saturday 9 November 2019 12 words, p. 4</span><div"
        + " class=\"titreArticle\"><p class=\"titreArticleVisu\">"
        + title
        + "</p></div><div class=\"docAuthors\">Jane Doe</div></header><section><div"
        + " class=\"docOcurrContainer\">"
        + text
        + "</div></section><footer>news\u00B720191109\u00B7PEG\u00B717</footer></article>";
  }

  @Test
  void eachArticleIsOne() {
    String page =
        "<!DOCTYPE html><html><body>"
            + article("Talks fail", "<p>Tolsk left the hall.</p><p>Arvenia denied it.</p>")
            + article("Harbour closed", "")
            + article("Harbour open", "The harbour is open again.<br/><br/>So its master said.")
            + "</body></html>";
    Filed read = Filed.of("europresse.html", page);
    assertEquals(
        List.of(
            "Talks fail | 2019-11-09 | Jane Doe | The Port Ellery Gazette",
            "Harbour open | 2019-11-09 | Jane Doe | The Port Ellery Gazette"),
        read.says());
    assertEquals(
        List.of("Tolsk left the hall.", "Arvenia denied it."),
        Reads.paragraphs(read.articles().getFirst()));
    assertEquals(
        List.of("The harbour is open again.", "So its master said."),
        Reads.paragraphs(read.articles().getLast()));
    assertEquals("no text in it: save the full article", read.refusals().getFirst().detail());
  }
}
