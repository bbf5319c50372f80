package org.hearsay.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.actors.Authority;
import org.hearsay.actors.EnglishActorFinder;
import org.hearsay.events.EnglishEventFinder;
import org.hearsay.events.EventFinder;
import org.hearsay.language.Analysis;
import org.hearsay.language.TestLanguage;
import org.hearsay.language.Token;
import org.hearsay.language.WordNet;
import org.hearsay.model.Event;
import org.hearsay.model.Fault;
import org.hearsay.model.Fault.Stage;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.statements.TestStatements;
import org.junit.jupiter.api.Test;

class EnglishReaderTest {

  private static final String TEXT =
      "Mira Tolvanen accused Norland of the attack on Harrow. Rolf Ekman condemned the raid. Elena"
          + " Marsh denied the attack.";

  /** An analysis in which a word has no letters, which no rule counts with. */
  private static Analysis torn(Analysis whole, String word) {
    List<Token> tokens = new ArrayList<>(whole.tokens());
    tokens.replaceAll(
        t ->
            t.form().equals(word)
                ? new Token(t.index(), t.span(), "", t.lemma(), t.tag(), t.head(), t.relation())
                : t);
    return new Analysis(whole.article(), whole.sentences(), tokens, whole.names(), whole.quotes());
  }

  @Test
  void aSentenceThatMeetsADefectCostsNoMoreThanItself() throws IOException {
    EventFinder events = new EnglishEventFinder(WordNet.open());
    EnglishReader reader =
        new EnglishReader(
            TestLanguage.analyzer(),
            new EnglishActorFinder(Authority.bundled()),
            TestStatements.finder(),
            (analysis, cast, told) -> events.find(torn(analysis, "raid"), cast, told),
            Limits.STANDARD);
    Reading reading =
        switch (reader.read(TestLanguage.article(TEXT))) {
          case Outcome.Done<Reading> done -> done.value();
          case Outcome.Refused<Reading> no -> throw new AssertionError(no.reason());
        };
    assertEquals(
        List.of("accused", "condemned", "denied"),
        reading.statements().stream()
            .map(Statement::cue)
            .map(cue -> reading.article().text().cut(cue.orElseThrow()))
            .toList());
    assertEquals(List.of("attack on Harrow"), reading.events().stream().map(Event::label).toList());
    assertEquals(1, reading.passedOver());
    Fault fault = reading.faults().getFirst();
    assertEquals(Stage.EVENTS, fault.stage());
    assertEquals("Rolf Ekman condemned the raid.", reading.article().text().cut(fault.sentence()));
  }
}
