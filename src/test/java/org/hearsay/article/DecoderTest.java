package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

  private static final String TEXT = "Angéla Dupönt said “no” — twice. It cost €5 in Tolsk.";

  private static String decoded(byte[] bytes) {
    return switch (Decoder.decode(new Document("probe.txt", bytes))) {
      case Outcome.Done<String> done -> done.value();
      case Outcome.Refused<String> refused -> throw new AssertionError(refused.reason());
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void obeysAByteOrderMarkAndDropsIt(String charset) {
    assertEquals(TEXT, decoded(("\uFEFF" + TEXT).getBytes(Charset.forName(charset))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void tellsTheCharsetByTheBytes(String charset) {
    assertEquals(TEXT, decoded(TEXT.getBytes(Charset.forName(charset))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><head><meta charset=\"windows-1251\"></head><body>Москва denied it.",
        "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>Москва denied it.",
        "<?xml version=\"1.0\" encoding=\"windows-1251\"?><html><body>Москва denied it."
      })
  void obeysWhatAPageDeclares(String page) {
    assertEquals(page, decoded(page.getBytes(Charset.forName("windows-1251"))));
  }

  @Test
  void aWrongDeclarationGivesWayToUtf8() {
    String page = "<meta charset=iso-8859-1><p>" + TEXT;
    assertEquals(page, decoded(page.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void latin1MeansWindows1252AsInBrowsers() {
    String page = "<meta charset=iso-8859-1><p>" + TEXT;
    assertEquals(page, decoded(page.getBytes(Charset.forName("windows-1252"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-charset", "IBM037", "$(x)"})
  void anUnusableDeclarationIsPassedOver(String name) {
    String page = "<meta charset='" + name + "'><p>Caf\u00e9 talks.";
    assertEquals(page, decoded(page.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void aFewBrokenBytesDoNotMakeUtf8AnotherCharset() {
    byte[] whole = ("“" + TEXT + "” ".repeat(5)).getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 2);
    assertTrue(decoded(cut).startsWith("“Angéla Dupönt said “no” — twice."), decoded(cut));
  }

  @Test
  void refusesNoiseAndSaysWhere() {
    byte[] noise = new byte[4000];
    new Random(7).nextBytes(noise);
    Rejected reason = Reads.refusal(Articles.reader(), new Document("noise.txt", noise));
    assertEquals(Rejected.Code.NOT_TEXT, reason.code());
    assertTrue(
        reason.detail().matches("not text: \\d+ of its \\d+ characters .*U\\+.*"), reason.detail());
  }

  @Test
  void namesWhatItKnows() {
    for (String[] known :
        List.of(
            new String[] {"%PDF-1.7\n%...", "PDF"},
            new String[] {"PK\u0003\u0004....", "ZIP"},
            new String[] {"\u0089PNG\r\n\u001A\n", "PNG"},
            new String[] {"\u001F\u008B\b....", "gzip"})) {
      Rejected reason =
          Reads.refusal(
              Articles.verbatim(),
              new Document("a.txt", known[0].getBytes(StandardCharsets.ISO_8859_1)));
      assertEquals(Rejected.Code.NOT_TEXT, reason.code());
      assertTrue(reason.detail().contains(known[1]), reason.detail());
    }
  }

  @Test
  void refusesWhatHasNoWords() {
    for (String empty : List.of("", " \n\t\r\n ", "\uFEFF", "123 --- 45", "\u200B\u00A0")) {
      for (ArticleReader reader : List.of(Articles.reader(), Articles.verbatim())) {
        assertEquals(
            Rejected.Code.EMPTY, Reads.refusal(reader, Reads.document("e.txt", empty)).code());
      }
    }
    assertEquals(
        Rejected.Code.EMPTY,
        Reads.refusal(Articles.reader(), Reads.document("e.txt", "<p></p>")).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?><prices><rye>2.50</rye></prices>",
        "<!DOCTYPE foo [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><foo>&x;</foo>"
      })
  void refusesFormatsThatNobodyReads(String text) {
    assertEquals(
        Rejected.Code.UNKNOWN_FORMAT,
        Reads.refusal(Articles.reader(), Reads.document("a.txt", text)).code());
  }

  @Test
  void takesAPageForAPageAndATextForATextWhateverTheName() {
    String page = "<!-- saved --><!DOCTYPE html><title>T</title><p>Tolsk left on Monday.";
    Article fromPage = Reads.article(Articles.reader(), "a.txt", page);
    assertEquals(List.of("Tolsk left on Monday."), Reads.paragraphs(fromPage));
    Article fromText = Reads.article(Articles.reader(), "a.html", "5 < 6, said Tolsk.\n\nIt left.");
    assertEquals(List.of("5 < 6, said Tolsk.", "It left."), Reads.paragraphs(fromText));
    Article tagged =
        Reads.article(Articles.reader(), "a.txt", "<b>Talks fail</b>\n\nTolsk left.\n\nIt rained.");
    assertEquals(List.of("Tolsk left.", "It rained."), Reads.paragraphs(tagged));
  }
}
