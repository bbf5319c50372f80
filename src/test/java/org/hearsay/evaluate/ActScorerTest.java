package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.hearsay.model.Text;
import org.junit.jupiter.api.Test;

class ActScorerTest {

  private static final Text TEXT = new Text("Norland accused Estovia of moving the border posts.");
  private static final List<Actor> ACTORS =
      List.of(
          Made.actor("n", "Norland"),
          Made.actor("e", "Republic of Estovia", "Estovia"),
          Made.actor("x", "somebody"));
  private static final List<Gold.Named> NAMES =
      List.of(
          new Gold.Named("Norland", List.of("Norland")),
          new Gold.Named("Estovia", List.of("Estovia")));

  private static Report report(List<Gold.Claim> claims, Statement... statements) {
    ActScorer scorer = new ActScorer();
    scorer.add(
        new Gold.ClaimedArticle("made", TEXT, NAMES, claims),
        Optional.of(Made.reading("made", TEXT, ACTORS, Arrays.asList(statements))));
    return scorer.report();
  }

  private static List<String> headings(Report report) {
    return report.differences().stream().map(Difference::heading).toList();
  }

  @Test
  void countsEachDeedOnceInEveryView() {
    Report report =
        report(
            List.of(
                Made.claim("Norland", Act.ACCUSE, "Estovia"),
                Made.claim("Norland", Act.WARN, null),
                Made.doubtful("Estovia", Act.DENY, null)),
            Made.deed("n", Act.ACCUSE, 0.9, "e"),
            Made.deed("n", Act.ACCUSE, 0.8, "e"),
            Made.deed("n", Act.THREATEN, 0.7),
            Made.deed("e", Act.DENY, 0.6),
            Made.deed("x", Act.STATE, 0.5));
    assertEquals(
        List.of(
            new Score("who accused whom", 1, 1, 1).line(),
            new Score("who accused or criticised whom", 1, 1, 1).line(),
            new Score("all acts: speaker+act+target", 1, 2, 2).line(),
            new Score("all acts, grouped", 2, 2, 2).line(),
            new Score("all acts: speaker+act", 1, 2, 2).line(),
            new Score("  accuse", 1, 1, 1).line(),
            new Score("  deny", 0, 0, 0).line(),
            new Score("  threaten", 0, 1, 0).line(),
            new Score("  warn", 0, 0, 1).line(),
            "recall of explicit acts            0.500 of 2"),
        report.figures());
    Confusion confusion = report.confusion().orElseThrow();
    assertEquals(1, confusion.count(Act.ACCUSE, Act.ACCUSE));
    assertEquals(1, confusion.count(Act.WARN, Act.THREATEN));
    assertEquals(0, confusion.count(Act.STATE, Act.THREATEN));
    assertEquals(0, confusion.count(Act.STATE, Act.DENY));
  }

  @Test
  void doesNotCountWhatIsNegatedOrHasNoSpeaker() {
    Statement negated =
        Made.statement(
            Optional.of(Made.party("n")),
            Act.ACCUSE,
            true,
            List.of(Made.party("e")),
            Optional.of(new Span(8, 15)),
            List.of(),
            0.9);
    Statement nobody =
        Made.statement(
            Optional.empty(),
            Act.ACCUSE,
            false,
            List.of(Made.party("e")),
            Optional.of(new Span(8, 15)),
            List.of(),
            0.9);
    Report report = report(List.of(Made.claim("Norland", Act.ACCUSE, "Estovia")), negated, nobody);
    assertEquals(new Score("who accused whom", 0, 0, 1).line(), report.figures().getFirst());
    assertEquals(List.of("missed: nothing found there"), headings(report));
  }

  @Test
  void saysWhatStandsThereInstead() {
    Gold.Claim claim =
        new Gold.Claim(
            "Norland",
            Act.ACCUSE,
            Optional.of("Estovia"),
            true,
            false,
            true,
            "Norland accused",
            Optional.empty(),
            Optional.empty());
    Statement otherTarget =
        Made.statement(
            Optional.of(Made.party("n")),
            Act.ACCUSE,
            false,
            List.of(Made.party("x")),
            Optional.of(new Span(8, 15)),
            List.of(),
            0.9);
    Report report = report(List.of(claim), otherTarget);
    assertEquals(List.of("missed: other target", "false alarm: other target"), headings(report));
    assertTrue(
        report
            .differences()
            .getFirst()
            .lines()
            .contains("wanted Norland | accuse | Estovia (explicit)"));
    Report negated =
        report(
            List.of(claim),
            Made.statement(
                Optional.of(Made.party("n")),
                Act.ACCUSE,
                true,
                List.of(Made.party("e")),
                Optional.of(new Span(8, 15)),
                List.of(),
                0.9));
    assertEquals(List.of("missed: taken for negated"), headings(negated));
  }
}
