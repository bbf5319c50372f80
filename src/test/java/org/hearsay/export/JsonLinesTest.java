package org.hearsay.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.Certainty;
import org.hearsay.model.Event;
import org.hearsay.model.Fault;
import org.hearsay.model.Mention;
import org.hearsay.model.Party;
import org.hearsay.model.Quotation;
import org.hearsay.model.Reading;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.hearsay.model.Text;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

  private static final Optional<String> NONE = Optional.empty();

  /** The ship is one code point and two UTF-16 units: all that follows shows which are counted. */
  private static final String TEXT = "\ud83d\udea2 Estovia accused Norland of the \"attack\".";

  private static Article article(String text, Optional<String> headline) {
    return new Article(
        "a-1",
        "dir/a 1.txt",
        headline,
        Optional.of(LocalDate.of(2031, 3, 4)),
        NONE,
        NONE,
        NONE,
        new Text(text),
        List.of(),
        "00");
  }

  private static Mention mention(String text, int start) {
    return new Mention(new Span(start, start + text.length()), text, Mention.Form.NAME);
  }

  private static Reading reading() {
    Actor estovia =
        new Actor(
            "actor/estovia",
            "Estovia",
            ActorKind.STATE,
            List.of(),
            NONE,
            NONE,
            List.of("http://www.wikidata.org/entity/Q0"),
            List.of(mention("Estovia", 2)));
    Actor ministry =
        new Actor(
            "actor/ministry",
            "Ministry",
            ActorKind.GOVERNMENT_BODY,
            List.of(),
            NONE,
            Optional.of("actor/estovia"),
            List.of(),
            List.of());
    Event attack =
        new Event(
            "article/a-1/event/1",
            "attack",
            "cyber_attack",
            Optional.of(LocalDate.of(2031, 3, 2)),
            NONE,
            List.of("actor/estovia"),
            List.of(mention("attack", 34)));
    Statement accusation =
        statement(
            Optional.of(new Party(Optional.of("actor/estovia"), Optional.of(new Span(2, 9)))),
            List.of(new Party(NONE, Optional.of(new Span(18, 25)))),
            Optional.of(new Span(10, 17)),
            List.of(new Span(26, 41)));
    Statement bare = statement(Optional.empty(), List.of(), Optional.empty(), List.of());
    return new Reading(
        article(TEXT, NONE),
        List.of(estovia, ministry),
        List.of(attack),
        List.of(accusation, bare));
  }

  private static Statement statement(
      Optional<Party> speaker, List<Party> targets, Optional<Span> cue, List<Span> content) {
    return new Statement(
        "article/a-1/statement/1",
        Act.ACCUSE,
        true,
        false,
        Quotation.MIXED,
        Certainty.REPORTED,
        speaker,
        targets,
        List.of(new Party(Optional.of("actor/ministry"), Optional.empty())),
        List.of("actor/ministry"),
        NONE,
        List.of("article/a-1/event/1"),
        Optional.empty(),
        cue,
        content,
        new Span(0, 42),
        0.91,
        List.of());
  }

  private static String lines(Reading... readings) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLines lines = new JsonLines(out, id -> "http://x/" + id);
    for (Reading reading : readings) {
      lines.write(reading);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesTheFormatFieldByField() throws IOException {
    String expected =
        """
        {"schema":"https://w3id.org/hearsay/reading/1",
        "id":"a-1","source":"dir/a 1.txt","headline":null,"published":"2031-03-04",
        "author":null,"publisher":null,"url":null,
        "text":"\ud83d\udea2 Estovia accused Norland of the \\"attack\\".",
        "actors":[{"id":"http://x/actor/estovia","name":"Estovia","kind":"state","role":null,"actsFor":null,
        "sameAs":["http://www.wikidata.org/entity/Q0"],
        "mentions":[{"start":2,"end":9,"text":"Estovia"}]},
        {"id":"http://x/actor/ministry","name":"Ministry","kind":"government_body",
        "role":null,"actsFor":"http://x/actor/estovia","sameAs":[],"mentions":[]}],
        "events":[{"id":"http://x/article/a-1/event/1","label":"attack","type":"cyber_attack",
        "date":"2031-03-02","place":null,"participants":["http://x/actor/estovia"],
        "mentions":[{"start":34,"end":40,"text":"attack"}]}],
        "statements":[{"id":"http://x/article/a-1/statement/1","act":"accuse","explicit":true,
        "negated":false,"certainty":"reported","quotation":"mixed","confidence":0.91,
        "speaker":{"actor":"http://x/actor/estovia","start":2,"end":9,"text":"Estovia"},
        "targets":[{"actor":null,"start":18,"end":25,"text":"Norland"}],
        "addressees":[{"actor":"http://x/actor/ministry","start":null,"end":null,"text":null}],
        "via":["http://x/actor/ministry"],"reportedBy":null,"about":["http://x/article/a-1/event/1"],"saidOn":null,
        "cue":{"start":10,"end":17,"text":"accused"},
        "content":[{"start":26,"end":41,"text":"of the \\"attack\\""}],
        "evidence":{"start":0,"end":42,"text":"\ud83d\udea2 Estovia accused Norland of the \\"attack\\"."}},
        {"id":"http://x/article/a-1/statement/1","act":"accuse","explicit":true,"negated":false,
        "certainty":"reported","quotation":"mixed","confidence":0.91,"speaker":null,"targets":[],
        "addressees":[{"actor":"http://x/actor/ministry","start":null,"end":null,"text":null}],
        "via":["http://x/actor/ministry"],"reportedBy":null,"about":["http://x/article/a-1/event/1"],"saidOn":null,
        "cue":null,"content":[],
        "evidence":{"start":0,"end":42,"text":"\ud83d\udea2 Estovia accused Norland of the \\"attack\\"."}}]}
        """;
    assertEquals(expected.replace("\n", "") + "\n", lines(reading()));
  }

  @Test
  void tellsWhatWasPassedOverWhereSomethingWas() throws IOException {
    Fault fault = new Fault(new Span(2, 17), Fault.Stage.ACTS, "java.lang.Error: \"no\"");
    Reading reading =
        new Reading(article(TEXT, NONE), List.of(), List.of(), List.of(), List.of(fault));
    assertTrue(
        lines(reading)
            .endsWith(
                "\"statements\":[],\"passedOver\":[{\"stage\":\"acts\","
                    + "\"cause\":\"java.lang.Error: \\\"no\\\"\","
                    + "\"start\":2,\"end\":17,\"text\":\"Estovia accused\"}]}\n"));
    assertFalse(lines(reading()).contains("passedOver"));
  }

  @Test
  void offsetsCountCodePointsOfTheText() throws IOException {
    JsonNode line = new ObjectMapper().readTree(lines(reading()));
    int[] points = line.get("text").asText().codePoints().toArray();
    for (JsonNode span : line.findParents("start")) {
      if (!span.get("start").isNull()) {
        int start = span.get("start").asInt();
        assertEquals(
            span.get("text").asText(), new String(points, start, span.get("end").asInt() - start));
      }
    }
  }

  @Test
  void writesALineAnArticleWhateverTheTextHolds() throws IOException {
    String odd = "a\nb\r\u0000\u2028\u001b \ud83d c \udea2\ud83d";
    String lines =
        lines(
            new Reading(article(odd, Optional.of("\"{}\\")), List.of(), List.of(), List.of()),
            reading());
    assertEquals(2, lines.split("\n", -1).length - 1);
    JsonNode first = new ObjectMapper().readTree(lines.split("\n", -1)[0]);
    assertEquals("a\nb\r\u0000\u2028\u001b \ufffd c \ufffd\ufffd", first.get("text").asText());
    assertEquals("\"{}\\", first.get("headline").asText());
    assertTrue(lines.endsWith("\n"));
  }
}
