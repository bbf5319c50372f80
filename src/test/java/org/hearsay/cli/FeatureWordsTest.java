package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.cli.FeatureWords.Subject;
import org.hearsay.language.Contribution;
import org.hearsay.language.FactFile;
import org.junit.jupiter.api.Test;

class FeatureWordsTest {

  private static List<String> withoutWords(Subject subject, String... files) {
    FeatureWords words = FeatureWords.bundled(subject);
    return Stream.of(files)
        .flatMap(file -> FactFile.read("/org/hearsay/" + file).stream())
        .map(fact -> fact.column(0))
        .filter(feature -> !feature.equals("at least") && words.of(feature).isEmpty())
        .toList();
  }

  @Test
  void everyFeatureWithAWeightHasWords() {
    assertEquals(
        List.of(), withoutWords(Subject.ACT, "acts/act-weights.tsv", "acts/deed-weights.tsv"));
    assertEquals(
        List.of(),
        withoutWords(
            Subject.CUE, "attributions/cue-weights.tsv", "attributions/heard-weights.tsv"));
  }

  @Test
  void namesWhatTheFeatureNames() {
    assertEquals(
        Optional.of("the target is an actor of the kind government body, described"),
        FeatureWords.bundled(Subject.ACT).of("target described government_body"));
    assertEquals(
        Optional.of("the cue “say” in narration"),
        FeatureWords.bundled(Subject.CUE).of("cue say in narration"));
  }

  @Test
  void stepsOfOneValueAreToldAsOne() {
    assertEquals(
        List.of(
            new Contribution("likelihood over 0.50", 0.75),
            new Contribution("any", -0.5),
            new Contribution("accuse likelihood over 0.10", 0.25)),
        FeatureWords.together(
            List.of(
                new Contribution("any", -0.5),
                new Contribution("likelihood over 0.10", 0.25),
                new Contribution("likelihood over 0.50", 0.5),
                new Contribution("accuse likelihood over 0.10", 0.25))));
  }
}
