package org.hearsay.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.model.Article;
import org.hearsay.model.Span;
import org.hearsay.model.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WindowsTest {

  private static final Pattern SENTENCE = Pattern.compile("[^\\s].*?\\.(?=\\s|\\z)");

  private static Windows windows;

  @BeforeAll
  static void load() throws IOException {
    windows = new Windows(WordPiece.load());
  }

  /** The windows of sentences that end in a full stop and hold no line break. */
  static List<Window> of(Windows windows, String text) {
    Text frozen = new Text(text);
    List<Span> sentences = new ArrayList<>();
    Matcher sentence = SENTENCE.matcher(text);
    while (sentence.find()) {
      sentences.add(frozen.span(sentence.start(), sentence.end()));
    }
    return windows.of(frozen, sentences);
  }

  /** What stands in a window: pieces as in the text, marks as "|". */
  private static String show(Window window, String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < window.pieces(); i++) {
      shown.append(window.span(i).map(new Text(text)::cut).orElse("|")).append(' ');
    }
    return shown.toString().strip();
  }

  private static String sentence(int pieces) {
    return String.join(" ", Collections.nCopies(pieces - 1, "no")) + ".";
  }

  @Test
  void aShortArticleIsOneWindowWithAMarkBetweenItsParagraphs() {
    String text = "Roe spoke. She left.\n\nBell did not.";
    Window window = of(windows, text).getFirst();
    assertEquals("| Roe spoke . She left . | Bell did not . |", show(window, text));
    assertEquals(1, of(windows, text).size());
    assertEquals(3, window.sentences());
    assertEquals(101, window.id(0));
    assertEquals(102, window.id(7));
    assertEquals(Optional.empty(), window.span(7));
    assertEquals(-1, window.sentenceOf(7));
    assertEquals(2, window.sentenceOf(8));
  }

  @Test
  void distanceIsCountedInSentencesAndCutAtThree() {
    Window window = of(windows, "A. B. C. D. E.").getFirst();
    List<Integer> ofLetters = List.of(1, 3, 5, 7, 9);
    assertEquals(
        List.of(3, 4, 5, 6, 6), ofLetters.stream().map(p -> window.distance(0, p)).toList());
    assertEquals(
        List.of(0, 0, 1, 2, 3), ofLetters.stream().map(p -> window.distance(4, p)).toList());
    assertEquals(7, window.distance(2, 0));
  }

  @Test
  void eachSentenceIsScoredOnceAndHasTheOnesBesideItAsContext() {
    String text = (sentence(60) + " ").repeat(10).strip();
    List<Window> found = of(windows, text);
    List<Integer> scored = new ArrayList<>();
    for (Window window : found) {
      assertTrue(window.pieces() <= 384, window.toString());
      for (int i = 0; i < window.sentences(); i++) {
        boolean isEdge = i == 0 || i == window.sentences() - 1;
        assertTrue(window.isScored(i) || isEdge);
        if (window.isScored(i)) {
          scored.add(window.inArticle(i));
        }
      }
    }
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), scored);
    // 50 pieces of the sentence before, four whole ones, 32 of the one after, two marks.
    assertEquals(324, found.get(1).pieces());
  }

  @Test
  void aVeryLongSentenceIsCut() {
    Window window = of(windows, sentence(1000)).getFirst();
    assertEquals(344 + 2, window.pieces());
    assertEquals(new Span(0, 999 * 3), window.sentence(0));
  }

  @Test
  void sentencesAreThoseOfTheAnalysis() {
    Article article = TestLanguage.article("By a reporter\n\nRoe spoke.");
    Sentence sentence = new Sentence(0, 1, new Span(15, 25), 0, 0);
    Analysis analysis = new Analysis(article, List.of(sentence), List.of(), List.of(), List.of());
    assertEquals("| Roe spoke . |", show(windows.of(analysis).getFirst(), article.text().string()));
  }

  @Test
  void theyAreThoseOfTheTraining() throws IOException {
    JsonNode truth;
    try (InputStream in = getClass().getResourceAsStream("windows-parity.json")) {
      truth = new ObjectMapper().readTree(in);
    }
    List<Span> sentences = new ArrayList<>();
    truth
        .get("sentences")
        .forEach(s -> sentences.add(new Span(s.get(0).asInt(), s.get(1).asInt())));
    List<Window> found = windows.of(new Text(truth.get("text").asText()), sentences);
    assertEquals(truth.get("windows").size(), found.size());
    for (int i = 0; i < found.size(); i++) {
      JsonNode expected = truth.get("windows").get(i);
      Window window = found.get(i);
      int last = window.sentences() - 1;
      assertEquals(expected.get("ids").toString(), list(window.pieces(), window::id));
      assertEquals(expected.get("order").toString(), list(window.pieces(), window::sentenceOf));
      assertEquals(
          expected.get("last").toString(), list(window.pieces(), p -> window.distance(last, p)));
      assertEquals(expected.get("scored").toString(), list(window.sentences(), window::isScored));
      assertEquals(
          expected.get("sentences").toString(),
          list(
              window.sentences(),
              s -> "[" + window.sentence(s).start() + "," + window.sentence(s).end() + "]"));
    }
  }

  private static String list(int size, IntFunction<Object> each) {
    return IntStream.range(0, size)
        .mapToObj(i -> each.apply(i).toString())
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void anArticleWithoutSentencesHasNoWindows() {
    assertEquals(List.of(), of(windows, ""));
  }
}
