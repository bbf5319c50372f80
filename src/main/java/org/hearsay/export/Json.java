package org.hearsay.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What the formats that are JSON have in common. */
final class Json {

  /** What an object or an array holds. */
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private Json() {}

  /** Writes a document; the stream is not closed. */
  static void write(OutputStream out, Content content) throws IOException {
    JsonGenerator json =
        JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build()
            .createGenerator(out);
    content.write(json);
    json.writeRaw('\n');
    json.flush();
  }

  /** What is known of a node or an edge, as fields; what is not known is left out. */
  static <T> void fields(JsonGenerator json, List<Attribute<T>> attributes, T thing)
      throws IOException {
    for (Attribute<T> each : attributes) {
      switch (each.value().apply(thing)) {
        case String text -> {
          if (!text.isEmpty()) {
            text(json, each.name(), text);
          }
        }
        case Integer whole -> json.writeNumberField(each.name(), whole);
        case Double decimal -> json.writeNumberField(each.name(), decimal);
        case List<?> list -> {
          json.writeArrayFieldStart(each.name());
          for (Object item : list) {
            json.writeString(Characters.unicode(item.toString()));
          }
          json.writeEndArray();
        }
        case Object other -> throw new IllegalStateException(each.name() + " is " + other);
      }
    }
  }

  static void text(JsonGenerator json, String name, String text) throws IOException {
    json.writeStringField(name, Characters.unicode(text));
  }
}
