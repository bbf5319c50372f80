package org.hearsay.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.article.Columns.Part;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/**
 * An article as a JSON object: ninjs, or with fields whose names tell what they hold. Fields may
 * also stand in an object {@code meta}, {@code metadata} or {@code fields}.
 */
final class JsonArticle {

  private JsonArticle() {}

  /** Whether {@code object} has a text. */
  static boolean is(JsonNode object, Columns columns) {
    return !value(object, Part.TEXT, columns).isEmpty() || isNinjs(object);
  }

  /**
   * @param number of the object in its file, from 1
   * @param place what to call it where it is refused: "line 7"
   */
  static Outcome<Document> read(
      JsonNode object, String file, long number, String place, Columns columns) {
    String label = SourceNames.line(file, value(object, Part.ID, columns), number);
    boolean ninjs = isNinjs(object);
    String text = ninjs ? ninjsText(object) : value(object, Part.TEXT, columns);
    if (text.isEmpty()) {
      String names = String.join(", ", names(object));
      String has = names.length() > 200 ? names.substring(0, 200) + " ..." : names;
      return Opener.refused(
          SourceNames.line(file, "", number),
          Rejected.Code.MALFORMED,
          place
              + ": no \"text\" in it"
              + (has.isEmpty()
                  ? ": an object for each article is asked for"
                  : " but " + has + ": say which it is with --map text=NAME"));
    }
    Bibliography known =
        Bibliography.of(
            value(object, Part.HEADLINE, columns),
            value(object, Part.DATE, columns),
            value(object, Part.AUTHOR, columns),
            value(object, Part.PUBLISHER, columns),
            value(object, Part.URL, columns));
    Bibliography more =
        ninjs
            ? Bibliography.ofPublisher(
                shown(object.path("copyrightholder")) + shown(object.path("copyrightHolder")))
            : Bibliography.NONE;
    return Outcome.of(Document.of(label, wellFormed(text), known.or(more)));
  }

  private static boolean isNinjs(JsonNode object) {
    return object.has("uri")
        && (object.has("body_xhtml")
            || object.has("body_text")
            || object.has("body_html")
            || object.path("bodies").isArray());
  }

  /** Version 1 has a field for each kind of text, later ones a list. */
  private static String ninjsText(JsonNode object) {
    for (String name : List.of("body_xhtml", "body_html")) {
      if (object.path(name).isTextual()) {
        return Xml.page(object.path(name).textValue());
      }
    }
    for (JsonNode body : object.path("bodies")) {
      if (body.path("value").isTextual()) {
        String kind = body.path("contentType").asText() + body.path("contenttype").asText();
        String value = body.path("value").textValue();
        return kind.contains("html") ? Xml.page(value) : value;
      }
    }
    return object.path("body_text").asText("");
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String value(JsonNode object, Part part, Columns columns) {
    for (JsonNode place :
        List.of(object, object.path("meta"), object.path("metadata"), object.path("fields"))) {
      Map<Part, String> found = columns.find(names(place));
      String value =
          Optional.ofNullable(found.get(part)).map(name -> shown(place.path(name))).orElse("");
      if (!value.isEmpty() && (part != Part.TEXT || place.path(found.get(part)).isTextual())) {
        return value;
      }
    }
    return "";
  }

  /** Lists of authors, and sources with a name, in words. */
  private static String shown(JsonNode value) {
    if (value.isArray()) {
      List<String> all = new ArrayList<>();
      value.forEach(one -> all.add(shown(one)));
      return all.stream().filter(one -> !one.isEmpty()).limit(20).collect(Collectors.joining(", "));
    }
    if (value.isObject()) {
      return List.of("name", "title", "value").stream()
          .map(name -> value.path(name).asText(""))
          .filter(name -> !name.isEmpty())
          .findFirst()
          .orElse("");
    }
    return value.isNull() ? "" : value.asText("");
  }

  /** Halves of a pair, which JSON can write and UTF-8 cannot, count one character each. */
  private static String wellFormed(String text) {
    StringBuilder sound = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c)
        .forEach(sound::appendCodePoint);
    return sound.toString();
  }
}
