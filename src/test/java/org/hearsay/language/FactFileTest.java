package org.hearsay.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.hearsay.language.FactFile.Fact;
import org.hearsay.language.FactFile.Once;
import org.hearsay.model.Act;
import org.junit.jupiter.api.Test;

class FactFileTest {

  @Test
  void commentsAndEmptyLinesAreCountedAndLeftOut() {
    List<Fact> facts = FactFile.parse("f.tsv", List.of("# words", "", "say\tverb \ta|b"));
    assertEquals(1, facts.size());
    assertEquals(3, facts.getFirst().line());
    assertEquals("verb", facts.getFirst().column(1));
    assertEquals(List.of("a", "b"), facts.getFirst().list(2));
    assertEquals("", facts.getFirst().column(3));
  }

  @Test
  void whatStandsThereTwiceIsToldWithBothLines() {
    List<Fact> facts = FactFile.parse("f.tsv", List.of("say\tverb", "say\tnoun", "say\tverb"));
    Once once = new Once();
    once.add(facts.get(0), 0, 1);
    once.add(facts.get(1), 0, 1);
    assertEquals(
        "f.tsv, line 3: stands in line 1 already: say verb",
        assertThrows(IllegalStateException.class, () -> once.add(facts.get(2), 0, 1)).getMessage());
  }

  @Test
  void aValueThatIsNotAmongThoseKnownIsTold() {
    Fact fact = FactFile.parse("f.tsv", List.of("say\tvreb")).getFirst();
    assertEquals("say", fact.among(0, "word", Set.of("say")));
    assertEquals(
        "f.tsv, line 1: unknown part of speech vreb",
        assertThrows(
                IllegalStateException.class,
                () -> fact.among(1, "part of speech", Set.of("verb", "noun")))
            .getMessage());
    assertEquals(Act.DENY, FactFile.constant(Act.class, "deny"));
    assertEquals(
        "unknown act denny",
        assertThrows(IllegalArgumentException.class, () -> FactFile.constant(Act.class, "denny"))
            .getMessage());
  }
}
