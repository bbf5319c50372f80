package org.hearsay.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.hearsay.article.Articles;
import org.hearsay.article.Document;
import org.hearsay.model.Article;
import org.hearsay.model.Mention;
import org.hearsay.model.Outcome;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Rejected;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * All of the way from bytes to readings, on pieces of news that somebody took a hammer to. {@code
 * -Dseed=} repeats a run.
 */
class MutatedArticlesTest {

  private static final Path ARTICLES = Path.of("data", "articles");
  private static final int LONGEST = 200;

  private static final List<String> SPLINTERS =
      List.of(
          "\"",
          "\u201C",
          "\u201D",
          "'",
          "\u2019",
          "(",
          ")",
          "[",
          "--",
          "\u2014",
          ",",
          ";",
          ":",
          ".",
          "...",
          "?",
          "!",
          "\n",
          "\n\n",
          "\t",
          " ",
          "\u00A0",
          "\u200B",
          "\u202E",
          "\u0301",
          "\uFEFF",
          "\uFFFD",
          "\0",
          "\uD83D\uDCF0",
          "\uD83D",
          "said",
          " said that ",
          "accused",
          "denied",
          "he",
          "She",
          "they",
          "not",
          "of",
          "the",
          "and",
          "who",
          "by",
          "$5",
          "9/11",
          "J.",
          "Mr.",
          "U.S.",
          "@a",
          "#b",
          "http://x.example/?a=b&c",
          "&amp;",
          "<b>",
          "</p>",
          "<script>",
          "İ",
          "ß",
          "東京",
          "Monday",
          "2014-12-20",
          "'s",
          "n't",
          "-",
          "/",
          "\\",
          "%",
          "*");

  private final Reader rules;

  MutatedArticlesTest() throws IOException {
    rules = TestReaders.ofRules();
  }

  @Test
  void twoThousandAreReadOrRefused() throws IOException {
    assertTrue(read(2000, rules) > 1000);
  }

  @Test
  void someAreReadWithTheEncoderToo() throws IOException {
    assertTrue(read(40, TestReaders.whole()) > 20);
  }

  @Test
  @Tag("slow")
  void thousandsMoreAreReadWithTheEncoderToo() throws IOException {
    assertTrue(read(5000, TestReaders.whole()) > 2500);
  }

  /** Returns how many were read. */
  private static int read(int count, Reader reader) throws IOException {
    long seed = Long.getLong("seed", new Random().nextLong());
    System.out.println("MutatedArticlesTest seed " + seed);
    Random random = new Random(seed);
    List<String> pieces = pieces();
    int done = 0;
    for (int i = 0; i < count; i++) {
      byte[] bytes = mutated(pieces, random);
      String about = "seed " + seed + ", number " + i;
      Optional<Reading> reading = reading(bytes, reader, about);
      reading.ifPresent(read -> check(read, about));
      done += reading.isPresent() ? 1 : 0;
    }
    return done;
  }

  private static Optional<Reading> reading(byte[] bytes, Reader reader, String about) {
    Outcome<Article> article = Articles.reader().read(new Document("a", bytes));
    return switch (article.then(reader::read)) {
      case Outcome.Done<Reading> done -> Optional.of(done.value());
      case Outcome.Refused<Reading> refused -> {
        Rejected reason = refused.reason();
        assertTrue(reason.code() != Rejected.Code.INTERNAL, about + ": " + reason.detail());
        assertEquals(1, reason.detail().lines().count(), about);
        yield Optional.empty();
      }
    };
  }

  private static void check(Reading reading, String about) {
    // A defect costs a sentence and no more; here there is to be none.
    assertEquals(List.of(), reading.faults(), about);
    Article article = reading.article();
    Stream<Mention> mentions =
        Stream.concat(
            reading.actors().stream().flatMap(actor -> actor.mentions().stream()),
            reading.events().stream().flatMap(event -> event.mentions().stream()));
    mentions.forEach(m -> assertEquals(m.text(), article.text().cut(m.span()), about));
    for (Statement statement : reading.statements()) {
      assertTrue(statement.evidence().end() <= article.text().length(), about);
      List<Span> parts = new ArrayList<>(statement.content());
      statement.cue().ifPresent(parts::add);
      statement.speaker().flatMap(Party::span).ifPresent(parts::add);
      parts.forEach(part -> assertTrue(statement.evidence().contains(part), about));
    }
  }

  /** Beginnings and middles of the demo's articles, a sentence or three each. */
  private static List<String> pieces() throws IOException {
    List<String> pieces = new ArrayList<>();
    try (Stream<Path> files = Files.list(ARTICLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Arrays.stream(text(file).split("\\n\\s*\\n", -1))
            .map(paragraph -> paragraph.substring(0, Math.min(paragraph.length(), LONGEST)))
            .filter(paragraph -> paragraph.length() > 60)
            .forEach(pieces::add);
      }
    }
    return pieces;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] mutated(List<String> pieces, Random random) {
    StringBuilder text = new StringBuilder(pieces.get(random.nextInt(pieces.size())));
    for (int changes = 1 + random.nextInt(12); changes > 0 && !text.isEmpty(); changes--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(20));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(4)));
        case 2 -> text.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())).repeat(3));
        case 3 -> text.insert(at, pieces.get(random.nextInt(pieces.size())), 0, 40);
        default -> text.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    for (int flips = random.nextInt(10) - 7; flips > 0 && bytes.length > 0; flips--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
