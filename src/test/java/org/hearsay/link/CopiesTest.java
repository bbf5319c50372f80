package org.hearsay.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.hearsay.model.Account;
import org.hearsay.model.Act;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Appearance;
import org.hearsay.model.Copies;
import org.hearsay.model.Copies.Copy;
import org.hearsay.model.Copies.Repeat;
import org.hearsay.model.Sketch;
import org.hearsay.model.Text;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** One wire story in several papers. */
class CopiesTest {

  private static String words(int seed, int count) {
    return new Random(seed)
        .ints(count, 0, 5000)
        .mapToObj(word -> "w" + word)
        .collect(Collectors.joining(" "));
  }

  private static Appearance paper(String article, String text, String day, String publisher) {
    return new Appearance(
        "article/" + article,
        Sketch.of(new Text(text)).orElseThrow(),
        Optional.of(day).filter(known -> !known.isEmpty()).map(LocalDate::parse),
        Optional.of(publisher).filter(known -> !known.isEmpty()));
  }

  private static List<String> told(List<Copy> copies) {
    return copies.stream()
        .map(c -> c.article() + (c.version() ? " version of " : " copy of ") + c.original())
        .sorted()
        .toList();
  }

  @Test
  void aStoryInSeveralPapersHasOneOriginalInWhateverOrderTheyCome() {
    String wire = words(1, 600);
    String cut = wire.substring(0, wire.length() / 2);
    List<Appearance> papers =
        new ArrayList<>(
            List.of(
                paper("b", "A headline of its own. " + wire, "2031-03-04", "Post"),
                paper("a", wire, "2031-03-03", "Wire"),
                paper("c", cut, "2031-03-04", ""),
                paper("d", wire + " " + words(2, 60), "2031-03-05", "wire"),
                paper("e", words(3, 600), "2031-03-03", "Wire"),
                paper("f", cut, "", "")));
    List<String> expected =
        List.of(
            "article/b copy of article/a",
            "article/c copy of article/a",
            "article/d version of article/a",
            "article/f copy of article/a");
    for (int i = 0; i < 5; i++) {
      assertEquals(expected, told(CopyFinder.among(papers)));
      Collections.shuffle(papers, new Random(i));
    }
  }

  /** Each day's text shares much with the day before, and nothing with the first. */
  @Test
  void aStoryThatIsRewrittenDayByDayDoesNotBecomeOne() {
    String[] parts = new String[10];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = words(i, 200);
    }
    List<Appearance> days = new ArrayList<>();
    for (int i = 0; i + 3 < parts.length; i++) {
      String text = String.join(" ", parts[i], parts[i + 1], parts[i + 2], parts[i + 3]);
      days.add(paper("day" + i, text, "2031-03-0" + (i + 1), "Post"));
    }
    for (Copy copy : CopyFinder.among(days)) {
      int day = copy.article().charAt("article/day".length()) - '0';
      int original = copy.original().charAt("article/day".length()) - '0';
      assertTrue(day - original <= 2, copy.toString());
    }
  }

  /** All pairs of these would be fifty million. */
  @Test
  void manyArticlesTakeTimeInProportion() {
    List<Appearance> many = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      Appearance one = paper("a" + i, words(i, 100), "2031-03-03", "");
      for (int k = 0; k < 10; k++) {
        many.add(
            new Appearance(
                one.article() + "-" + k, one.sketch(), one.published(), one.publisher()));
      }
    }
    List<Copy> copies =
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> CopyFinder.among(many));
    assertEquals(9000, copies.size());
  }

  private static Story story(String article) {
    return new Story(article, "2031-03-04")
        .state("actor/norland")
        .state("actor/estovia")
        .actor("article/" + article + "/actor/source", "source", ActorKind.UNNAMED, "", "");
  }

  @Test
  void whatACopySaysAgainIsTiedToWhatWasSaidFirstAndWhatItAddsIsNot() {
    Account wire =
        story("wire")
            .claim(Act.ACCUSE, "actor/norland", "actor/estovia", "the attack on Harrow port", 0)
            .claim(Act.STATE, "article/wire/actor/source", "", "it would rain in Harrow", 0)
            .told();
    Account paper =
        story("paper")
            .claim(Act.ACCUSE, "actor/norland", "actor/estovia", "the attack on Harrow's port", 0)
            .claim(Act.STATE, "article/paper/actor/source", "", "it would rain in Harrow", 0)
            .claim(Act.DENY, "actor/estovia", "actor/norland", "the attack on Harrow port", 0)
            .told();
    Account other =
        story("other")
            .claim(Act.DENY, "actor/estovia", "actor/norland", "the attack on Harrow port", 0)
            .claim(Act.ACCUSE, "actor/norland", "actor/estovia", "theft of grain", 0)
            .told();
    Copies copies =
        RepeatFinder.among(
            List.of(
                new Copy("article/paper", "article/wire", false, 1),
                new Copy("article/other", "article/wire", false, 1)),
            List.of(other, wire, paper));
    List<String> ids = wire.claims().stream().map(claim -> claim.id()).toList();
    List<String> again = paper.claims().stream().map(claim -> claim.id()).toList();
    assertEquals(
        List.of(
            new Repeat(other.claims().get(0).id(), again.get(2)),
            new Repeat(again.get(0), ids.get(0)),
            new Repeat(again.get(1), ids.get(1))),
        copies.repeats());
  }

  /** Another headline above it, and the same sentence is read as aimed at somebody else. */
  @Test
  void theSameWordsAreSaidAgainWhoeverTheyAreAimedAt() {
    Account wire =
        story("wire")
            .claim(Act.THREATEN, "actor/norland", "actor/estovia", "that it would respond soon", 0)
            .claim(Act.THREATEN, "actor/norland", "actor/estovia", "", 0)
            .told();
    Account paper =
        story("paper")
            .claim(Act.THREATEN, "actor/norland", "", "", 0)
            .claim(Act.THREATEN, "actor/norland", "", "that it would respond soon", 0)
            .told();
    assertEquals(
        List.of(new Repeat(paper.claims().get(1).id(), wire.claims().get(0).id())),
        RepeatFinder.among(
                List.of(new Copy("article/paper", "article/wire", false, 1)), List.of(wire, paper))
            .repeats());
  }
}
