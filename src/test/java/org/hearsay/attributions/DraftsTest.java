package org.hearsay.attributions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.hearsay.actors.Authority;
import org.hearsay.actors.Cast;
import org.hearsay.actors.EnglishActorFinder;
import org.hearsay.language.Analysis;
import org.hearsay.language.Faults;
import org.hearsay.language.TestLanguage;
import org.hearsay.language.Tree;
import org.hearsay.model.Fault;
import org.hearsay.model.Fault.Stage;
import org.junit.jupiter.api.Test;

class DraftsTest {

  private static final String TEXT =
      "Mira Tolvanen accused Norland of fraud. Rolf Ekman mocked Norland, and Jonas Reke said that"
          + " it was late. Elena Marsh praised Estovia.";

  /** Those of the bundled rules. */
  static Drafts drafts(Analysis analysis, NamedActs named, Faults faults) {
    Tree tree = new Tree(analysis);
    Cast cast = new EnglishActorFinder(Authority.bundled()).find(analysis);
    CueLexicon cues = CueLexicon.bundled();
    return new Drafts(
        analysis,
        tree,
        cast,
        cues,
        CueWeights.bundled(),
        new Quotations(analysis),
        new Owners(tree, cast, cues, OwnershipWords.bundled()),
        named,
        faults);
  }

  private static NamedAct named(Match match) {
    if (match.head().lemma().equals("mock")) {
      throw new IllegalStateException("nobody mocks");
    }
    return new NamedAct(match.cue().act(), Optional.empty(), List.of(), List.of());
  }

  @Test
  void aSentenceThatMeetsADefectIsPassedOver() {
    Analysis analysis = TestLanguage.analyze(TEXT);
    Faults faults = new Faults(analysis.article());
    List<Draft> drafts = drafts(analysis, DraftsTest::named, faults).likely();
    assertEquals(
        List.of("accuse", "praise"),
        drafts.stream().map(d -> d.match().orElseThrow().head().lemma()).toList());
    assertEquals(
        List.of(
            new Fault(
                analysis.sentences().get(1).span(),
                Stage.ATTRIBUTIONS,
                "java.lang.IllegalStateException: nobody mocks")),
        faults.met());
  }
}
