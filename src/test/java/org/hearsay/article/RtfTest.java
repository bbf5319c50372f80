package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.model.Article;
import org.junit.jupiter.api.Test;

class RtfTest {

  private static final String RTF =
      """
      {\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}{\\f1\\fcharset238 Arial;}}
      {\\colortbl;\\red0\\green0\\blue0;}{\\*\\generator Press 1;}
      {\\info{\\title Talks fail in Port Ellery}{\\author Reke Brann}{\\creatim\\yr2019\\mo11\\dy9\\hr8}}
      {\\header page head\\par}
      \\pard\\b Talks fail in Port Ellery\\b0\\par
      By Zo\\'eb Doe\\par
      Tolsk left the hall {\\i on}\\~Friday, it said: \\'93We {\\v not }know who \\u8220?lied\\u8221?.\\'94\s
      {\\field{\\*\\fldinst HYPERLINK "http://wire.example"}{\\fldrslt It} } went home.\\par
      {\\pict\\pngblip 89504e470d0a}{\\f1 Pan Bo\\'9eek} of Arvenia denied it.\\par
      }
      """;

  private static Filed rtf(String text) {
    return Filed.of("a.rtf", text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void itsRunningTextIsRead() {
    Article article = rtf(RTF).only();
    assertEquals("Talks fail in Port Ellery | 2019-11-09 | Zoë Doe | -", Filed.says(article));
    assertEquals(
        List.of(
            "Tolsk left the hall on Friday, it said: “We know who “lied”.” It went home.",
            "Pan Božek of Arvenia denied it."),
        Reads.paragraphs(article));
  }

  @Test
  void whatIsBrokenIsRefusedInALine() {
    assertEquals(
        "malformed: RTF that is cut off or damaged: save it anew, or as plain text",
        rtf(RTF.substring(0, RTF.length() - 20)).refusal());
    assertEquals("empty: RTF without a text in it", rtf("{\\rtf1 {\\info{\\title x}}}").refusal());
    assertTrue(rtf("{\\rtf1 Tolsk}}}}").refusal().startsWith("malformed: RTF that is cut off"));
  }

  @Test
  void whatIsMadeToTakeMemoryIsRefused() {
    assertTrue(rtf("{\\rtf1 a\\bin2000000000 x}").refusal().startsWith("malformed"));
    assertTrue(rtf("{\\rtf1 a\\bin99999999999999999 x}").refusal().startsWith("malformed"));
    assertTrue(rtf("{\\rtf1 " + "{".repeat(3_000_000)).refusal().startsWith("malformed"));
  }

  @Test
  void boxesAreReadAndWhatIsHiddenIsNot() {
    String box =
        "{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn a}{\\sv 7}}{\\shptxt In a box.\\par}}"
            + "{\\shprslt Old box.\\par}}";
    Article article =
        rtf("{\\rtf1 {\\header \\v0 Page head "
                + box
                + "\\par}Tolsk "
                + box
                + "left the"
                + " hall.\\par \\v Never.\\plain Arvenia {\\v no\\v0 denied} it.\\par}")
            .only();
    assertEquals(
        List.of("In a box.", "Tolsk left the hall.", "Arvenia denied it."),
        Reads.paragraphs(article));
  }
}
