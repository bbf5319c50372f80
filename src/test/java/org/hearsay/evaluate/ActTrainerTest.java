package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.hearsay.actors.Authority;
import org.hearsay.actors.Cast;
import org.hearsay.actors.EnglishActorFinder;
import org.hearsay.language.Analysis;
import org.hearsay.language.TestLanguage;
import org.hearsay.model.Act;
import org.hearsay.model.Text;
import org.hearsay.statements.ActCandidates;
import org.hearsay.statements.TestStatements;
import org.junit.jupiter.api.Test;

class ActTrainerTest {

  private static final String TEXT =
      "Mayor Ana Lindqvist accused Corvane Mining of fraud. Rolf Ekman praised Corvane Mining.";

  private static Gold.ClaimedArticle article(int number) {
    Gold.Claim accusation =
        new Gold.Claim(
            "Ana Lindqvist",
            Act.ACCUSE,
            Optional.of("Corvane Mining"),
            true,
            false,
            true,
            "accused Corvane Mining of fraud",
            Optional.empty(),
            Optional.empty());
    return new Gold.ClaimedArticle(
        "article " + number,
        new Text(TEXT),
        List.of(
            new Gold.Named("Ana Lindqvist", List.of("Lindqvist")),
            new Gold.Named("Corvane Mining", List.of("Corvane"))),
        List.of(accusation));
  }

  @Test
  void learnsWhichActsTheAnnotatorsHaveToo() {
    Analysis analysis = TestLanguage.analyze(TEXT);
    Cast cast = new EnglishActorFinder(Authority.bundled()).find(analysis);
    List<ActCandidates.Candidate> candidates = TestStatements.candidates().find(analysis, cast);
    ActTrainer trainer = new ActTrainer(ActTrainer.Question.WHOLE);
    for (int i = 0; i < 8; i++) {
      trainer.add(article(i), candidates, cast.actors());
    }
    ActTrainer.Estimate estimate = trainer.estimate();
    assertEquals(16, estimate.acts());
    assertEquals(8, estimate.right());
    assertTrue(estimate.loss() < 0.5, () -> "loss " + estimate.loss());
    assertTrue(estimate.lines().stream().anyMatch(l -> l.matches("act accuse\t\\d.*")));
    assertTrue(estimate.lines().stream().anyMatch(l -> l.matches("act praise\t-\\d.*")));
  }
}
