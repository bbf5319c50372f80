package org.hearsay.article;

import static org.hearsay.article.Packing.gzip;
import static org.hearsay.article.Packing.read;
import static org.hearsay.article.Packing.tar;
import static org.hearsay.article.Packing.utf8;
import static org.hearsay.article.Packing.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

  private static final String LINE =
      """
      {"id": "probe/1", "title": "Talks fail", "date": "2014-12-20", "author": "Jane Doe", \
      "publisher": "Wire", "url": "https://wire.example/a", "text": "Tolsk left 🙂.\\n\\nIt rained."}
      """;

  @TempDir private Path folder;

  private Article article(ArticleReader reader, String lines) throws IOException {
    Path file = write(folder.resolve("news.jsonl"), lines);
    try (var documents = Sources.of(List.of(file)).stream()) {
      return switch (documents.findFirst().orElseThrow().then(reader::read)) {
        case Outcome.Done<Article> done -> Reads.checked(done.value());
        case Outcome.Refused<Article> refused -> throw new AssertionError(refused);
      };
    }
  }

  @Test
  void readsTheFieldsBesideTheText() throws IOException {
    Article article = article(Articles.reader(), LINE);
    assertEquals("Talks fail\n\nTolsk left 🙂.\n\nIt rained.", article.text().string());
    assertEquals(Optional.of("Talks fail"), article.headline());
    assertEquals(Optional.of(LocalDate.of(2014, 12, 20)), article.published());
    assertEquals(Optional.of("Jane Doe"), article.author());
    assertEquals(Optional.of("Wire"), article.publisher());
    assertEquals(Optional.of("https://wire.example/a"), article.url());
    assertEquals(true, article.source().endsWith("news.jsonl!/probe_1"));
  }

  @Test
  void verbatimTextIsTheFieldCharacterForCharacter() throws IOException {
    Article article = article(Articles.verbatim(), LINE);
    assertEquals("Tolsk left 🙂.\n\nIt rained.", article.text().string());
    assertEquals(Optional.of("Talks fail"), article.headline());
  }

  @Test
  void readsFieldsInAnObjectOfTheirOwn() throws IOException {
    Article article =
        article(
            Articles.reader(),
            "{\"text\": \"Tolsk left.\", \"meta\": {\"title\": \"Talks fail\", \"author\": \"None\","
                + " \"publication_date\": \"2014-12-20 10:00:00+00:00\"}}");
    assertEquals(Optional.of("Talks fail"), article.headline());
    assertEquals(Optional.of(LocalDate.of(2014, 12, 20)), article.published());
    assertEquals(Optional.empty(), article.author());
  }

  @Test
  void brokenLinesAreRefusedAndTheNextOnesRead() throws IOException {
    Path file =
        write(
            folder.resolve("a.jsonl"),
            "\uFEFF{\"text\":\"one\"}\n{broken\n\n{\"id\":\"x\"}\n[]\n{\"text\":7}\n"
                + "[".repeat(5000)
                + "\n{\"text\":\"half \\ud83d\"}\r\n{\"text\":\"last\"}");
    assertEquals(
        List.of(
            "a.jsonl!/line-1: one",
            "a.jsonl!/line-2: MALFORMED",
            "a.jsonl!/line-4: MALFORMED",
            "a.jsonl!/line-5: MALFORMED",
            "a.jsonl!/line-6: MALFORMED",
            "a.jsonl!/line-7: MALFORMED",
            "a.jsonl!/line-8: half \uFFFD",
            "a.jsonl!/line-9: last"),
        read(folder, file));
  }

  @Test
  void anEndlessLineIsRefusedAndTheNextOneRead() throws IOException {
    InputLimits small = new InputLimits(1000, 200_000, 1 << 30, 100);
    Path file = write(folder.resolve("a.jsonl"), "x".repeat(3_000_000) + "\n{\"text\":\"two\"}\n");
    assertEquals(
        List.of("a.jsonl!/line-1: TOO_LARGE", "a.jsonl!/line-2: two"), read(folder, small, file));
  }

  @Test
  void readsPackedLines() throws IOException {
    byte[] lines = utf8("{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
    Files.write(folder.resolve("a.jsonl.gz"), gzip(lines));
    Files.write(folder.resolve("b.tgz"), gzip(tar(Map.of("in/c.ndjson", lines))));
    assertEquals(
        List.of(
            "a.jsonl.gz!/line-1: one",
            "a.jsonl.gz!/line-2: two",
            "b.tgz!/in/c.ndjson!/line-1: one",
            "b.tgz!/in/c.ndjson!/line-2: two"),
        read(folder, folder));
  }
}
