package org.hearsay.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearsay.export.JsonLines;
import org.hearsay.model.Act;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Fault;
import org.hearsay.model.Outcome;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Rejected;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.hearsay.model.Text;
import org.junit.jupiter.api.Test;

/** The front door, with the models that everybody has. */
class HearsayIT {

  private static final String TEXT = "Estovia accused Norland of the attack.";

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(Files.readString(Path.of("ontology/reading.schema.json")));
  }

  private static String line(Reading reading) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonLines(out, id -> "https://w3id.org/hearsay/id/" + id).write(reading);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void assertValid(Reading reading) throws IOException {
    String line = line(reading);
    assertEquals(
        Set.of(),
        schema()
            .validate(
                line,
                InputFormat.JSON,
                context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)),
        line);
  }

  /** What the comment of {@link Hearsay} has, and what it says is printed. */
  @Test
  void theExampleOfTheFrontDoorDoesWhatItSays() throws IOException {
    List<String> printed = new ArrayList<>();
    Reading reading = Hearsay.reader().read("Estovia accused Norland of the attack.").orElseThrow();
    for (Statement statement : reading.statements()) {
      Text text = reading.article().text();
      String speaker = statement.speaker().flatMap(Party::span).map(text::cut).orElse("somebody");
      printed.add(speaker + ": " + statement.act() + " " + statement.confidence());
    }
    assertEquals(1, printed.size());
    assertTrue(printed.getFirst().matches("Estovia: ACCUSE 0\\.\\d+"), printed.toString());
  }

  @Test
  void thereIsOneReaderForAllThreadsAndItReadsAlike() throws Exception {
    TextReader reader = Hearsay.reader();
    assertSame(reader, Hearsay.reader());
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Reading>> readings = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        readings.add(threads.submit(() -> reader.read(TEXT).orElseThrow()));
      }
      for (Future<Reading> reading : readings) {
        assertEquals(line(reader.read(TEXT).orElseThrow()), line(reading.get()));
      }
    }
  }

  @Test
  void whatIsKnownOfATextStandsInItsReading() throws IOException {
    NewsText text =
        new NewsText(
            TEXT,
            Optional.of("Attack on Harrow"),
            Optional.of(LocalDate.of(2031, 3, 4)),
            Optional.of("The Harrow Post"),
            Optional.of("post-17"));
    Reading reading = Hearsay.reader().read(text).orElseThrow();
    assertEquals(Optional.of("Attack on Harrow"), reading.article().headline());
    assertEquals(Optional.of(LocalDate.of(2031, 3, 4)), reading.article().published());
    assertEquals("The Harrow Post", reading.article().source());
    assertEquals("post-17", reading.article().id());
    assertTrue(reading.statements().getFirst().id().startsWith("article/post-17/"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new NewsText(
                TEXT, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("a/b")));
  }

  @Test
  void whatIsNoArticleIsRefusedWithTheReason() throws IOException {
    Outcome<Reading> empty = Hearsay.reader().read(" \n ");
    assertTrue(
        empty instanceof Outcome.Refused<Reading> no && no.reason().code() == Rejected.Code.EMPTY);
    IllegalArgumentException told =
        assertThrows(IllegalArgumentException.class, empty::orElseThrow);
    assertEquals("text: no words in it", told.getMessage());
  }

  @Test
  void readingsOfAllKindsFollowTheSchema() throws IOException {
    Reading whole =
        Hearsay.reader().read(Files.readString(firstOf(Path.of("data/articles")))).orElseThrow();
    assertTrue(whole.statements().size() > 5);
    assertTrue(whole.events().size() > 0);
    assertValid(whole);
    assertValid(Hearsay.reader().read("Nothing was said. It rained in Harrow.").orElseThrow());
    assertValid(
        new Reading(
            whole.article(),
            whole.actors(),
            whole.events(),
            whole.statements(),
            List.of(new Fault(new Span(0, 5), Fault.Stage.ACTS, "java.lang.Error: no"))));
  }

  @Test
  void theSchemaRefusesWhatIsNoReading() throws IOException {
    String line = line(Hearsay.reader().read(TEXT).orElseThrow());
    for (String other :
        List.of(
            line.replace("reading/1", "reading/2"),
            line.replace("\"act\":\"accuse\"", "\"act\":\"blame\""),
            line.replace("\"evidence\"", "\"proof\""),
            line.replace("\"confidence\":0.", "\"confidence\":7."))) {
      assertTrue(schema().validate(other, InputFormat.JSON).size() > 0, other);
    }
  }

  @Test
  void theSchemaNamesItsVersionAndEveryActAndKind() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(Path.of("ontology/reading.schema.json").toFile());
    assertEquals(JsonLines.SCHEMA, schema.path("$id").asText());
    JsonNode kinds = schema.at("/$defs/actor/properties/kind/enum");
    for (ActorKind kind : ActorKind.values()) {
      assertTrue(has(kinds, kind.code()), kind.code());
    }
    for (Act act : Act.values()) {
      assertTrue(has(schema.at("/$defs/statement/properties/act/enum"), act.code()), act.code());
    }
  }

  private static boolean has(JsonNode list, String value) {
    for (JsonNode each : list) {
      if (each.asText().equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static Path firstOf(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
  }
}
