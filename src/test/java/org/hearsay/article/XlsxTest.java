package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.junit.jupiter.api.Test;

class XlsxTest {

  private static final String SHEET =
      """
      <worksheet xmlns="m"><sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
      <c r="D1" t="inlineStr"><is><t>url</t></is></c></row>
      <row r="2"/>
      <row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" s="1"><v>43778.5</v></c><c r="C3" t="s"><v>4</v></c></row>
      <row r="4"><c r="C4" t="str"><v>The harbour is closed &amp; empty.</v></c><c r="B4" s="2"><v>43779</v></c></row>
      </sheetData></worksheet>
      """;

  private static Map<String, byte[]> members(String sheet) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("[Content_Types].xml", "<Types/>");
    members.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"News\" r:id=\"rId7\"/><sheet name=\"Notes\""
            + " r:id=\"rId8\"/></sheets></workbook>");
    members.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId7\" Target=\"worksheets/one.xml\"/></Relationships>");
    members.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[Red]dd/mm/yyyy\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs>"
            + "</styleSheet>");
    members.put(
        "xl/sharedStrings.xml",
        "<sst><si><t>title</t></si><si><t>date</t></si><si><t>content</t></si><si><t>Talks </t>"
            + "<rPh><t>ph</t></rPh><r><t>fail</t></r></si><si><t>Tolsk left the hall.\n\nIt said"
            + " that Zoë lied.</t></si></sst>");
    members.put("xl/worksheets/one.xml", sheet);
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    members.forEach((name, text) -> bytes.put(name, Packing.utf8(text)));
    return bytes;
  }

  private static byte[] xlsx(String sheet) throws IOException {
    return Packing.zip(members(sheet));
  }

  @Test
  void aRowIsAnArticle() throws IOException {
    Filed read = Filed.of("news.xlsx", xlsx(SHEET));
    assertEquals(List.of("Talks fail | 2019-11-09 | - | -", "- | 2019-11-10 | - | -"), read.says());
    Article first = read.articles().getFirst();
    assertEquals(
        List.of("Tolsk left the hall.", "It said that Zoë lied."), Reads.paragraphs(first));
    assertEquals(
        List.of("The harbour is closed & empty."), Reads.paragraphs(read.articles().getLast()));
    assertEquals(
        List.of(
            "news.xlsx: of 2 sheets only the first (News) is read",
            "news.xlsx: a table, read with --map text=content,headline=title,date=date,url=url"),
        read.notes());
  }

  @Test
  void itsColumnsCanBeTold() throws IOException {
    Filed told = Filed.of("news.xlsx", xlsx(SHEET), Columns.parse("headline=date,text=content"));
    assertEquals("2019-11-09 | 2019-11-09 | - | -", told.says().getFirst());
  }

  @Test
  void whatIsBrokenOrMadeToTakeMemoryIsRefusedInALine() throws IOException {
    byte[] sound = xlsx(SHEET);
    assertTrue(
        Filed.of("a.xlsx", Arrays.copyOf(sound, sound.length - 90)).refusal().contains("cut off"));
    Map<String, byte[]> none = members(SHEET);
    none.remove("xl/worksheets/one.xml");
    assertEquals(
        "malformed: a spreadsheet without a sheet",
        Filed.of("a.xlsx", Packing.zip(none)).refusal());
    String figures = SHEET.replace("t=\"s\"", "");
    assertTrue(
        Filed.of("a.xlsx", xlsx(figures)).refusal().contains("without a column of articles"));
    for (String member : List.of("xl/worksheets/one.xml", "xl/sharedStrings.xml")) {
      Map<String, byte[]> bomb = members(SHEET);
      bomb.put(member, Packing.utf8("<x><row>" + "<si><t>".repeat(1_600_000)));
      assertTrue(Filed.of("a.xlsx", Packing.zip(bomb)).refusal().contains("more than"), member);
    }
  }

  @Test
  void blankRowsAreOfNoArticle() throws IOException {
    String blank = "<row r=\"5\">" + " ".repeat(200) + "</row>";
    String sheet = SHEET.replace("</sheetData>", blank.repeat(3000) + "</sheetData>");
    byte[] file = Packing.zip(members(sheet));
    var limits = new InputLimits(1000, 200_000, 1 << 30, 1000);
    try (Feed feed =
        new Opener(limits, Columns.GUESSED, note -> {}).open(new Document("a.xlsx", file))) {
      for (int number = 1; number <= 2; number++) {
        assertEquals(Outcome.Done.class, feed.next().orElseThrow().getClass());
      }
      assertEquals(Optional.empty(), feed.next());
    }
  }
}
