package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.junit.jupiter.api.Test;

class DocxTest {

  private static final String W =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private static String paragraph(String style, String runs) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + runs + "</w:p>";
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  private static final String BODY =
      paragraph("Titel", run("Talks fail in ") + run("Port Ellery"))
          + paragraph("Normal", run("By Zoë Doe"))
          + paragraph("Normal", run("9 November 2019"))
          + paragraph(
              "Normal",
              run("Tolsk ")
                  + "<w:del w:id=\"1\"><w:r><w:delText>never </w:delText></w:r></w:del>"
                  + run("left the hall, a co")
                  + "<w:r><w:noBreakHyphen/></w:r>"
                  + run("author said."))
          + "<w:tbl><w:tr><w:tc>"
          + paragraph("Normal", run("Arvenia denied that it had lied."))
          + "</w:tc></w:tr></w:tbl>";

  private static Map<String, byte[]> members(String body) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("[Content_Types].xml", Packing.utf8("<Types/>"));
    members.put(
        "word/document.xml",
        Packing.utf8(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
                + W
                + "><w:body>"
                + body
                + "</w:body></w:document>"));
    members.put(
        "word/styles.xml",
        Packing.utf8(
            "<w:styles"
                + W
                + "><w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style></w:styles>"));
    members.put(
        "docProps/core.xml",
        Packing.utf8(
            "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\">"
                + "<dc:title>Talks end</dc:title><dc:creator>Reke Brann</dc:creator>"
                + "<dcterms:created>2021-02-03T09:00:00Z</dcterms:created></cp:coreProperties>"));
    return members;
  }

  private static byte[] docx(String body) throws IOException {
    return Packing.zip(members(body));
  }

  @Test
  void itsRunningTextIsRead() throws IOException {
    for (String name : List.of("a.docx", "no-ending")) {
      Article article = Filed.of(name, docx(BODY)).only();
      assertEquals("Talks fail in Port Ellery | 2019-11-09 | Zoë Doe | -", Filed.says(article));
      assertEquals(
          List.of("Tolsk left the hall, a co-author said.", "Arvenia denied that it had lied."),
          Reads.paragraphs(article));
    }
  }

  @Test
  void whatItsTextDoesNotSayItsPropertiesDo() throws IOException {
    String body = paragraph("Normal", run("Tolsk left the hall, its envoy said on the day."));
    assertEquals(
        "Talks end | 2021-02-03 | Reke Brann | -",
        Filed.says(Filed.of("a.docx", docx(body)).only()));
  }

  @Test
  void articlesOfADatabaseAreReadAsSuch() throws IOException {
    StringBuilder body = new StringBuilder();
    NexisTest.TEXT.lines().forEach(line -> body.append(paragraph("Normal", run(line.strip()))));
    assertEquals(2, Filed.of("nexis.docx", docx(body.toString())).articles().size());
  }

  @Test
  void whatIsBrokenIsRefusedInALine() throws IOException {
    byte[] sound = docx(BODY);
    assertEquals(
        "malformed: an office document that cannot be unpacked: it was cut off or damaged",
        Filed.of("a.docx", Arrays.copyOf(sound, sound.length - 40)).refusal());
    assertEquals(
        "malformed: no word/document.xml in it",
        Filed.of("a.docx", Packing.zip(Map.of("word/x.xml", new byte[0]))).refusal());
    assertEquals(
        "empty: a document without a text: pictures in it are not read",
        Filed.of("a.docx", docx("<w:p/>")).refusal());
    Map<String, byte[]> entities = members(BODY);
    entities.put(
        "word/document.xml",
        Packing.utf8("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document>&a;"));
    assertTrue(Filed.of("a.docx", Packing.zip(entities)).refusal().contains("declares entities"));
    Map<String, byte[]> cut = members(BODY);
    cut.put("word/document.xml", Packing.utf8("<w:document><w:body><w:p><w:r><w:t>Tolsk"));
    assertEquals(
        "malformed: cut off: it ends before </w:document>",
        Filed.of("a.docx", Packing.zip(cut)).refusal());
  }

  @Test
  void whatUnpacksWithoutEndIsNot() throws IOException {
    Map<String, byte[]> bomb = members(BODY);
    bomb.put("word/document.xml", new byte[30 << 20]);
    assertTrue(Filed.of("a.docx", Packing.zip(bomb)).refusal().startsWith("too-large"));
  }

  @Test
  void theStyleOfABoxIsNotItsParagraphs() throws IOException {
    String box =
        "<w:r><w:pict><w:txbxContent>"
            + paragraph("Titel", run("Gazette extra"))
            + "</w:txbxContent></w:pict></w:r>";
    String body =
        paragraph("Titel", run("Talks fail in Port Ellery"))
            + "<w:p>"
            + box
            + run("Tolsk left the hall, its envoy said.")
            + "</w:p>";
    String swapped =
        "<w:p>" + box + run("Tolsk left the hall.") + "</w:p>" + paragraph("x", run("It lied."));
    assertTrue(Filed.says(Filed.of("a.docx", docx(body)).only()).startsWith("Talks fail in Port"));
    assertTrue(Filed.says(Filed.of("a.docx", docx(swapped)).only()).startsWith("Gazette extra"));
  }

  @Test
  void theReaderOfOneArticleOpensIt() throws IOException {
    for (Document document :
        List.of(
            new Document("a.docx", docx(BODY)),
            new Document("a.docx.gz", Packing.gzip(docx(BODY))))) {
      assertTrue(Articles.reader().read(document) instanceof Outcome.Done<Article>);
    }
  }
}
