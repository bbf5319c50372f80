package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.Quotation;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.hearsay.model.Text;
import org.junit.jupiter.api.Test;

class AttributionScorerTest {

  private static final String STRING =
      "😀 Mira Tolvanen said the dam was old. “It leaks,” added Jonas Reke.";
  private static final Text TEXT = new Text(STRING);
  private static final Span MIRA = span("Mira Tolvanen");
  private static final Span SAID = span("said");
  private static final Span DAM = span("the dam was old");
  private static final Span LEAKS = span("“It leaks,”");
  private static final Span ADDED = span("added");
  private static final Span JONAS = span("Jonas Reke");

  private static Span span(String words) {
    int at = STRING.indexOf(words);
    return TEXT.span(at, at + words.length());
  }

  private static final Gold.QuotedArticle GOLD =
      new Gold.QuotedArticle(
          "made",
          TEXT,
          List.of(
              new Gold.Quote(
                  Optional.of(MIRA),
                  Optional.of(SAID),
                  List.of(DAM),
                  Optional.of(Quotation.INDIRECT),
                  Optional.of("President Tolvanen")),
              new Gold.Quote(
                  Optional.of(JONAS),
                  Optional.of(ADDED),
                  List.of(LEAKS),
                  Optional.of(Quotation.DIRECT),
                  Optional.of("Jonas Reke"))));

  private static final List<Actor> ACTORS =
      List.of(Made.actor("m", "Mira Tolvanen"), Made.actor("j", "the engineer", "he"));

  private static Statement said(Act act, String actor, Span source, Span cue, Span content) {
    return Made.statement(
        Optional.of(Made.party(actor, source)),
        act,
        false,
        List.of(),
        Optional.of(cue),
        List.of(content),
        0.75);
  }

  private static Report report(Statement... statements) {
    AttributionScorer scorer = new AttributionScorer();
    scorer.add(GOLD, Optional.of(Made.reading("made", TEXT, ACTORS, List.of(statements))));
    return scorer.report();
  }

  @Test
  void allRight() {
    Report report =
        report(
            said(Act.STATE, "m", MIRA, SAID, DAM),
            said(Act.STATE, "j", JONAS, ADDED, span("It leaks")));
    assertEquals(
        List.of(
            new Score("source spans, exact", 2, 2, 2).line(),
            new Score("cue spans, exact", 2, 2, 2).line(),
            new Score("content spans, exact", 2, 2, 2).line(),
            new Score("attributions, content Jaccard>=.5", 2, 2, 2).line(),
            "source span overlaps               1.000 of 2 matched",
            "canonical speaker right            0.500 of 2 matched",
            "recall, direct                     1.000 of 1",
            "recall, indirect                   1.000 of 1"),
        report.figures());
    assertEquals(
        List.of("found, but: other speaker"),
        report.differences().stream().map(Difference::heading).toList());
  }

  @Test
  void twoActsOnOneUtteranceCountOnce() {
    Report report =
        report(said(Act.ACCUSE, "m", MIRA, SAID, DAM), said(Act.DEMAND, "m", MIRA, SAID, DAM));
    assertEquals(
        new Score("attributions, content Jaccard>=.5", 1, 1, 2).line(), report.figures().get(3));
  }

  @Test
  void lessThanHalfOfTheContentIsAnother() {
    Report report = report(said(Act.STATE, "m", MIRA, SAID, span("the dam")));
    assertEquals(
        new Score("attributions, content Jaccard>=.5", 0, 1, 2).line(), report.figures().get(3));
    assertEquals(
        List.of(
            "missed: other content after the same cue",
            "missed: nothing found there",
            "false alarm: other content after the same cue"),
        report.differences().stream().map(Difference::heading).toList());
  }

  @Test
  void showsTheSentenceWithItsParts() {
    Report report = report();
    assertTrue(
        report
            .differences()
            .getFirst()
            .lines()
            .getFirst()
            .contains("😀 {S Mira Tolvanen} {C said} [the dam was old]. “It"),
        report.differences().getFirst().lines().getFirst());
  }

  @Test
  void refusedArticlesAreMissed() {
    AttributionScorer scorer = new AttributionScorer();
    scorer.add(GOLD, Optional.empty());
    assertEquals("articles without a prediction: 1", scorer.report().figures().getLast());
    assertEquals(new Score("cue spans, exact", 0, 0, 2).line(), scorer.report().figures().get(1));
  }
}
