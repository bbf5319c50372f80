package org.hearsay.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hearsay.actors.Authority;
import org.hearsay.actors.Cast;
import org.hearsay.actors.EnglishActorFinder;
import org.hearsay.acts.ActClassifier;
import org.hearsay.acts.Proposal;
import org.hearsay.language.Analysis;
import org.hearsay.language.TestLanguage;
import org.hearsay.model.Act;
import org.hearsay.model.Fault;
import org.hearsay.model.Fault.Stage;
import org.junit.jupiter.api.Test;

class FaultyActsTest {

  private static final String TEXT =
      "Mira Tolvanen accused Norland of fraud. Rolf Ekman mocked Norland. Elena Marsh praised"
          + " Estovia.";

  /** Proposes an act at words that stand nowhere. */
  private static final ActClassifier BROKEN =
      (analysis, encoded) ->
          List.of(
              new Proposal(
                  analysis.sentences().get(1),
                  Act.CRITICISE,
                  1,
                  1,
                  List.of(),
                  List.of(new Proposal.Words(null, 1)),
                  List.of()));

  @Test
  void anUtteranceThatMeetsADefectIsPassedOverAndThoseBehindItAreNumberedOn() {
    Analysis analysis = TestLanguage.analyze(TEXT);
    Cast cast = new EnglishActorFinder(Authority.bundled()).find(analysis);
    StatementFinder.Found found = TestStatements.finder(BROKEN).find(analysis, cast);
    assertEquals(
        List.of("article/test/statement/1 accused", "article/test/statement/2 praised"),
        found.statements().stream()
            .map(s -> s.id() + " " + analysis.article().text().cut(s.cue().orElseThrow()))
            .toList());
    assertEquals(1, found.faults().size());
    Fault fault = found.faults().getFirst();
    assertEquals(analysis.sentences().get(1).span(), fault.sentence());
    assertEquals(Stage.ACTS, fault.stage());
  }
}
