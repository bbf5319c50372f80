package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs made to break a reader. The tests run with a stack of 512 KB. */
class HostileInputTest {

  private static final int SIZE = 200_000;

  /** Name, what comes first, what is repeated up to the size. */
  static Stream<List<String>> heavy() {
    return Stream.of(
        List.of("one word", "", "a"),
        List.of("no full stop", "", "word "),
        List.of("lines of a letter", "", "a\n"),
        List.of("paragraphs of a letter", "", "A\n\n"),
        List.of("headings", "It began.\n\nIt went on.\n\n", "A short line\n\n"),
        List.of("an open quotation", "\"" + "a".repeat(60) + "\n\n", "B\n\n"),
        List.of("combining marks", "e", "\u0301\u0323"),
        List.of("open tags", "a ", "<p"),
        List.of("open scripts", "a ", "<script>"),
        List.of("open comments", "<html>a ", "<!--"),
        List.of("references", "a ", "&amp;"),
        List.of("bylines", "", "By John Smith\n"),
        List.of("header lines", "", "Title: x\n"),
        List.of("credits", "a ", "(Reporting by "),
        List.of("spaces", "a", " "),
        List.of("line ends", "a", "\n"),
        List.of("dateline capitals", "", "AB CD EF "),
        List.of("links", "<html>a ", "<a href=x>"),
        List.of("tables", "<html>a ", "<table><tr><td>"),
        List.of("siblings to drop", "<html><p>a ", "<nav>x</nav>"),
        List.of("titles", "<html><p>a ", "<h1>x y z"),
        List.of("titles of asides", "<html><p>a ", "<div>Most read</div><ul><li>x"),
        List.of("dates", "<html><p>a ", "<div class=date><article><h1>x"),
        List.of("quotations", "<html><p>a ", "<blockquote class=tweet>No inquiry was needed"),
        List.of("walls", "<html><p>a ", "<div class=paywall>x"),
        List.of("attributes", "<html><p ", "a1=b "),
        List.of("classes", "<html><div class='", "ad-x "),
        List.of("data", "<html><p>a <script type='application/ld+json'>", "[[{\"a\":"));
  }

