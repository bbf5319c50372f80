package org.hearsay.acts;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.hearsay.language.FactFile;
import org.junit.jupiter.api.Test;

/** Rules that cannot be understood are refused with their place. */
class ContentRulesTest {

  private static void rules(String... lines) {
    ContentRules.of(
        FactFile.parse(
            "content.tsv", List.of(lines).stream().map(l -> l.replace(" | ", "\t")).toList()));
  }

  private static void assertRefused(String why, String... lines) {
    assertEquals(
        "content.tsv, line " + lines.length + ": " + why,
        assertThrows(IllegalStateException.class, () -> rules(lines)).getMessage());
  }

  @Test
  void aRuleOfKnownPartsIsRead() {
    assertDoesNotThrow(
        () -> rules("accuse | subj:actor pred:@wrong-verb mod:none !in:@good | subj-owner!"));
  }

  @Test
  void namesThatAreNoneAreRefused() {
    assertRefused("unknown act shout", "shout | subj:actor pred:lie | subj");
    assertRefused("no slot: actor", "accuse | subj:actor pred:lie | actor");
    assertRefused("no part of a clause: sbj", "accuse | sbj:actor pred:lie | subj");
    assertRefused("not a condition: lie", "accuse | subj:actor lie | subj");
    assertRefused("unknown list @lies", "accuse | subj:actor pred:@lies | subj");
    assertRefused("no value of mod: wil", "accuse | subj:actor mod:will|wil | subj");
    assertRefused("no value of mood: angry", "accuse | subj:actor mood:angry | subj");
    assertRefused("no value of neg: maybe", "accuse | subj:actor neg:maybe | subj");
    assertRefused("no value of by: at:actor", "accuse | pred:be by:actor|at:actor | by");
  }

  @Test
  void aRuleStandsThereOnce() {
    String rule = "accuse | subj:actor pred:lie | subj";
    assertRefused("stands in line 1 already: accuse subj:actor pred:lie subj", rule, rule);
  }
}
