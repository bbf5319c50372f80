package org.hearsay.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;
import org.hearsay.model.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPieceTest {

  private static WordPiece wordPiece;
  private static List<String> vocabulary;

  @BeforeAll
  static void load() throws IOException {
    wordPiece = WordPiece.load();
    vocabulary =
        new String(ShippedFile.read("vocabulary.txt").bytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
  }

  private static List<WordPiece.Piece> pieces(String text) {
    Text frozen = new Text(text);
    return frozen.length() == 0
        ? List.of()
        : wordPiece.pieces(frozen, new Span(0, frozen.length()));
  }

  /** Each text, and its pieces with what they cover where that is not the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The minister lied. | the=The minister lied .",
        "“They knew,” she said. | “ they=They knew , ” she said .",
        "Señora Núñez | sen=Señ ##ora nunez=Núñez",
        "Cafe\u0301s | cafes=Cafe\u0301s",
        "unaffordable | una ##ff ##ord ##able",
        "He left 😀 twice. | he=He left [UNK]=😀 twice .",
        "𝒜 state | [UNK]=𝒜 state",
        "U.S.-led | u=U . s=S . - led",
        "$4.5bn | $ 4 . 5 ##bn",
        "zero\u200bwidth | zero ##wi ##dt ##h",
      })
  void textIsCutIntoPiecesThatKnowWhereTheyStand(String text, String expected) {
    Text frozen = new Text(text);
    List<String> found = new ArrayList<>();
    for (WordPiece.Piece piece : pieces(text)) {
      String entry = vocabulary.get(piece.id());
      String cut = frozen.cut(piece.span());
      found.add(entry.replaceFirst("^##", "").equals(cut) ? entry : entry + "=" + cut);
    }
    assertEquals(expected, String.join(" ", found));
  }

  @Test
  void spansAreCountedInCodePoints() {
    List<WordPiece.Piece> pieces = pieces("😀 no");
    assertEquals(new Span(0, 1), pieces.get(0).span());
    assertEquals(new Span(2, 4), pieces.get(1).span());
  }

  @Test
  void onlyTheSpanIsRead() {
    Text text = new Text("😀 One. Two.");
    assertEquals(
        List.of(new Span(7, 10), new Span(10, 11)),
        wordPiece.pieces(text, new Span(7, 11)).stream().map(WordPiece.Piece::span).toList());
  }

  @Test
  void aWordOfMoreThanAHundredLettersIsOneUnknownPiece() {
    assertTrue(pieces("x".repeat(100)).size() > 1);
    List<WordPiece.Piece> pieces = pieces("x".repeat(101));
    assertEquals("[UNK]", vocabulary.get(pieces.getFirst().id()));
    assertEquals(List.of(new Span(0, 101)), pieces.stream().map(WordPiece.Piece::span).toList());
  }

  @Test
  void itCutsAsTheTrainingDid() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("wordpiece-parity.jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        JsonNode row = new ObjectMapper().readTree(line);
        List<List<Integer>> found =
            pieces(row.get("text").asText()).stream()
                .map(piece -> List.of(piece.id(), piece.span().start(), piece.span().end()))
                .toList();
        assertEquals(row.get("pieces").toString(), found.toString().replace(" ", ""), line);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"word ", "x", "xq", ".", "\u0301", "😀", "国", "\uD800", "İ"})
  void timeGrowsWithTheTextAndNoFaster(String unit) {
    String text = unit.repeat(500_000 / unit.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> pieces(text));
  }
}
