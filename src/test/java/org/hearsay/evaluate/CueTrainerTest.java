package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Quotation;
import org.hearsay.model.Span;
import org.hearsay.model.Text;
import org.hearsay.statements.CueCandidates.Candidate;
import org.junit.jupiter.api.Test;

class CueTrainerTest {

  private static final Text TEXT = new Text("Marsh said it was late. Reke drove home.");

  private static Gold.QuotedArticle article(int number) {
    Gold.Quote quote =
        new Gold.Quote(
            Optional.of(new Span(0, 5)),
            Optional.of(new Span(6, 10)),
            List.of(new Span(11, 22)),
            Optional.of(Quotation.INDIRECT),
            Optional.empty());
    return new Gold.QuotedArticle("article " + number, TEXT, List.of(quote));
  }

  @Test
  void tellsCuesThatReportFromThoseThatDoNot() {
    CueTrainer trainer = CueTrainer.ofRules();
    for (int i = 0; i < 30; i++) {
      trainer.add(
          article(i),
          List.of(
              new Candidate(
                  Optional.of(new Span(6, 10)), List.of(new Span(11, 22)), List.of("cue say")),
              new Candidate(
                  Optional.of(new Span(29, 34)), List.of(new Span(35, 39)), List.of("cue drive"))));
    }
    CueTrainer.Estimate estimate = trainer.estimate();
    assertTrue(estimate.f1() > 0.99, () -> "F1 " + estimate.f1());
    assertTrue(estimate.lines().stream().anyMatch(l -> l.matches("cue say\t\\d.*")));
    assertTrue(estimate.lines().stream().anyMatch(l -> l.matches("cue drive\t-\\d.*")));
  }

  @Test
  void whatTheEncoderSaysIsWeighedBesideTheRules() {
    CueTrainer trainer = CueTrainer.ofHeard(features -> 0);
    for (int i = 0; i < 30; i++) {
      trainer.add(
          article(i),
          List.of(
              new Candidate(
                  Optional.of(new Span(6, 10)),
                  List.of(new Span(11, 22)),
                  List.of("cue say", "heard cue over 0.90")),
              new Candidate(
                  Optional.of(new Span(29, 34)), List.of(new Span(35, 39)), List.of("cue say"))));
    }
    CueTrainer.Estimate estimate = trainer.estimate();
    assertTrue(estimate.f1() > 0.99, () -> "F1 " + estimate.f1());
    assertEquals(1, estimate.lines().size(), () -> estimate.lines().toString());
    assertTrue(estimate.lines().getFirst().matches("heard cue over 0.90\t\\d.*"));
  }
}
