package org.hearsay.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.hearsay.model.Span;
import org.hearsay.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishAnalyzerTest {

  private static Token token(Analysis analysis, String form) {
    return analysis.tokens().stream().filter(t -> t.form().equals(form)).findFirst().orElseThrow();
  }

  /** Every span cut from the text is what the analysis says it is, and trees stay in sentences. */
  private static void assertSound(Analysis analysis) {
    Text text = analysis.article().text();
    int reached = 0;
    for (Sentence sentence : analysis.sentences()) {
      assertTrue(sentence.span().start() >= reached, () -> "sentences overlap: " + sentence);
      reached = sentence.span().end();
      assertTrue(sentence.firstToken() < sentence.endToken(), sentence::toString);
      for (Token token : analysis.tokens(sentence)) {
        assertTrue(sentence.span().contains(token.span()), token::toString);
        assertTrue(
            token.head() == -1
                || (token.head() >= sentence.firstToken() && token.head() < sentence.endToken()),
            token::toString);
      }
    }
    int end = 0;
    for (int i = 0; i < analysis.tokens().size(); i++) {
      Token token = analysis.token(i);
      assertEquals(i, token.index());
      assertEquals(token.form(), text.cut(token.span()));
      assertEquals(token.lemma().toLowerCase(Locale.ROOT), token.lemma());
      assertTrue(token.span().start() >= end, token::toString);
      end = token.span().end();
    }
    for (Name name : analysis.names()) {
      assertEquals(analysis.span(name.firstToken(), name.endToken()), name.span());
    }
    for (Quote quote : analysis.quotes()) {
      assertTrue(quote.span().contains(quote.inner()), quote::toString);
    }
  }

  @Test
  void aSentenceHasItsWordsTagsLemmasTreeAndNames() {
    Analysis analysis =
        TestLanguage.analyze("Brazil's ministers accused Acme Corp. of lying, Ann Roe told CNN.");
    assertSound(analysis);
    Token accused = token(analysis, "accused");
    assertEquals("accuse", accused.lemma());
    assertEquals("VBD", accused.tag());
    Token ministers = token(analysis, "ministers");
    assertEquals(accused.index(), ministers.head());
    assertTrue(ministers.is("nsubj"));
    assertEquals(
        List.of("Brazil", "Acme Corp.", "Ann Roe", "CNN"),
        analysis.names().stream().map(n -> analysis.article().text().cut(n.span())).toList());
    assertEquals(".", analysis.tokens().getLast().form());
  }

  @Test
  void aPassiveWithoutAnAuxiliaryIsReadAsActive() {
    Analysis analysis =
        TestLanguage.analyze(
            "North Korea called Saturday for a joint investigation with the US into a crippling"
                + " cyber attack on Sony Pictures.");
    assertEquals("VBD", token(analysis, "called").tag());
    assertTrue(token(analysis, "Korea").is("nsubj"));
  }

  @Test
  void spansCountCodePointsPastPicturesAndCombiningMarks() {
    String text =
        "\uD83D\uDE00 Jose\u0301 said \u201Cit\u2019s over \uD83D\uDE00\u201D on Monday\u2014"
            + "and Ann\u00A0Roe agreed\u2026";
    Analysis analysis = TestLanguage.analyze(text);
    assertSound(analysis);
    assertEquals(new Span(2, 7), token(analysis, "Jose\u0301").span());
    assertEquals(
        "it\u2019s over \uD83D\uDE00",
        analysis.article().text().cut(analysis.quotes().getFirst().inner()));
  }

  @Test
  void aSpeechGoesOnOverParagraphs() {
    Analysis analysis =
        TestLanguage.analyze("He began: \u201COne. Two.\n\n\u201CThree,\u201D he ended.");
    assertEquals(2, analysis.quotes().size());
    assertTrue(!analysis.quotes().get(0).closed());
    assertTrue(analysis.quotes().get(1).opensAgain());
  }

  @Test
  void anArticleInAnotherLanguageIsRefusedByName() {
    Outcome<Analysis> outcome =
        TestLanguage.analyzer()
            .analyze(
                TestLanguage.article(
                    "Le ministre a rejet\u00E9 samedi les accusations de ses voisins. Il a propos\u00E9"
                        + " une enqu\u00EAte commune sur cette affaire."));
    Rejected reason = assertInstanceOf(Outcome.Refused.class, outcome).reason();
    assertEquals(Rejected.Code.NOT_ENGLISH, reason.code());
    assertEquals("the text is in French; Hearsay reads English", reason.detail());
  }

  @Test
  void anArticleWithoutParagraphsHasAnEmptyAnalysis() {
    Analysis analysis = TestLanguage.analyze("");
    assertEquals(List.of(), analysis.tokens());
    assertEquals(List.of(), analysis.sentences());
  }

  @Test
  void listsWithoutEndAreCutForTheParser() {
    Analysis analysis =
        TestLanguage.analyze("He named " + "Ann Roe of Oslo, ".repeat(120) + "and that was all.");
    assertSound(analysis);
    assertTrue(analysis.sentences().stream().allMatch(s -> s.endToken() - s.firstToken() <= 200));
  }

  @Test
  void twoThreadsFindWhatOneFinds() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      texts.add(
          "Minister %d of Norway denied on Monday that \"spies\" had broken into No. %d Main Street."
                  .formatted(i, i)
              + " \u201CIt is a lie,\u201D she told Reuters. Acme Inc., which makes them, agreed.");
    }
    List<String> one = texts.stream().map(EnglishAnalyzerTest::print).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Callable<String>> work = new ArrayList<>();
      for (String text : texts) {
        work.add(() -> print(text));
      }
      List<String> two = new ArrayList<>();
      for (var result : threads.invokeAll(work)) {
        two.add(result.get());
      }
      assertEquals(one, two);
    }
  }

  private static String print(String text) {
    Analysis analysis = TestLanguage.analyze(text);
    return analysis.sentences() + "\n" + analysis.tokens() + analysis.names() + analysis.quotes();
  }

  @Test
  void anyTextIsAnalysedWithExactSpans() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String[] parts = {
      "the minister", "said", ". ", " ", "'", "\"", "\u2019s ", "\u201C", "\u201D", "\u2026",
          "e\u0301",
      "\uD83D\uDE00", "\u200B", "\n", "\n\n", "U.S.", "n't", "\u2014", "3,000", "\uD83D", "\u0000",
          "(",
      "Korea ", " was ", "?", "\uFEFF", "\u202E", "\uDE00", " http://a.b/c ", "\u4E2D\u6587",
          "cannot", ", "
    };
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int c = random.nextInt(40); c > 0; c--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      String made = text.toString();
      if (TestLanguage.analyzer().analyze(TestLanguage.article(made))
          instanceof Outcome.Done<Analysis> done) {
        Analysis analysis = done.value();
        try {
          assertSound(analysis);
        } catch (AssertionError e) {
          throw new AssertionError("seed " + seed + " text " + made, e);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"word ", "x", "the end. ", "\u201C", "(", "a, ", "1", "\uD83D\uDE00", "http://"})
  void aVastParagraphIsReadInTime(String unit) {
    String text = unit.repeat(10_000 / unit.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> TestLanguage.analyzer().analyze(TestLanguage.article(text)));
  }
}
