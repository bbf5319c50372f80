package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Article;
import org.junit.jupiter.api.Test;

class OdtTest {

  private static final String CONTENT =
      """
      <office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:draw="d">
      <office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/>
      </office:automatic-styles><office:body><office:text>
      <text:tracked-changes><text:p>Tolsk stayed.</text:p></text:tracked-changes>
      <text:p text:style-name="P1">Talks <text:span>fail</text:span></text:p>
      <text:p>By Zoë Doe</text:p>
      <text:p>Tolsk left<text:s text:c="2"/>the hall,<text:line-break/>it said.<text:note><text:p>Or so
      it seems.</text:p></text:note></text:p>
      <text:list><text:list-item><text:p>Arvenia denied that it had lied.</text:p></text:list-item>
      </text:list></office:text></office:body></office:document-content>
      """;

  private static Map<String, byte[]> members(String content) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("mimetype", Packing.utf8("application/vnd.oasis.opendocument.text"));
    members.put("content.xml", Packing.utf8(content));
    members.put(
        "meta.xml",
        Packing.utf8(
            "<m xmlns:meta=\"m\" xmlns:dc=\"d\"><meta:creation-date>2019-11-09T08:00:00"
                + "</meta:creation-date><dc:creator>user</dc:creator></m>"));
    return members;
  }

  @Test
  void itsRunningTextIsRead() throws IOException {
    Article article = Filed.of("a.odt", Packing.zip(members(CONTENT))).only();
    assertEquals("Talks fail | 2019-11-09 | Zoë Doe | -", Filed.says(article));
    assertEquals(
        List.of("Tolsk left the hall, it said.", "Arvenia denied that it had lied."),
        Reads.paragraphs(article));
  }

  @Test
  void whatIsBrokenIsRefusedInALine() throws IOException {
    byte[] sound = Packing.zip(members(CONTENT));
    assertTrue(
        Filed.of("a.odt", Arrays.copyOf(sound, sound.length / 2)).refusal().contains("cut off"));
    assertTrue(
        Filed.of("a.odt", Packing.zip(members("<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")))
            .refusal()
            .contains("declares entities"));
    Map<String, byte[]> locked = members("\u0001\u0002");
    locked.put(
        "META-INF/manifest.xml",
        Packing.utf8("<manifest:manifest><manifest:encryption-data/></manifest:manifest>"));
    assertEquals(
        "unreadable: it has a password: save it without one",
        Filed.of("a.odt", Packing.zip(locked)).refusal());
    Map<String, byte[]> bomb = members(CONTENT);
    bomb.put("content.xml", new byte[30 << 20]);
    assertTrue(Filed.of("a.odt", Packing.zip(bomb)).refusal().startsWith("too-large"));
  }
}
