package org.hearsay.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Act;
import org.hearsay.model.Certainty;
import org.junit.jupiter.api.Test;

class AnswerFinderTest {

  private static final String N = "actor/norland";
  private static final String S = "actor/sundria";
  private static final String W = "actor/westria";
  private static final String MINISTRY = "actor/sundria/foreign-ministry";
  private static final String LUND = "actor/person/bo-lund";

  @Test
  void accusedAnswersWithinTheArticle() {
    assertAnswers(
        "1/2 -> 1/1",
        story("1", "2031-05-04")
            .claim(Act.ACCUSE, N, S, "of the hacking", 1)
            .claim(Act.DENY, S, "", "any part in it", 1));
  }

  @Test
  void spokesmanAnswersForHisMinistryAndItsState() {
    assertAnswers(
        "1/2 -> 1/1",
        story("1", "2031-05-04")
            .claim(Act.ACCUSE, N, S, "of the hacking", 1)
            .claim(Act.DENY, LUND, "", "that", 1));
  }

  @Test
  void stateAnswersForItsSpokesman() {
    assertAnswers(
        "1/2 -> 1/1",
        story("1", "2031-05-04")
            .claim(Act.ACCUSE, N, LUND, "of the hacking", 1)
            .claim(Act.DENY, S, "", "that", 1));
  }

  @Test
  void thirdPartyAnswersNothingNorDoesTheAccuser() {
    assertAnswers(
        "",
        story("1", "2031-05-04")
            .claim(Act.ACCUSE, N, S, "of the hacking", 1)
            .claim(Act.DENY, W, "", "that", 1)
            .claim(Act.DENY, N, "", "that", 1));
  }

  @Test
  void deniedDenialAndDeniedAccusationAnswerNothing() {
    assertAnswers(
        "",
        story("1", "2031-05-04")
            .claim(Act.ACCUSE, N, S, "of it", 1, true, Certainty.REPORTED)
            .claim(Act.ACCUSE, W, S, "of it", 1)
            .claim(Act.DENY, S, "", "it", 1, true, Certainty.REPORTED));
  }

  @Test
  void denialOfTheAllegationsAnswersThemAll() {
    assertAnswers(
        "1/3 -> 1/1, 1/3 -> 1/2",
        story("1", "2031-05-04")
            .claim(Act.ACCUSE, N, S, "of the hacking", 1)
            .claim(Act.ACCUSE, W, S, "of lying", 0)
            .claim(Act.DENY, S, "", "the allegations", 0));
  }

  @Test
  void theChargeIsTheOneNearestBefore() {
    assertAnswers(
        "1/3 -> 1/2",
        story("1", "2031-05-04")
            .claim(Act.ACCUSE, N, S, "of the hacking", 1)
            .claim(Act.ACCUSE, W, S, "of lying", 0)
            .claim(Act.DENY, S, "", "the charge", 0));
  }

  @Test
  void theChargeIsThatOfTheAccuserAtWhomTheDenialIsAimed() {
    assertAnswers(
        "1/3 -> 1/1",
        story("1", "2031-05-04")
            .claim(Act.ACCUSE, N, S, "of the hacking", 1)
            .claim(Act.ACCUSE, W, S, "of lying", 0)
            .claim(Act.DENY, S, N, "the charge", 0));
  }

  @Test
  void denialToAnAccuserNearbyNeedsNoWordsOfTheAccusation() {
    assertAnswers(
        "1/3 -> 1/1",
        story("1", "2031-05-04")
            .claim(Act.ACCUSE, N, S, "of starving its provinces", 0)
            .claim(Act.ACCUSE, W, S, "of lying", 0)
            .claim(Act.DENY, S, N, "that any grain was held back", 0));
  }

  @Test
  void whatWasDeniedThenIsTheAccusationNearestBeforeAlone() {
    assertAnswers(
        "1/3 -> 1/2",
        story("1", "2031-05-04")
            .claim(Act.ACCUSE, N, S, "of the hacking", 1)
            .claim(Act.ACCUSE, W, S, "of the hacking", 1)
            .claim(Act.DENY, S, "", "it then too", 1));
  }

  @Test
  void whoRefusesToSayWhetherItTookPartDeniesNothing() {
    assertAnswers(
        "",
        story("1", "2031-05-04")
            .claim(Act.ACCUSE, N, S, "of the hacking", 1)
            .claim(Act.REJECT, S, "", "to say whether it had any part in it", 1));
  }

