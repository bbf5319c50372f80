package org.hearsay.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.ActorKind;
import org.hearsay.model.KnownActor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorFileTest {

  @TempDir Path folder;

  private List<KnownActor> read(String name, String text) throws IOException, WrongActorFile {
    return ActorFile.read(Files.writeString(folder.resolve(name), text));
  }

  @Test
  void readsATable() throws Exception {
    List<KnownActor> actors =
        read(
            "own.csv",
            """
            name,kind,aliases,acts_for,same_as
            Harbour Office,government_body,HarbOff|The Office,Norland,Q1|https://example.org/office
            "Vane, Holm and Sons",company
            """
                .replace("Sons\",company", "Sons\",company,,,"));
    assertEquals(2, actors.size());
    KnownActor office = actors.getFirst();
    assertEquals(ActorKind.GOVERNMENT_BODY, office.kind());
    assertEquals(List.of("HarbOff", "The Office"), office.aliases());
    assertEquals(Optional.of("Norland"), office.actsFor());
    assertEquals(
        List.of("http://www.wikidata.org/entity/Q1", "https://example.org/office"),
        office.sameAs());
    assertEquals("Vane, Holm and Sons", actors.getLast().name());
  }

  @Test
  void readsRdfAndLinksToItsNodes() throws Exception {
    List<KnownActor> actors =
        read(
            "own.ttl",
            """
            PREFIX hs: <https://w3id.org/hearsay/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            <https://example.org/office> a hs:GovernmentBody ;
              skos:prefLabel "Hafenamt"@de , "Harbour Office"@en ; skos:altLabel "HarbOff" ;
              hs:actsFor <https://example.org/norland> .
            <https://example.org/norland> a hs:State ; skos:prefLabel "Norland" .
            """);
    KnownActor office = actors.getLast();
    assertEquals("Harbour Office", office.name());
    assertEquals(List.of("https://example.org/office"), office.sameAs());
    assertEquals(Optional.of("Norland"), office.actsFor());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'name,sort\nA,company'; , line 1: there is no column \"sort\"; there are name, kind",
        "'name\nA'; , line 1: the columns name and kind are needed",
        "'name,kind\nA,firm'; , line 2: there is no kind \"firm\"; there are state, government_body",
        "'name,kind\n,company'; , line 2: it has no name",
        "'name,kind,same_as\nA,company,Q0'; , line 2: \"Q0\" is neither a Wikidata number nor",
        "'name,kind\nA,company,x'; , line 2: it has 3 cells, the first line others",
        "'name,kind'; ' has no actors: a table begins with name,kind,aliases'",
      })
  void aWrongTableIsRefusedInOneLine(String text, String told) {
    WrongActorFile wrong = assertThrows(WrongActorFile.class, () -> read("own.csv", text));
    assertTrue(wrong.getMessage().contains("own.csv" + told), wrong.getMessage());
    assertEquals(1, wrong.getMessage().lines().count());
  }

  @Test
  void brokenRdfIsRefusedInOneLine() {
    WrongActorFile wrong = assertThrows(WrongActorFile.class, () -> read("own.ttl", "<a> <b> \"c"));
    assertTrue(wrong.getMessage().contains("cannot be read as RDF or CSV"), wrong.getMessage());
  }
}
