package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.hearsay.actors.Authority;
import org.hearsay.actors.EnglishActorFinder;
import org.hearsay.language.TestLanguage;
import org.hearsay.model.Act;
import org.hearsay.model.Span;
import org.hearsay.model.Text;
import org.junit.jupiter.api.Test;

class AntecedentTrainerTest {

  private static final String TEXT =
      "Mayor Ana Lindqvist met Rolf Ekman on Monday. She accused him of fraud.";

  private static Gold.ClaimedArticle article(int number) {
    Gold.Claim accusation =
        new Gold.Claim(
            "Ana Lindqvist",
            Act.ACCUSE,
            Optional.of("Rolf Ekman"),
            true,
            false,
            true,
            "She accused him of fraud.",
            words("She"),
            words(" him").map(s -> new Span(s.start() + 1, s.end())));
    return new Gold.ClaimedArticle(
        "article " + number,
        new Text(TEXT),
        List.of(
            new Gold.Named("Ana Lindqvist", List.of("Mayor Ana Lindqvist")),
            new Gold.Named("Rolf Ekman", List.of())),
        List.of(accusation));
  }

  private static Optional<Span> words(String words) {
    int start = TEXT.indexOf(words);
    return Optional.of(new Span(start, start + words.length()));
  }

  @Test
  void asksOfEachPronounThatStandsForAPartyWhomItTakesUp() {
    EnglishActorFinder actors = new EnglishActorFinder(Authority.bundled());
    EnglishActorFinder.Asked asked = actors.ask(TestLanguage.analyze(TEXT));
    AntecedentTrainer trainer = new AntecedentTrainer();
    for (int i = 0; i < 8; i++) {
      trainer.add(article(i), asked);
    }
    AntecedentTrainer.Estimate estimate = trainer.estimate();
    assertEquals(16, estimate.pronouns());
    assertEquals(1, estimate.right());
  }
}
