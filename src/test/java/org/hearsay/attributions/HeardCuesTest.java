package org.hearsay.attributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.language.Analysis;
import org.hearsay.language.Encoded;
import org.hearsay.language.Faults;
import org.hearsay.language.Scores;
import org.hearsay.language.TestLanguage;
import org.hearsay.language.Window;
import org.hearsay.language.Windows;
import org.hearsay.language.WordPiece;
import org.hearsay.model.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeardCuesTest {

  private static final String TEXT = "Jonas Reke said that it was late. Elena Marsh told a story.";

  private final Analysis analysis = TestLanguage.analyze(TEXT);
  private Window window;

  @BeforeEach
  void cut() throws IOException {
    window = new Windows(WordPiece.load()).of(analysis).getFirst();
  }

  /** An encoder that takes these words for a cue, its source and its content. */
  private Encoded hearing(String cue, String source, String content) {
    int pieces = window.pieces();
    float[] cues = new float[2 * pieces];
    float[] parts = new float[4 * pieces * pieces];
    for (int piece = 0; piece < pieces; piece++) {
      if (isIn(piece, cue)) {
        cues[piece] = 0.93f;
        cues[pieces + piece] = 0.93f;
        for (int other = 0; other < pieces; other++) {
          parts[piece * pieces + other] = isIn(other, source) ? 0.85f : 0.01f;
          parts[(pieces + piece) * pieces + other] = isIn(other, content) ? 0.75f : 0;
        }
      }
    }
    return new Encoded(
        window,
        Map.of(
            "cues", new Scores(cues, 2, pieces),
            "parts", new Scores(parts, 4, pieces, pieces)));
  }

  private boolean isIn(int piece, String words) {
    int start = TEXT.indexOf(words);
    Span span = new Span(start, start + words.length());
    return window.span(piece).map(span::overlaps).orElse(false);
  }

  private List<String> heardOf(String cue, Optional<Encoded> encoded) {
    Drafts drafts =
        DraftsTest.drafts(
            analysis,
            match -> new NamedAct(match.cue().act(), Optional.empty(), List.of(), List.of()),
            new Faults(analysis.article()));
    encoded.ifPresent(drafts::hear);
    Draft draft =
        drafts.find().stream()
            .filter(d -> d.match().map(m -> m.head().form().equals(cue)).orElse(false))
            .findFirst()
            .orElseThrow();
    return draft.features().stream().filter(f -> f.startsWith("heard")).toList();
  }

  @Test
  void theSameCueSourceAndContentSpeakForACue() {
    List<String> heard =
        heardOf("said", Optional.of(hearing("said", "Jonas Reke", "that it was late")));
    assertTrue(
        heard.containsAll(
            List.of(
                "heard",
                "heard cue over 0.90",
                "heard speaker over 0.80",
                "heard content over 0.70")),
        heard::toString);
    assertTrue(heard.stream().noneMatch(f -> f.startsWith("heard more")), heard::toString);
  }

  @Test
  void anotherSpeakerAndContentDoNot() {
    List<String> heard =
        heardOf("said", Optional.of(hearing("said", "Elena Marsh", "told a story")));
    assertTrue(heard.contains("heard cue over 0.90"), heard::toString);
    assertTrue(heard.contains("heard more content over 1"), heard::toString);
    assertTrue(
        heard.stream().noneMatch(f -> f.matches("heard (speaker|content) .*")), heard::toString);
  }

  @Test
  void whatHasNotBeenHeardOfHasNoSuchFeatures() {
    assertEquals(List.of(), heardOf("said", Optional.empty()));
  }
}
