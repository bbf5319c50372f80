package org.hearsay.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.hearsay.actors.Authority;
import org.hearsay.actors.Cast;
import org.hearsay.actors.EnglishActorFinder;
import org.hearsay.acts.ActClassifier;
import org.hearsay.acts.Proposal;
import org.hearsay.language.Analysis;
import org.hearsay.language.TestLanguage;
import org.hearsay.model.Act;
import org.junit.jupiter.api.Test;

class DeliberationTest {

  private static final ActClassifier CLASSIFIER =
      (analysis, encoded) ->
          List.of(proposal(analysis, Act.ACCUSE, 0.95), proposal(analysis, Act.PRAISE, 0.2));

  private static Proposal proposal(Analysis analysis, Act act, double likelihood) {
    return new Proposal(
        analysis.sentences().getFirst(), act, likelihood, 0, List.of(), List.of(), List.of());
  }

  private final Analysis analysis = TestLanguage.analyze("Mira Tolvanen accused Norland of fraud.");
  private final Cast cast = new EnglishActorFinder(Authority.bundled()).find(analysis);

  @Test
  void isKeptOnlyWhereSomebodyAsks() {
    EnglishStatementFinder finder = TestStatements.finderOfFewWeights(CLASSIFIER);
    StatementFinder.Found found = finder.find(analysis, cast);
    assertSame(Deliberation.NONE, found.deliberation());
    assertEquals(found.statements(), finder.deliberating().find(analysis, cast).statements());
  }

  @Test
  void holdsWinnersAndLosersLikeliestFirst() {
    Deliberation deliberation =
        TestStatements.finderOfFewWeights(CLASSIFIER)
            .deliberating()
            .find(analysis, cast)
            .deliberation();
    assertEquals(
        List.of("ACCUSE told", "ACCUSE told at another target", "PRAISE not told"),
        deliberation.weighed().stream().map(DeliberationTest::fate).toList());
    assertEquals(Act.ACCUSE, deliberation.sentences().getFirst().likeliest().orElseThrow());
  }

  private static String fate(Weighed one) {
    String other = one.statement().isPresent() ? " told at another target" : " not told";
    return one.act() + (one.told() ? " told" : other);
  }
}
