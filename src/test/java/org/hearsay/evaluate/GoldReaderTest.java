package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Quotation;
import org.hearsay.model.Span;
import org.hearsay.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldReaderTest {

  @TempDir Path folder;

  @Test
  void readsAttributionsOneArticleALine() throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(
        file,
        """
        {"id": "a", "text": "He said so.", "quotes": [{"source": [0, 2], "cue": null, \
        "content": [[8, 10]], "type": "direct", "speaker": null}]}

        {"id": "b", "text": "Nothing.", "quotes": []}
        """);
    assertEquals(
        new Gold.Attributions(
            List.of(
                new Gold.QuotedArticle(
                    "a",
                    new Text("He said so."),
                    List.of(
                        new Gold.Quote(
                            Optional.of(new Span(0, 2)),
                            Optional.empty(),
                            List.of(new Span(8, 10)),
                            Optional.of(Quotation.DIRECT),
                            Optional.empty()))),
                new Gold.QuotedArticle("b", new Text("Nothing."), List.of()))),
        GoldReader.read(file));
  }

  @Test
  void readsActsWithTheirTexts() throws IOException {
    Files.writeString(folder.resolve("one.txt"), "Norland accused Estovia.");
    Files.writeString(
        folder.resolve("one.json"),
        """
        {"id": "one", "actors": [{"name": "Norland", "kind": "state", "aliases": ["Norland"]}],
         "claims": [{"speaker": "Norland", "act": "accuse", "target": "Estovia", "explicit": true,
                     "negated": false, "evidence": "Norland accused Estovia."}]}
        """);
    assertEquals(
        new Gold.Acts(
            List.of(
                new Gold.ClaimedArticle(
                    "one",
                    new Text("Norland accused Estovia."),
                    List.of(new Gold.Named("Norland", List.of("Norland"))),
                    List.of(
                        new Gold.Claim(
                            "Norland",
                            Act.ACCUSE,
                            Optional.of("Estovia"),
                            true,
                            false,
                            true,
                            "Norland accused Estovia.",
                            Optional.empty(),
                            Optional.empty()))))),
        GoldReader.read(folder));
  }

  @Test
  void tellsWhichLineIsWrong() throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(file, "{\"id\": \"a\", \"text\": \"\", \"quotes\": []}\n{\"id\": \"b\"}\n");
    GoldFormatException wrong =
        assertThrows(GoldFormatException.class, () -> GoldReader.read(file));
    assertTrue(wrong.getMessage().contains("gold.jsonl, line 2"), wrong.getMessage());
  }

  @Test
  void refusesWhatHoldsNoAnnotations() throws IOException {
    assertThrows(GoldFormatException.class, () -> GoldReader.read(folder));
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(file, "not JSON");
    assertThrows(GoldFormatException.class, () -> GoldReader.read(file));
  }
}
