package org.hearsay.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.KnownActor;
import org.junit.jupiter.api.Test;

class OwnActorsTest {

  private static KnownActor actor(
      String name, ActorKind kind, String alias, Optional<String> actsFor, String same) {
    return new KnownActor("own.csv, line 2", name, kind, List.of(alias), actsFor, List.of(same));
  }

  private static final String ELSEWHERE = "https://example.org/1";

  @Test
  void ownActorsHaveTheirNamesAndActForOthers() {
    Authority authority =
        Authority.bundledWith(
            List.of(
                actor(
                    "Ada Holm",
                    ActorKind.PERSON,
                    "A. Holm",
                    Optional.of("Harbour Office"),
                    ELSEWHERE),
                actor(
                    "Harbour Office",
                    ActorKind.GOVERNMENT_BODY,
                    "HarbOff",
                    Optional.of("Norway"),
                    ELSEWHERE)));
    Authority.Entry office = authority.sense("HarbOff").orElseThrow().entry();
    assertEquals("government-body/harbour-office", office.key());
    assertEquals(Optional.of("norway"), office.actsFor());
    assertEquals(office.key(), authority.sense("Ada Holm").get().entry().actsFor().get());
    assertEquals(1, authority.ofSurname("Holm").size());
  }

  @Test
  void whoIsInTheFileAlreadyIsThatOne() {
    Authority authority =
        Authority.bundledWith(
            List.of(actor("Norway", ActorKind.STATE, "Norge", Optional.empty(), ELSEWHERE)));
    assertEquals("norway", authority.sense("Norge").orElseThrow().entry().key());
    Actor norway =
        authority.actors().stream().filter(a -> a.name().equals("Norway")).findFirst().get();
    assertEquals(List.of("http://www.wikidata.org/entity/Q20", ELSEWHERE), norway.sameAs());
  }

  @Test
  void whatCannotBeTakenIsToldWithItsPlace() {
    for (KnownActor wrong :
        List.of(
            actor("A", ActorKind.COMPANY, "B", Optional.of("Nowhere"), ELSEWHERE),
            actor("A", ActorKind.COMPANY, "B", Optional.of("A"), ELSEWHERE),
            actor(
                "Norway",
                ActorKind.STATE,
                "B",
                Optional.empty(),
                "http://www.wikidata.org/entity/Q21"))) {
      IllegalArgumentException told =
          assertThrows(IllegalArgumentException.class, () -> Authority.bundledWith(List.of(wrong)));
      assertEquals("own.csv, line 2: ", told.getMessage().substring(0, 17));
    }
    KnownActor two =
        new KnownActor(
            "own.csv, line 2",
            "A",
            ActorKind.COMPANY,
            List.of(),
            Optional.empty(),
            List.of(ELSEWHERE, "https://example.org/2"));
    assertEquals(
        "own.csv, line 2: A is https://example.org/1 already, not https://example.org/2",
        assertThrows(IllegalArgumentException.class, () -> Authority.bundledWith(List.of(two)))
            .getMessage());
    KnownActor twice = actor("A", ActorKind.COMPANY, "B", Optional.empty(), ELSEWHERE);
    assertThrows(
        IllegalArgumentException.class, () -> Authority.bundledWith(List.of(twice, twice)));
  }
}
