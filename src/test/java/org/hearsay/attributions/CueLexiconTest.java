package org.hearsay.attributions;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;
import org.junit.jupiter.api.Test;

/** Lines that cannot be understood, or can never count, are refused with their place. */
class CueLexiconTest {

  private static List<Fact> facts(String file, String... lines) {
    return FactFile.parse(
        file, List.of(lines).stream().map(line -> line.replace(" | ", "\t")).toList());
  }

  private static void verbs(String... lines) {
    CueLexicon.of(facts("verbs.tsv", lines), List.of(), List.of());
  }

  private static void nouns(String... lines) {
    CueLexicon.of(List.of(), facts("nouns.tsv", lines), List.of());
  }

  private static void others(String... lines) {
    CueLexicon.of(List.of(), List.of(), facts("others.tsv", lines));
  }

  private static void assertRefused(String why, Runnable reading) {
    assertEquals(why, assertThrows(IllegalStateException.class, reading::run).getMessage());
  }

  @Test
  void namesThatAreNoneAreRefused() {
    assertRefused(
        "verbs.tsv, line 2: no slot: objj",
        () -> verbs("# comment", "mock | criticise | say | subj=speaker objj!=target"));
    assertRefused(
        "verbs.tsv, line 1: unknown role victim",
        () -> verbs("mock | criticise | say | subj=speaker obj!=victim"));
    assertRefused(
        "verbs.tsv, line 1: unknown act mocking",
        () -> verbs("mock | mocking | say | subj=speaker obj!=target"));
    assertRefused(
        "verbs.tsv, line 1: unknown manner shout",
        () -> verbs("mock | criticise | shout | subj=speaker obj!=target"));
    assertRefused(
        "verbs.tsv, line 1: twice in one frame: obj",
        () -> verbs("mock | criticise | say | subj=speaker obj!=target obj=content"));
    assertRefused(
        "nouns.tsv, line 1: no slot: subj",
        () -> nouns("claim | state | say | subj=speaker clause=content | make | -"));
    assertRefused(
        "others.tsv, line 1: unknown part of speech pron",
        () -> others("he | pron | state | say | subj=speaker"));
  }

  @Test
  void aLineThatNeverCountsIsRefused() {
    String first = "blame | accuse | say | subj=speaker obj!=target for=content";
    String why = "verbs.tsv, line 2: never counts, as line 1 (accuse, subj=speaker obj!=target";
    assertRefused(why + " for=content) goes before", () -> verbs(first, first));
    assertRefused(
        why + " for=content) goes before",
        () -> verbs(first, "blame | criticise | say | subj=speaker obj!=target"));
    assertRefused(
        why + " for=content) goes before",
        () -> verbs(first, "blame | criticise | say | obj!=thing subj=speaker"));
    assertRefused(
        "nouns.tsv, line 2: never counts, as line 1 (state, poss=speaker clause=content) goes before",
        () ->
            nouns(
                "claim | state | say | poss=speaker clause=content | make | -",
                "claim | deny | say | poss=speaker clause=content | make | -"));
    assertRefused(
        "others.tsv, line 2: never counts, as line 1 (state, poss=speaker clause=content) goes"
            + " before",
        () ->
            others(
                "in+view | phrase | state | think | poss=speaker clause=content",
                "in+view | phrase | state | show | poss!=speaker clause=content"));
    assertRefused(
        "others.tsv, line 1: a phrase without a speaker reports nothing",
        () -> others("in+view | phrase | state | think | clause=content"));
    assertRefused(
        "others.tsv, line 2: twice: reportedly",
        () ->
            others(
                "reportedly | adv | state | hedge | clause=content",
                "reportedly | adv | state | hedge | -"));
  }

  @Test
  void aLineThatCountsSomewhereIsRead() {
    String first = "blame | accuse | say | subj=speaker obj!=target for=content";
    assertDoesNotThrow(
        () -> {
          // With more to fill, or as much in other places, it goes before the first.
          verbs(first, "blame | criticise | say | subj=speaker obj!=target for!=content");
          verbs(first, "blame | criticise | say | subj=speaker obj!=target on=content");
          verbs(first, "blame | criticise | say | subj=speaker on!=target");
          // Who speaks and who is blamed are two, and fill more.
          verbs(
              "hurt | criticise | say | subj=target obj=target",
              "hurt | criticise | say | subj=speaker obj=target");
          // The first takes no quotation for its clause, the second does.
          verbs(
              "vow | promise | say | subj=speaker clause!=content",
              "vow | state | say | subj=speaker clause!=content");
          // An optional clause that is found counts as one that is demanded.
          verbs(
              "vow | promise | say | subj=speaker to=addressee",
              "vow | promise | say | subj=speaker clause=content");
          // "Deny an allegation": only a thing may be a word of the cue.
          verbs(
              "deny+claim | deny | say | subj=speaker obj!=content",
              "deny+claim | reject | say | subj=speaker obj!=thing");
          nouns(
              "claim | state | say | poss=speaker clause=content | make | -",
              "claim | deny | say | poss=speaker clause=content | face | -");
          others(
              "in+view | phrase | state | think | poss!=speaker clause=content",
              "in+view | phrase | state | show | poss=speaker clause=content");
        });
  }
}