  @Test
  void whatIsAnsweredInItsArticleAnswersNothingElsewhere() {
    assertAnswers(
        "2/2 -> 2/1",
        story("1", "2031-05-03").claim(Act.ACCUSE, W, S, "of the hacking", 1),
        story("2", "2031-05-04")
            .claim(Act.ACCUSE, N, S, "of the hacking", 1)
            .claim(Act.DENY, S, "", "any part in it", 1));
  }

  @Test
  void denialOfSomethingElseAnswersNothing() {
    assertAnswers(
        "",
        story("1", "2031-05-04")
            .claim(Act.ACCUSE, N, S, "of the hacking", 1)
            .claim(Act.DENY, S, "", "that its currency would be devalued", 0));
  }

  @Test
  void denialInTheWordsOfTheAccusationAnswersIt() {
    assertAnswers(
        "1/2 -> 1/1",
        story("1", "2031-05-04")
            .claim(Act.ACCUSE, N, S, "of hacking its computers", 0)
            .claim(Act.DENY, S, "", "that it had hacked any computer", 0));
  }

  @Test
  void rejectionAnswersAnAllegationAndNotAProposal() {
    assertAnswers(
        "1/2 -> 1/1",
        story("1", "2031-05-04")
            .claim(Act.ACCUSE, N, S, "of the hacking", 1)
            .claim(Act.REJECT, S, "", "the accusation", 1)
            .claim(Act.REJECT, S, "", "a joint inquiry", 1));
  }

  @Test
  void laterArticleAnswersAnEarlierOne() {
    assertAnswers(
        "2/1 -> 1/1",
        story("1", "2031-05-03").claim(Act.ACCUSE, N, S, "of the hacking", 1),
        story("2", "2031-05-04").claim(Act.DENY, MINISTRY, "", "any part in it", 1));
  }

  @Test
  void nobodyAnswersWhatIsYetToBeSaid() {
    assertAnswers(
        "",
        story("1", "2031-05-05").claim(Act.ACCUSE, N, S, "of the hacking", 1),
        story("2", "2031-05-04").claim(Act.DENY, S, "", "any part in it", 1));
  }

  @Test
  void denialOfUnknownDayAnswersNothingElsewhere() {
    assertAnswers(
        "",
        story("1", "2031-05-03").claim(Act.ACCUSE, N, S, "of the hacking", 1),
        story("2", "").claim(Act.DENY, S, "", "any part in it", 1));
  }

  @Test
  void lastAccusationOfEachAccuserIsAnswered() {
    assertAnswers(
        "4/1 -> 2/1, 4/1 -> 3/1",
        story("1", "2031-05-02").claim(Act.ACCUSE, N, S, "of the hacking", 1),
        story("2", "2031-05-03").claim(Act.ACCUSE, N, S, "of the hacking", 1),
        story("3", "2031-05-03").claim(Act.ACCUSE, W, S, "of the hacking", 1),
        story("4", "2031-05-04").claim(Act.DENY, S, "", "any part in it", 1));
  }

  @Test
  void accuserAnsweredInTheArticleIsNotAnsweredElsewhere() {
    assertAnswers(
        "2/2 -> 2/1",
        story("1", "2031-05-03").claim(Act.ACCUSE, N, S, "of the hacking", 1),
        story("2", "2031-05-04")
            .claim(Act.ACCUSE, N, S, "of the hacking", 1)
            .claim(Act.DENY, S, "", "any part in it", 1));
  }

  @Test
  void sameWordsAnswerAcrossArticlesWithoutAnEvent() {
    String words = "of smuggling rare timber through the eastern harbour";
    assertAnswers(
        "2/1 -> 1/1",
        story("1", "2031-05-03").claim(Act.ACCUSE, N, S, words, 0),
        story("2", "2031-05-04")
            .claim(Act.DENY, S, "", "that it smuggled timber through the harbour", 0),
        story("3", "2031-06-04")
            .claim(Act.DENY, S, "", "that it smuggled timber through the harbour", 0));
  }

  private static Story story(String article, String published) {
    return new Story(article, published)
        .state(N)
        .state(S)
        .state(W)
        .body(MINISTRY, S)
        .person(LUND, "Bo Lund", "spokesman", MINISTRY)
        .event("cyber_attack", "hacking of harbour", "2031-05-01", N, S);
  }

  private static void assertAnswers(String expected, Story... stories) {
    List<String> answers =
        Linker.careful(Map.of())
            .link(Arrays.stream(stories).map(Story::told).toList())
            .answers()
            .stream()
            .map(answer -> shorten(answer.answer()) + " -> " + shorten(answer.accusation()))
            .toList();
    assertEquals(expected, String.join(", ", answers));
  }

  private static String shorten(String statement) {
    return statement.replace("article/", "").replace("statement/", "");
  }
}
