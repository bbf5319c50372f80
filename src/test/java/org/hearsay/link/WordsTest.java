package org.hearsay.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void formsOfOneWordHaveOneStem() {
    for (List<String> forms :
        List.of(
            List.of("hack", "hacks", "hacked", "hacking"),
            List.of("attack", "attacks", "attacked"),
            List.of("missile", "missiles"),
            List.of("bomb", "bombing", "bombs"),
            List.of("plan", "planned", "planning"),
            List.of("ally", "allies"),
            List.of("smuggle", "smuggled", "smuggling"),
            List.of("accuse", "accused"))) {
      assertEquals(1, forms.stream().map(Words::stem).distinct().count(), forms + "");
    }
  }

  @Test
  void shortWordsKeepTheirShape() {
    for (String word : List.of("us", "gas", "king", "red", "crisis", "press")) {
      assertTrue(Words.stem(word).length() >= Math.min(3, word.length()), word);
    }
  }

  @Test
  void emptyWordsAreDropped() {
    assertEquals(Set.of("hack", "harbour"), Words.stems("of the hacking of a harbour"));
    assertEquals(Set.of(), Words.stems("any of it — and that, too…"));
  }

  @Test
  void complementStartsAtTheFirstPreposition() {
    assertEquals(
        Words.stems("Harbour Pictures"), Words.complement("cyber attack on Harbour Pictures"));
    assertEquals(Set.of(), Words.complement("hacking"));
  }

  @Test
  void plainWordsHaveNoCaseAccentsOrPossessives() {
    assertEquals(List.of("kim", "lo", "an", "ministry"), Words.plain("KIM Ló-An’s Ministry"));
  }

  @Test
  void wordsForAnyAccusationAreKnownByStem() {
    for (String word : List.of("allegations", "accusation", "involvement", "claims", "blame")) {
      assertTrue(Words.meansAnyAccusation(Words.stem(word)), word);
    }
  }

  @Test
  void oddTextGivesNoTrouble() {
    assertEquals(List.of(), Words.plain(""));
    assertEquals(List.of(), Words.plain("\uD800 🚢 \u0000"));
    Words.stems("'s s' ’ ing ed ies s");
  }
}
