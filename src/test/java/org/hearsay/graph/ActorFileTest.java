package org.hearsay.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.provider.ValueSource;

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

  private String refusal(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    String message = assertThrows(WrongActorFile.class, () -> ActorFile.read(file)).getMessage();
    assertTrue(message.startsWith(file.toString()), message);
    return message;
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void readsWhatASpreadsheetSaves(String separator) throws Exception {
    String text = "\uFEFFname,kind\r\nHarbour Office,government_body\r\n".replace(",", separator);
    assertEquals("Harbour Office", read("own.csv", text).getFirst().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"n\u00e4me,kind\n", "name,kind\nM\u00fcller,person\n"})
  void refusesOtherEncodings(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    assertTrue(refusal("own.csv", bytes).endsWith("is no text in UTF-8"));
    refusal("own.ttl", bytes);
  }

  @Test
  void readsAllGraphsOfAFile() throws Exception {
    List<KnownActor> actors =
        read(
            "own.trig",
            """
            PREFIX hs: <https://w3id.org/hearsay/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            <https://example.org/a> a hs:Company ; skos:prefLabel "Alpha" .
            GRAPH <https://example.org/g> {
              <https://example.org/b> a hs:Company ; skos:prefLabel "Beta" .
            }
            """);
    assertEquals(List.of("Alpha", "Beta"), actors.stream().map(KnownActor::name).toList());
  }

  @Test
  void refusesFilesMadeToExhaust() throws IOException {
    StringBuilder xml = new StringBuilder("<?xml version='1.0'?><!DOCTYPE r [<!ENTITY e0 'lol'>");
    for (int i = 1; i < 30; i++) {
      xml.append("<!ENTITY e").append(i).append(" '").append(("&e" + (i - 1) + ";").repeat(10));
      xml.append("'>");
    }
    xml.append("]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>");
    xml.append("<rdf:Description><rdf:value>&e29;</rdf:value></rdf:Description></rdf:RDF>");
    refusal("own.rdf", xml.toString().getBytes(StandardCharsets.UTF_8));
    String deep = "<https://example.org/a> <https://example.org/p> " + "[ <x> ".repeat(200_000);
    refusal("own.ttl", deep.getBytes(StandardCharsets.UTF_8));
    refusal("own.jsonld", "[".repeat(200_000).getBytes(StandardCharsets.UTF_8));
    String remote = "{\"@context\": \"https://example.org/context\", \"name\": \"a\"}";
    refusal("own.jsonld", remote.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void fetchesNothingFromOtherFiles() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "hush");
    String xml =
        "<!DOCTYPE r [<!ENTITY e SYSTEM '"
            + secret.toUri()
            + "'>]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " xmlns:hs='https://w3id.org/hearsay/ontology#'"
            + " xmlns:skos='http://www.w3.org/2004/02/skos/core#'>"
            + "<hs:Company><skos:prefLabel>&e;</skos:prefLabel></hs:Company></rdf:RDF>";
    assertFalse(refusal("own.rdf", xml.getBytes(StandardCharsets.UTF_8)).contains("hush"));
  }
}
