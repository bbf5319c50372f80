package org.hearsay.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hearsay.model.Actor;
import org.hearsay.model.Article;
import org.hearsay.model.Event;
import org.hearsay.model.Fault;
import org.hearsay.model.Mention;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.hearsay.model.Text;

/**
 * Writes readings as JSON Lines: an object an article, a line an object, in UTF-8. Offsets count
 * code points of the object's {@code text}. Absent values are null, absent lists empty. Half a
 * surrogate pair, which UTF-8 cannot carry, stands as U+FFFD; offsets stay as they are. What was
 * passed over stands in {@code passedOver}, which only readings have where something was.
 *
 * <p>{@code ontology/reading.schema.json} describes the lines, and {@code schema} names its
 * version: fields are only ever added to one. What a field means does not change, and none goes,
 * without another number.
 *
 * <p>For one thread. The stream is flushed after each line, and never closed.
 */
public final class JsonLines {

  /** The version of what is written, an IRI. */
  public static final String SCHEMA = "https://w3id.org/hearsay/reading/1";

  private final JsonGenerator json;
  private final UnaryOperator<String> iri;

  /**
   * @param iri makes the IRI of a model's relative id
   */
  public JsonLines(OutputStream out, UnaryOperator<String> iri) throws IOException {
    this.json =
        JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build()
            .createGenerator(out);
    this.json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    this.iri = iri;
  }

  /** Writes one line. */
  public void write(Reading reading) throws IOException {
    Article article = reading.article();
    json.writeStartObject();
    string("schema", SCHEMA);
    string("id", article.id());
    string("source", article.source());
    string("headline", article.headline());
    string("published", article.published().map(Object::toString));
    string("author", article.author());
    string("publisher", article.publisher());
    string("url", article.url());
    string("text", article.text().string());
    json.writeArrayFieldStart("actors");
    for (Actor actor : reading.actors()) {
      write(actor);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("events");
    for (Event event : reading.events()) {
      write(event);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("statements");
    for (Statement statement : reading.statements()) {
      write(statement, article.text());
    }
    json.writeEndArray();
    if (!reading.faults().isEmpty()) {
      passedOver(reading);
    }
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private void passedOver(Reading reading) throws IOException {
    json.writeArrayFieldStart("passedOver");
    for (Fault fault : reading.faults()) {
      json.writeStartObject();
      string("stage", fault.stage().code());
      string("cause", fault.cause());
      span(
          Optional.of(fault.sentence()),
          Optional.of(reading.article().text().cut(fault.sentence())));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(Actor actor) throws IOException {
    json.writeStartObject();
    string("id", iri.apply(actor.id()));
    string("name", actor.name());
    string("kind", actor.kind().code());
    string("role", actor.role());
    string("actsFor", actor.actsFor().map(iri));
    strings("sameAs", actor.sameAs());
    write(actor.mentions());
    json.writeEndObject();
  }

  private void write(Event event) throws IOException {
    json.writeStartObject();
    string("id", iri.apply(event.id()));
    string("label", event.label());
    string("type", event.type());
    string("date", event.date().map(Object::toString));
    string("place", event.place());
    iris("participants", event.participants());
    write(event.mentions());
    json.writeEndObject();
  }

  private void write(List<Mention> mentions) throws IOException {
    json.writeArrayFieldStart("mentions");
    for (Mention mention : mentions) {
      json.writeStartObject();
      span(Optional.of(mention.span()), Optional.of(mention.text()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(Statement statement, Text text) throws IOException {
    json.writeStartObject();
    string("id", iri.apply(statement.id()));
    string("act", statement.act().code());
    json.writeBooleanField("explicit", statement.explicit());
    json.writeBooleanField("negated", statement.negated());
    string("certainty", statement.certainty().code());
    string("quotation", statement.quotation().code());
    json.writeNumberField("confidence", statement.confidence());
    if (statement.speaker().isPresent()) {
      json.writeFieldName("speaker");
      write(statement.speaker().get(), text);
    } else {
      json.writeNullField("speaker");
    }
    parties("targets", statement.targets(), text);
    parties("addressees", statement.addressees(), text);
    iris("via", statement.via());
    string("reportedBy", statement.reportedBy().map(iri));
    iris("about", statement.about());
    string("saidOn", statement.saidOn().map(Object::toString));
    if (statement.cue().isPresent()) {
      json.writeFieldName("cue");
      write(statement.cue().get(), text);
    } else {
      json.writeNullField("cue");
    }
    json.writeArrayFieldStart("content");
    for (Span span : statement.content()) {
      write(span, text);
    }
    json.writeEndArray();
    json.writeFieldName("evidence");
    write(statement.evidence(), text);
    json.writeEndObject();
  }

  private void parties(String field, List<Party> parties, Text text) throws IOException {
    json.writeArrayFieldStart(field);
    for (Party party : parties) {
      write(party, text);
    }
    json.writeEndArray();
  }

  private void write(Party party, Text text) throws IOException {
    json.writeStartObject();
    string("actor", party.actor().map(iri));
    span(party.span(), party.span().map(text::cut));
    json.writeEndObject();
  }

  private void write(Span span, Text text) throws IOException {
    json.writeStartObject();
    span(Optional.of(span), Optional.of(text.cut(span)));
    json.writeEndObject();
  }

  private void span(Optional<Span> span, Optional<String> text) throws IOException {
    if (span.isPresent()) {
      json.writeNumberField("start", span.get().start());
      json.writeNumberField("end", span.get().end());
    } else {
      json.writeNullField("start");
      json.writeNullField("end");
    }
    string("text", text);
  }

  private void iris(String field, List<String> ids) throws IOException {
    strings(field, ids.stream().map(iri).toList());
  }

  private void strings(String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(Characters.unicode(value));
    }
    json.writeEndArray();
  }

  private void string(String field, String value) throws IOException {
    json.writeStringField(field, Characters.unicode(value));
  }

  private void string(String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      string(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }
}
