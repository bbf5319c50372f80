package org.hearsay.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Links;
import org.junit.jupiter.api.Test;

class SameActorsTest {

  @Test
  void idsWithOneEntryInADatasetAreOne() {
    assertJoined(
        "actor/b -> actor/a",
        story("1")
            .actor("actor/a", "Norland Oil", ActorKind.COMPANY, "", "", "https://d.example/1"),
        story("2").actor("actor/b", "NOil", ActorKind.COMPANY, "", "", "https://d.example/1"));
  }

  @Test
  void idsWithTwoEntriesInADatasetStayTwoWhateverTheirName() {
    assertJoined(
        "",
        story("1").actor("actor/a", "Bo Lund", ActorKind.PERSON, "", "", "https://d.example/1"),
        story("2").actor("actor/b", "Bo Lund", ActorKind.PERSON, "", "", "https://d.example/2"),
        story("3").person("actor/c", "Bo Lund", "", ""));
  }

  @Test
  void spellingDoesNotMakeTwo() {
    assertJoined(
        "actor/b -> actor/a",
        story("1").person("actor/a", "Kim Ló-An", "", ""),
        story("2").person("actor/b", "KIM LO AN", "", ""));
    assertJoined(
        "actor/b -> actor/a",
        story("1").actor("actor/a", "The Norland Oil Inc.", ActorKind.COMPANY, "", ""),
        story("2").actor("actor/b", "Norland Oil", ActorKind.COMPANY, "", ""));
  }

  @Test
  void kindsKeepNamesApart() {
    assertJoined(
        "",
        story("1").person("actor/a", "Holm", "", ""),
        story("2").actor("actor/b", "Holm", ActorKind.COMPANY, "", ""));
  }

  @Test
  void twoWhomOneArticleTellsApartStayTwo() {
    assertJoined(
        "",
        story("1")
            .person("actor/lund", "Bo Lund", "", "")
            .person("actor/lund-2", "Bo Lund", "", ""));
  }

  @Test
  void initialIsForgottenWhereBothActForTheSame() {
    assertJoined(
        "actor/a -> actor/b",
        story("1").person("actor/a", "Ada Holm", "", "actor/norland"),
        story("2").person("actor/b", "Ada B. Holm", "", "actor/norland"));
    assertJoined(
        "",
        story("1").person("actor/a", "Ada Holm", "", "actor/norland"),
        story("2").person("actor/b", "Ada B. Holm", "", "actor/sundria"));
    assertJoined(
        "",
        story("1").person("actor/a", "Ada Holm", "", "actor/norland"),
        story("2").person("actor/b", "Ada B. Holm", "", "actor/norland"),
        story("3").person("actor/c", "Ada C. Holm", "", "actor/norland"));
  }

  @Test
  void shorterNameNeedsTheSameOfficeOfTheSameBody() {
    assertJoined(
        "actor/a -> actor/b",
        story("1").person("actor/a", "Holm", "Foreign Minister", "actor/norland"),
        story("2").person("actor/b", "Ada Holm", "foreign minister", "actor/norland"));
    assertJoined(
        "",
        story("1").person("actor/a", "Holm", "Foreign Minister", "actor/norland"),
        story("2").person("actor/b", "Ada Holm", "foreign minister", "actor/sundria"));
    assertJoined(
        "",
        story("1").person("actor/a", "Holm", "", "actor/norland"),
        story("2").person("actor/b", "Ada Holm", "", "actor/norland"));
  }

  @Test
  void shorterNameThatFitsTwoIsLeftAlone() {
    assertJoined(
        "",
        story("1").person("actor/a", "Holm", "minister", "actor/norland"),
        story("2").person("actor/b", "Ada Holm", "minister", "actor/norland"),
        story("3").person("actor/c", "Eva Holm", "minister", "actor/norland"));
  }

  @Test
  void actorsWithoutANameStayInTheirArticles() {
    assertJoined(
        "",
        story("1").actor("article/1/actor/official", "official", ActorKind.UNNAMED, "", ""),
        story("2").actor("article/2/actor/official", "official", ActorKind.UNNAMED, "", ""),
        story("1").actor("article/1/actor/crowd", "protesters", ActorKind.GROUP, "", ""),
        story("2").actor("article/2/actor/crowd", "protesters", ActorKind.GROUP, "", ""));
  }

  @Test
  void linkSaysWhyAndWhere() {
    Links.SameActor link =
        link(
                story("2").person("actor/b", "Bo Lünd", "", ""),
                story("1").person("actor/a", "Bo Lund", "", ""))
            .getFirst();
    assertEquals("same name but for spelling", link.because());
    assertEquals(List.of("article/2"), link.sources());
  }

  private static Story story(String article) {
    return new Story(article, "2031-05-04");
  }

  private static List<Links.SameActor> link(Story... stories) {
    return Linker.careful(Map.of())
        .link(Arrays.stream(stories).map(Story::told).toList())
        .sameActors();
  }

  private static void assertJoined(String expected, Story... stories) {
    List<String> joined =
        link(stories).stream().map(same -> same.actor() + " -> " + same.chosen()).toList();
    assertEquals(expected, String.join(", ", joined));
  }
}
