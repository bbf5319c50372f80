package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/**
 * Whatever a file holds, it is read or refused in a line. The build replays the inputs beside the
 * other resources of tests; {@code JAZZER_FUZZ=1 mvn -Pcampaign test
 * -Dtest=AnyFileFuzzTest#anyBytes} looks for more.
 */
class AnyFileFuzzTest {

  /** Small, so that what is refused for its size is met too. */
  private static final InputLimits LIMITS = InputLimits.STANDARD.withText(1 << 16);

  /** Its content tells the format. */
  @FuzzTest(maxDuration = "10m")
  void anyBytes(byte[] bytes) throws IOException {
    readsOrRefuses("a", bytes);
    for (ArticleReader reader : List.of(Articles.reader(LIMITS), Articles.verbatim(LIMITS))) {
      check(reader.read(new Document("a", bytes)));
    }
  }

  @FuzzTest(maxDuration = "10m")
  void anyPage(byte[] bytes) {
    for (ArticleReader reader : List.of(Articles.reader(LIMITS), Articles.verbatim(LIMITS))) {
      check(reader.read(new Document("a.html", bytes)));
    }
  }

  /** Archives are told by their names. */
  @FuzzTest(maxDuration = "10m")
  void anyArchive(byte[] bytes) throws IOException {
    for (String name : List.of("a.zip", "a.tar", "a.tar.gz", "a.gz", "a.warc", "a.warc.gz")) {
      readsOrRefuses(name, bytes);
    }
  }

  private static void readsOrRefuses(String name, byte[] bytes) throws IOException {
    Path folder = Files.createTempDirectory("any-file");
    Path file = Files.write(folder.resolve(name), bytes);
    try (Stream<Outcome<Document>> documents = Sources.of(List.of(file), LIMITS).stream()) {
      documents.forEach(document -> check(document.then(Articles.reader(LIMITS)::read)));
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  private static void check(Outcome<Article> outcome) {
    switch (outcome) {
      case Outcome.Done<Article> done -> Reads.checked(done.value());
      case Outcome.Refused<Article> refused -> {
        Rejected reason = refused.reason();
        assertNotEquals(Rejected.Code.INTERNAL, reason.code(), reason.detail());
        assertEquals(1, reason.detail().lines().count(), reason.detail());
        assertTrue(!reason.detail().contains("java.lang."), reason.detail());
      }
    }
  }
}
