package org.hearsay.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Act;
import org.hearsay.model.Links;
import org.junit.jupiter.api.Test;

class SameEventsTest {

  private static final String N = "actor/norland";
  private static final String S = "actor/sundria";
  private static final String W = "actor/westria";

  @Test
  void sameActorsAndDayMakeOneEventWhateverItIsCalled() {
    assertOne(
        story("1").event("cyber_attack", "hacking of harbour", "2031-05-01", N, S),
        story("2").event("attack", "attack on port", "2031-05-02", N, S));
  }

  @Test
  void daysApartMakeTwo() {
    assertTwo(
        story("1").event("attack", "raid", "2031-05-01", N, S),
        story("2").event("attack", "raid", "2031-05-06", N, S));
  }

  @Test
  void typesThatExcludeEachOtherMakeTwo() {
    assertTwo(
        story("1").event("cyber_attack", "strike on harbour", "2031-05-01", N, S),
        story("2").event("summit", "strike on harbour", "2031-05-01", N, S));
  }

  @Test
  void oneActorInCommonNeedsADayAndNothingThatTellsThemApart() {
    assertOne(
        story("1").event("cyber_attack", "hacking", "2031-05-01", S),
        story("2").event("cyber_attack", "attack on Harbour Pictures", "2031-05-01", S));
    assertTwo(
        story("1").event("visit", "visit to Norland", "2031-05-01", S),
        story("2").event("visit", "visit to Westria", "2031-05-01", S));
    assertTwo(story("1").event("talks", "talks", "", S), story("2").event("talks", "talks", "", S));
  }

  @Test
  void sameMatterAndAnActorInCommonMakeOneEventOfNews() {
    assertOne(
        story("1").event("cyber_attack", "cyber attack on the Port of Linna", "2031-05-02", N, W),
        story("2").event("cyber_attack", "outage at the Port of Linna", "", N));
    assertTwo(
        story("1").event("cyber_attack", "cyber attack on the Port of Linna", "", W),
        story("2").event("cyber_attack", "outage at the Port of Linna", "", N));
  }

  @Test
  void whatRecursIsNotEchoed() {
    assertTwo(
        new Story("1", "2031-05-02").event("talks", "talks on fish", "", N, S),
        new Story("2", "2031-05-20").event("talks", "talks on fish", "", N, S));
    assertOne(
        new Story("1", "2031-05-02").event("attack", "attack on harbour", "", N, S),
        new Story("2", "2031-05-20").event("attack", "raid on harbour", "", N, S));
  }

  @Test
  void otherActorsMakeTwo() {
    assertTwo(
        story("1").event("talks", "talks on fish", "2031-05-01", N, S),
        story("2").event("talks", "talks on fish", "2031-05-01", W));
  }

  @Test
  void sameWordsMakeOneEventOfUndatedNews() {
    assertOne(
        story("1").event("cyber_attack", "attack on Harbour Pictures", "", N),
        story("2").event("cyber_attack", "attacks on harbour picture", ""));
    assertTwo(
        new Story("1", "2031-05-01").event("cyber_attack", "attack on Harbour Pictures", ""),
        new Story("2", "2032-05-01").event("cyber_attack", "attack on Harbour Pictures", ""));
  }

  @Test
  void oneWordAloneNamesTooMuch() {
    assertTwo(
        story("1").event("protest", "protests", "2031-05-01"),
        story("2").event("protest", "protests", "2031-05-01"));
  }

  @Test
  void laterNewsMayCallADatedEventByItsWords() {
    assertOne(
        new Story("1", "2031-05-02").event("attack", "attack on harbour", "2031-05-01", N),
        new Story("2", "2031-06-01").event("attack", "attack on harbour", "", N));
  }

  @Test
  void undatedEventToldOfBeforehandIsAnother() {
    assertTwo(
        new Story("1", "2031-05-09").event("attack", "shelling", "2031-05-09", N, S),
        new Story("2", "2031-05-03").event("attack", "bombing", "", N, S));
  }

  @Test
  void placesThatDifferMakeTwo() {
    assertTwo(
        story("1").eventAt("Northport", "attack", "bombing", "2031-05-01", N, S),
        story("2").eventAt("Southport", "attack", "bombing", "2031-05-01", N, S));
  }

  @Test
  void eventsThatOneArticleTellsApartAreNeverJoined() {
    List<Links.SameEvent> links =
        link(
            story("1")
                .event("attack", "first raid", "2031-05-01", N, S)
                .event("attack", "second raid", "2031-05-02", N, S),
            story("2").event("attack", "raid", "2031-05-01", N, S));
    assertEquals(1, links.size());
    assertEquals("article/1/event/1", links.getFirst().chosen());
  }

  @Test
  void dailyEventsDoNotRunTogether() {
    Story[] stories = new Story[30];
    for (int i = 0; i < stories.length; i++) {
      String day = LocalDate.of(2031, 5, 1).plusDays(i).toString();
      stories[i] = new Story("d" + (100 + i), day).event("attack", "shelling", day, N, S);
    }
    List<Links.SameEvent> links = link(stories);
    assertTrue(links.stream().map(Links.SameEvent::chosen).distinct().count() >= 10, links + "");
  }

  @Test
  void starPointsAtADatedEvent() {
    List<Links.SameEvent> links =
        link(
            story("1").event("attack", "attack on harbour", "", N, S),
            story("2").event("attack", "attack on harbour", "2031-05-03", N, S),
            story("3").event("attack", "attack on harbour", "", N, S));
    assertEquals(
        List.of("article/1/event/1", "article/3/event/1"),
        links.stream().map(Links.SameEvent::event).toList());
    assertTrue(links.stream().allMatch(link -> link.chosen().equals("article/2/event/1")));
  }

  @Test
  void linkSaysWhyAndPointsAtStatements() {
    Links.SameEvent link =
        link(
                story("1")
                    .event("attack", "attack on harbour", "2031-05-01", N, S)
                    .claim(Act.ACCUSE, N, S, "of it", 1),
                story("2").event("attack", "attack on harbour", "2031-05-02", N, S))
            .getFirst();
    assertEquals("same words, 2 actors in common, dated 1 day apart", link.because());
    assertEquals(List.of("article/1/statement/1", "article/2"), link.sources());
  }

  private static Story story(String article) {
    return new Story(article, "2031-05-04");
  }

  private static List<Links.SameEvent> link(Story... stories) {
    return Linker.careful(Map.of("cyber_attack", "attack", "summit", "meeting"))
        .link(new ArrayList<>(Arrays.stream(stories).map(Story::told).toList()))
        .sameEvents();
  }

  private static void assertOne(Story... stories) {
    assertEquals(1, link(stories).size());
  }

  private static void assertTwo(Story... stories) {
    assertEquals(List.of(), link(stories));
  }
}
