package org.hearsay.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.hearsay.language.Analysis;
import org.hearsay.language.Sentence;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rejected;
import org.hearsay.model.Rejected.Code;
import org.hearsay.model.Span;
import org.hearsay.model.Text;
import org.junit.jupiter.api.Test;

class GuardedTest {

  private static final Article ARTICLE =
      new Article(
          "a1",
          "news/a1.txt",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          new Text("Washington denied it."),
          List.of(),
          "00");

  private static final Reading NOTHING_READ = new Reading(ARTICLE, List.of(), List.of(), List.of());

  private static Rejected refusal(Outcome<?> outcome) {
    assertInstanceOf(Outcome.Refused.class, outcome);
    return ((Outcome.Refused<?>) outcome).reason();
  }

  private static Outcome<Reading> read(Guarded.Stages<Reading> stages) {
    return new Guarded<>(stages, Limits.STANDARD).read(ARTICLE);
  }

  @Test
  void passesOnWhatTheStagesGive() {
    assertEquals(Outcome.of(NOTHING_READ), read((article, watch) -> Outcome.of(NOTHING_READ)));
    Rejected notEnglish = new Rejected("news/a1.txt", Code.NOT_ENGLISH, "looks French");
    assertEquals(
        Outcome.refused(notEnglish), read((article, watch) -> Outcome.refused(notEnglish)));
  }

  @Test
  void aDefectIsARefusalInOneLine() {
    Rejected refusal =
        refusal(
            read(
                (article, watch) -> {
                  throw new IllegalStateException("no head for\n\ttoken 7\u2028");
                }));
    assertEquals(Code.INTERNAL, refusal.code());
    assertEquals("news/a1.txt", refusal.source());
    assertEquals(
        "java.lang.IllegalStateException: no head for token 7"
            + " (a defect of Hearsay: please report it)",
        refusal.detail());
  }

  @Test
  void aLongMessageIsCutBetweenCharacters() {
    String detail =
        refusal(
                read(
                    (article, watch) -> {
                      throw new IllegalStateException("\uD83D\uDCF0".repeat(1000));
                    }))
            .detail();
    assertTrue(detail.codePointCount(0, detail.length()) < 400);
    assertFalse(detail.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE));
  }

  @Test
  void aTextThatNestsTooDeepIsADefectMetOnThatArticle() {
    assertEquals(Code.INTERNAL, refusal(read((article, watch) -> endless(article))).code());
  }

  @SuppressWarnings("InfiniteRecursion") // What is tested.
  private static Outcome<Reading> endless(Article article) {
    return endless(article);
  }

  @Test
  void errorsOfTheMachinePassThrough() {
    assertThrows(
        OutOfMemoryError.class,
        () ->
            read(
                (article, watch) -> {
                  throw new OutOfMemoryError("Java heap space");
                }));
    assertThrows(
        NoClassDefFoundError.class,
        () ->
            read(
                (article, watch) -> {
                  throw new NoClassDefFoundError("a model");
                }));
  }

  @Test
  void stopsBetweenStagesWhenTheTimeIsUp() {
    AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5); // Nano time may wrap around.
    Limits limits = Limits.STANDARD.withTime(Duration.ofSeconds(2));
    Guarded.Stages<Reading> stages =
        (article, watch) -> {
          clock.addAndGet(Duration.ofSeconds(2).toNanos());
          return watch
              .inTime("actors", NOTHING_READ)
              .then(
                  reading -> {
                    clock.addAndGet(1);
                    return watch.inTime("statements", reading);
                  });
        };
    Rejected refusal = refusal(new Guarded<>(stages, limits, clock::get).read(ARTICLE));
    assertEquals(Code.TIMEOUT, refusal.code());
    assertEquals("took 2 s up to its statements, the limit is 2 s", refusal.detail());
  }

  @Test
  void refusesAnAnalysisOverTheLimits() {
    Sentence sentence = new Sentence(0, 0, new Span(0, 21), 0, 0);
    Analysis two =
        new Analysis(ARTICLE, Collections.nCopies(2, sentence), List.of(), List.of(), List.of());
    Limits one = new Limits(10, 1, Duration.ofMinutes(1));
    Guarded.Stages<Reading> stages =
        (article, watch) -> watch.within(two).then(analysis -> Outcome.of(NOTHING_READ));
    Rejected refusal = refusal(new Guarded<>(stages, one).read(ARTICLE));
    assertEquals(Code.TOO_LARGE, refusal.code());
    assertEquals("0 words in 2 sentences, the limits are 10 and 1: split it", refusal.detail());
    Limits enough = new Limits(10, 2, Duration.ofMinutes(1));
    assertEquals(Outcome.of(NOTHING_READ), new Guarded<>(stages, enough).read(ARTICLE));
  }
}
