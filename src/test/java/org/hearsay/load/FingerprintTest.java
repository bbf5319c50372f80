package org.hearsay.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.Block;
import org.hearsay.model.Block.Kind;
import org.hearsay.model.Span;
import org.hearsay.model.Text;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static Article article(
      String source, Optional<String> headline, Optional<String> author, Kind kind, String hash) {
    return new Article(
        "id",
        source,
        headline,
        Optional.of(LocalDate.of(2014, 12, 20)),
        author,
        Optional.empty(),
        Optional.empty(),
        new Text("North Korea denied it."),
        List.of(new Block(new Span(0, 22), kind)),
        hash);
  }

  private static Article plain(String source) {
    return article(source, Optional.of("Denial"), Optional.empty(), Kind.PARAGRAPH, "00");
  }

  @Test
  void doesNotDependOnWhereTheArticleIs() {
    assertEquals(Fingerprint.of(plain("a"), "1"), Fingerprint.of(plain("b"), "1"));
  }

  @Test
  void changesWithEverythingElse() {
    Set<String> prints =
        Stream.of(
                Fingerprint.of(plain("a"), "1"),
                Fingerprint.of(plain("a"), "2"),
                print(Optional.empty(), Optional.empty(), Kind.PARAGRAPH, "00"),
                print(Optional.of(""), Optional.empty(), Kind.PARAGRAPH, "00"),
                print(Optional.empty(), Optional.of("Denial"), Kind.PARAGRAPH, "00"),
                print(Optional.of("Denial"), Optional.empty(), Kind.HEADING, "00"),
                print(Optional.of("Denial"), Optional.empty(), Kind.PARAGRAPH, "01"))
            .collect(Collectors.toSet());
    assertEquals(7, prints.size());
  }

  private static String print(
      Optional<String> headline, Optional<String> author, Kind kind, String hash) {
    return Fingerprint.of(article("a", headline, author, kind, hash), "1");
  }

  @Test
  void ofSeveralEditionsTheLastPublishedCountsThenTheFirstByName() {
    Edition undated = new Edition(Optional.empty(), "a", "f");
    Edition old = new Edition(Optional.of(LocalDate.of(2014, 12, 20)), "a", "f");
    Edition late = new Edition(Optional.of(LocalDate.of(2014, 12, 21)), "b", "f");
    Edition lateToo = new Edition(Optional.of(LocalDate.of(2014, 12, 21)), "c", "f");
    assertTrue(undated.compareTo(old) < 0);
    assertTrue(old.compareTo(late) < 0);
    assertTrue(lateToo.compareTo(late) < 0);
    assertEquals(0, late.compareTo(new Edition(late.published(), "b", "f")));
  }
}
