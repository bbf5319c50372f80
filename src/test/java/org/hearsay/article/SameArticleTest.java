package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One article, written down in many ways, is one article: text, id and all. */
class SameArticleTest {

  private static final List<String> LINES =
      List.of(
          "Arvenia blames Tolsk for shelling of village",
          "By Ilse Marrow-Venn",
          "20 December 2014",
          "ARVEN CITY (AFP) — Arvenia accused its neighbour Tolsk on Saturday of shelling a border"
              + " village, killing three people, and demanded that those who gave the order be"
              + " handed over to a court.",
          "“We know who did it,” Défense Minister Jón Vale said, “and we will not rest until they"
              + " stand before a judge.”",
          "'A fairy tale'",
          "Tolsk denied the accusation. A spokesman for its army, Colonel Ruud Henning, said that"
              + " no unit had been within 40 kilometres of the village on that day, called the"
              + " charge “a fairy tale”, and proposed a joint inquiry by the two armies.",
          "The talks between the two go on – for now.",
          "© 2014 AFP");

  private static final Article PLAIN = Reads.text(String.join("\n\n", LINES));

  private static void assertSame(Article article) {
    assertEquals(PLAIN.text(), article.text());
    assertEquals(PLAIN.blocks(), article.blocks());
    assertEquals(PLAIN.id(), article.id());
    assertEquals(PLAIN.published(), article.published());
    assertEquals(PLAIN.author(), article.author());
    assertEquals(PLAIN.publisher(), article.publisher());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\r\n", "\r\n\r\n", "\r\r", "\n  ", "\n\n\n\n", " \n\u00A0\n", "\f"})
  void whateverStandsBetweenTheParagraphs(String gap) {
    assertSame(Reads.text(String.join(gap, LINES)));
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 64, 72, 80, 100})
  void atWhateverWidthItWasWrapped(int width) {
    assertSame(Reads.text(each(line -> wrapped(line, width), "\n\n")));
    assertSame(Reads.text(each(line -> "    " + wrapped(line, width), "\n\n")));
    assertSame(Reads.text(each(line -> wrapped(line, width).replace("\n", "\n\n"), "\n\n\n")));
  }

  private static String each(UnaryOperator<String> change, String gap) {
    return LINES.stream().map(change).collect(Collectors.joining(gap));
  }

  private static String wrapped(String line, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String word : line.split(" ", -1)) {
      if (!open.isEmpty() && open.length() + 1 + word.length() > width) {
        lines.add(open.toString());
        open.setLength(0);
      }
      open.append(open.isEmpty() ? "" : " ").append(word);
    }
    lines.add(open.toString());
    return String.join("\n", lines);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void inWhateverCharset(String charset) {
    byte[] bytes = String.join("\n\n", LINES).getBytes(Charset.forName(charset));
    assertSame(read(bytes));
  }

  @Test
  void decomposedOrMarkedUp() {
    String text = String.join("\n\n", LINES);
    assertSame(Reads.text(Normalizer.normalize(text, Normalizer.Form.NFD)));
    assertSame(Reads.text("\uFEFF" + text.replace(" ", " \u200B")));
    assertSame(Reads.text(each(line -> "<p>" + line.replace("–", "&ndash;") + "</p>\n", "\n")));
  }

  @Test
  void asAPage() {
    assertSame(
        Reads.page(
            "<html><body><h1>"
                + LINES.getFirst()
                + "</h1>"
                + LINES.stream()
                    .skip(1)
                    .map(line -> line.startsWith("'") ? "<h3>" + line + "</h3>" : "<p>" + line)
                    .collect(Collectors.joining())));
  }

  @Test
  void inWhateverCountryAndTimeZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertSame(read(String.join("\n\n", LINES).getBytes(StandardCharsets.UTF_8)));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static Article read(byte[] bytes) {
    Outcome<Article> outcome = Articles.reader().read(new Document("a.txt", bytes));
    return ((Outcome.Done<Article>) outcome).value();
  }
}