  @ParameterizedTest
  @MethodSource("heavy")
  void takesTimeInProportionToTheInput(List<String> input) {
    String text = input.get(1) + input.get(2).repeat(SIZE / input.get(2).length());
    for (ArticleReader reader : List.of(Articles.reader(), Articles.verbatim())) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(30), () -> reader.read(Reads.document("a.txt", text)), input.get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"div", "b", "blockquote", "span", "table><tr><td", "ul><li", "font", "x-y"})
  void deepNestingLosesNothing(String tag) {
    String html = "<html><body>" + ("<" + tag + ">").repeat(10_000) + "Tolsk denied it.";
    assertEquals(List.of("Tolsk denied it."), Reads.paragraphs(Reads.page(html)));
  }

  @Test
  void refusesWhatIsTooLargeInOneLine() {
    Document line = Reads.document("a.txt", "x".repeat(5_000_000));
    for (ArticleReader reader : List.of(Articles.reader(), Articles.verbatim())) {
      Rejected reason = Reads.refusal(reader, line);
      assertEquals(Rejected.Code.TOO_LARGE, reason.code());
      assertTrue(reason.detail().contains("4.7 MB") && reason.detail().contains("2.0 MB"));
    }
  }

  @Test
  void acceptsTwoMegabytesToTheByte() {
    String most = "word ".repeat((2 << 20) / 5) + "xx";
    assertEquals(2 << 20, most.length());
    assertEquals(2 << 20, Reads.verbatim(most).text().length());
    assertEquals(
        Rejected.Code.TOO_LARGE,
        Reads.refusal(Articles.verbatim(), Reads.document("a.txt", most + "x")).code());
  }

  @Test
  void limitsCanBeSet() {
    ArticleReader strict = Articles.reader(InputLimits.STANDARD.withText(30));
    assertEquals(
        Rejected.Code.TOO_LARGE,
        Reads.refusal(strict, Reads.document("a.txt", "Tolsk denied it.\n\nIt did so twice."))
            .code());
    assertEquals(
        "Tolsk denied it.", Reads.article(strict, "a.txt", "Tolsk denied it.").text().string());
  }

  @Test
  void refusesAPageOfTooManyTags() {
    Rejected reason =
        Reads.refusal(
            Articles.reader(), Reads.document("a.html", "<html>" + "<b>x".repeat(500_000)));
    assertEquals(Rejected.Code.TOO_LARGE, reason.code());
  }

  @Test
  void nothingThatADocumentNamesIsFetched() throws IOException {
    try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      canary.setSoTimeout(200);
      String url = "http://127.0.0.1:" + canary.getLocalPort() + "/x";
      for (String bait : baits(url)) {
        for (String name : List.of("a.html", "a.txt", "a.xml")) {
          Outcome<Article> outcome = Articles.reader().read(Reads.document(name, bait));
          assertTrue(!outcome.toString().contains("root:"), bait);
        }
      }
      assertEquals(0, connections(canary));
    }
  }

  private static List<String> baits(String url) {
    String entity = "<!ENTITY x SYSTEM \"" + url + "\">";
    return List.of(
        "<!DOCTYPE html SYSTEM \"" + url + "\"><html><p>Tolsk denied it.",
        "<!DOCTYPE html [" + entity + "]><html><p>Tolsk &x; denied it.",
        "<?xml version=\"1.0\"?><!DOCTYPE r [" + entity + "]><r>&x;</r>",
        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]><r>a</r>",
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><p>a &x;",
        "<?xml-stylesheet href=\"" + url + "\"?><html><p>Tolsk denied it.",
        "<html><head><link rel=stylesheet href=" + url + "><base href=" + url + "><p>Tolsk left.",
        "<html><script type='application/ld+json'>{\"@context\": \""
            + url
            + "\", \"@type\": \"NewsArticle\", \"headline\": \"Talks\"}</script><p>Tolsk left.",
        "<html><meta http-equiv=refresh content='0;" + url + "'><p>Tolsk left.",
        "<html><img src=" + url + "><iframe src=" + url + "></iframe><p>Tolsk left.",
        "<html xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='"
            + url
            + "'/><p>a b c");
  }

  private static int connections(ServerSocket canary) throws IOException {
    int count = 0;
    try {
      while (true) {
        canary.accept().close();
        count++;
      }
    } catch (SocketTimeoutException e) {
      return count;
    }
  }

  @Test
  void entitiesThatBreedStayAsTheyAre() {
    String lol =
        "<!DOCTYPE html [<!ENTITY a \"lol\">"
            + IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY a" + i + " \"" + "&a;".repeat(10) + "\">")
                .reduce("", String::concat)
            + "]><html><body><p>Tolsk &a9; denied it.";
    assertTrue(Reads.page(lol).text().length() < 1000);
  }

  /** What a page escapes is text; what it does not escape is no text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<iframe src=javascript:alert(1)></iframe>",
        "<math><mi xlink:href=\"data:x,<script>alert(1)</script>\">",
        "<style>@import'//x.invalid'</style>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">"
      })
  void markupOfThePageDoesNotReachTheText(String payload) {
    Article article =
        Reads.body("<article><p>Tolsk denied " + payload + " it on Monday.</p></article>");
    assertEquals(
        0,
        Jsoup.parseBodyFragment(article.text().string())
            .select("script, img, svg, iframe, a, style")
            .size(),
        article.text().string());
  }

  @Test
  void marksThatTurnTheTextAreGone() {
    String text = "Tolsk \u202Edeined\u202C it, \u2066and\u2069 \u200Fso\u200E did\u061C Arvenia.";
    assertEquals("Tolsk deined it, and so did Arvenia.", Reads.text(text).text().string());
    assertEquals(
        "Tolsk deined it, and so did Arvenia.",
        Reads.body("<p>" + text + "</p>").text().string().replaceFirst("^Probe\\s+", ""));
  }

  @Test
  void loneSurrogatesAndBrokenBytesBecomeReplacementCharacters() {
    byte[] broken = "Tolsk “denied” it \u00E9\u00E9 x on Monday.".getBytes(StandardCharsets.UTF_8);
    broken[broken.length - 12] = (byte) 0xED;
    Outcome<Article> outcome = Articles.reader().read(new Document("a.txt", broken));
    assertTrue(outcome.toString().contains("\uFFFD"), outcome.toString());
    assertTrue(Reads.body("<p>Tolsk &#xD800; denied it.").text().string().contains("\uFFFD"));
  }
}
