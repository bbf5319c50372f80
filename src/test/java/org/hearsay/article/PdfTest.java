package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.junit.jupiter.api.Test;

class PdfTest {

  /** Sets lines: "size left top text". */
  private static void page(PDDocument pdf, String lines) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    var font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    try (var out = new PDPageContentStream(pdf, page)) {
      for (String line : lines.lines().toList()) {
        String[] cells = line.split(" ", 4);
        out.beginText();
        out.setFont(font, Float.parseFloat(cells[0]));
        out.newLineAtOffset(Float.parseFloat(cells[1]), 840 - Float.parseFloat(cells[2]));
        out.showText(cells[3]);
        out.endText();
      }
    }
  }

  private static byte[] saved(PDDocument pdf) throws IOException {
    var bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return bytes.toByteArray();
  }

  private static byte[] pdf(String... pages) throws IOException {
    PdfFonts.use();
    try (PDDocument pdf = new PDDocument()) {
      for (String page : pages) {
        page(pdf, page);
      }
      var day = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
      day.clear();
      day.set(2021, Calendar.FEBRUARY, 3);
      pdf.getDocumentInformation().setCreationDate(day);
      pdf.getDocumentInformation().setTitle("Microsoft Word - talks.docx");
      pdf.getDocumentInformation().setAuthor("Reke Brann");
      return saved(pdf);
    }
  }

  private static final String FIRST =
      """
      9 50 30 The Port Ellery Gazette, 9 November 2019
      24 50 80 Gazette
      18 50 110 Talks between Tolsk and
      18 50 132 Arvenia fail
      10 50 160 By Jane Doe
      10 50 190 Tolsk left the hall on Friday and said that the inter-
      10 50 202 national observers had lied about the far-right and the
      10 50 214 far-
      10 50 226 right.
      10 50 250 Arvenia denied it. Its envoy asked for a meeting that would
      10 50 262 take place in the presence of both of the
      9 300 800 - 1 -
      """;

  private static final String SECOND =
      """
      9 50 30 The Port Ellery Gazette, 9 November 2019
      10 50 60 observers, and left.
      10 60 72 Nobody expected that, a spokeswoman for the harbour said in
      10 50 84 the evening.
      9 300 800 - 2 -
      """;

  @Test
  void paragraphsGoOnOverLinesAndPages() throws IOException {
    Article article = Filed.of("a.pdf", pdf(FIRST, SECOND)).only();
    assertEquals(
        List.of(
            "Tolsk left the hall on Friday and said that the international observers had lied about"
                + " the far-right and the far-right.",
            "Arvenia denied it. Its envoy asked for a meeting that would take place in the presence"
                + " of both of the observers, and left.",
            "Nobody expected that, a spokeswoman for the harbour said in the evening."),
        Reads.paragraphs(article));
    assertEquals(
        "Talks between Tolsk and Arvenia fail | 2021-02-03 | Jane Doe | -", Filed.says(article));
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws IOException {
    String columns =
        """
        10 50 60 Tolsk left the hall on Friday,
        10 50 72 and said that Arvenia had lied.
        10 50 84 Arvenia denied it, and called
        10 300 60 for a meeting of both parties in
        10 300 72 the presence of the observers.
        """;
    assertEquals(
        List.of(
            "Tolsk left the hall on Friday, and said that Arvenia had lied. Arvenia denied it, and"
                + " called for a meeting of both parties in the presence of the observers."),
        Reads.paragraphs(Filed.of("a.pdf", pdf(columns)).only()));
  }

  @Test
  void whatIsBrokenLockedOrEmptyIsRefusedInALine() throws IOException {
    assertEquals(
        "empty: a PDF without a text layer, as scanners make it: have its text recognised (OCR)"
            + " first",
        Filed.of("a.pdf", pdf("")).refusal());
    byte[] sound = pdf(FIRST);
    assertTrue(
        Filed.of("a.pdf", Arrays.copyOf(sound, 60)).refusal().startsWith("malformed: a PDF that"));
    assertTrue(
        Filed.of("a.pdf", "%PDF-1.7\n<<<<".getBytes(StandardCharsets.UTF_8))
            .refusal()
            .startsWith("malformed: a PDF that"));
    try (PDDocument pdf = new PDDocument()) {
      page(pdf, FIRST);
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      assertEquals(
          "unreadable: it has a password: save it without one",
          Filed.of("a.pdf", saved(pdf)).refusal());
    }
  }

  @Test
  void whatIsMadeToTakeTimeOrMemoryIsRefused() throws IOException {
    assertTrue(Filed.of("a.pdf", stream("q Q ".repeat(101_000))).refusal().startsWith("too-large"));
    assertTrue(Filed.of("a.pdf", stream(" ".repeat(30 << 20))).refusal().startsWith("empty"));
    String[] pages = new String[2001];
    Arrays.fill(pages, "");
    assertTrue(Filed.of("a.pdf", pdf(pages)).refusal().startsWith("too-large: 2001 pages"));
  }

  @Test
  void whatUnpacksWithoutEndIsNot() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed)) {
      byte[] spaces = new byte[1 << 20];
      for (int i = 0; i < 70; i++) {
        out.write(spaces);
      }
    }
    byte[] list =
        join(
            "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count"
                + " 0>>endobj\n6 0 obj<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length "
                + packed.size()
                + ">>stream\n",
            packed.toByteArray(),
            "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
    assertEquals(
        "too-large: a part of it unpacks to more than 64.0 MB: print it anew",
        Filed.of("a.pdf", list).refusal());
    String loop =
        "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0"
            + " R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600"
            + " 800]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>endobj\n4 0 obj<</Length"
            + " 6>>stream\n/X Do \nendstream endobj\n5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0"
            + " 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 12>>stream\n/X Do /X Do \nendstream"
            + " endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
    assertTrue(Filed.of("a.pdf", loop).refusal().startsWith("too-large: too intricate"));
  }

  private static byte[] join(String head, byte[] middle, String tail) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(Packing.utf8(head));
    all.writeBytes(middle);
    all.writeBytes(Packing.utf8(tail));
    return all.toByteArray();
  }

  /** A page whose content is {@code operators}, packed. */
  private static byte[] stream(String operators) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      var in = new ByteArrayInputStream(operators.getBytes(StandardCharsets.US_ASCII));
      page.setContents(new PDStream(pdf, in, COSName.FLATE_DECODE));
      return saved(pdf);
    }
  }

  @Test
  void lettersAreCountedAsTheyAreShown() throws IOException {
    byte[] endless = stream("BT (" + "a".repeat(3_000_000) + ") Tj ET");
    var opener = new Opener(InputLimits.STANDARD.withText(1000), Columns.GUESSED, note -> {});
    assertTimeoutPreemptively(
        Duration.ofSeconds(8),
        () ->
            assertEquals(
                "text of more than 1000 bytes: split it",
                ((Outcome.Refused<Document>) first(opener, endless)).reason().detail()));
  }

  private static Outcome<Document> first(Opener opener, byte[] pdf) {
    return opener.open(new Document("a.pdf", pdf)).next().orElseThrow();
  }

  private static PdfLines.PdfLine line(int number, String text) {
    return new PdfLines.PdfLine(1, text, 50, 400, 12f * number, 10);
  }

  @Test
  void wordsPartedWithoutEndAndRowsOfSpacesTakeNoTime() {
    List<PdfLines.PdfLine> lines = new ArrayList<>();
    lines.add(line(0, "-" + " ".repeat(100_000) + "-"));
    for (int i = 1; i < 10_000; i++) {
      lines.add(line(i, "abcdefgh".repeat(5) + "-"));
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> new PdfLayout(lines).manuscript(Bibliography.NONE));
  }

  @Test
  void numbersOfPagesAreTold() {
    for (String number : List.of("- 1 -", "Page 12", "page 3 of 7", "p. 9", "xiv", "| 3/12")) {
      List<PdfLines.PdfLine> lines =
          List.of(line(1, "Tolsk left."), line(2, "It lied."), line(60, number));
      assertFalse(
          new PdfLayout(lines).manuscript(Bibliography.NONE).toString().contains(number), number);
    }
  }
}
