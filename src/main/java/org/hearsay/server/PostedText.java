package org.hearsay.server;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.api.NewsText;

/** A text as somebody sends it: plain, or a JSON object with what is known of it. */
final class PostedText {

  private static final List<String> FIELDS = List.of("text", "headline", "date", "source", "id");

  private PostedText() {}

  static NewsText of(HttpServletRequest request) throws IOException, WrongRequest {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    String media = type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    return switch (media) {
      case "text/plain", "text/html" -> NewsText.of(text(request));
      case "application/json" -> ofJson(text(request));
      default ->
          throw new WrongRequest(
              415,
              "send text/plain, text/html or application/json"
                  + (media.isEmpty() ? "; no Content-Type was given" : ", not " + media));
    };
  }

  private static String text(HttpServletRequest request) throws IOException, WrongRequest {
    Charset charset = charset(request.getCharacterEncoding());
    try {
      String text =
          charset
              .newDecoder()
              .decode(ByteBuffer.wrap(request.getInputStream().readAllBytes()))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new WrongRequest(
          422,
          "the body is not in "
              + charset.name()
              + "; name its charset, as in text/plain; charset=windows-1252");
    }
  }

  private static Charset charset(String name) throws WrongRequest {
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new WrongRequest(415, "there is no such charset; send UTF-8");
    }
  }

  private static NewsText ofJson(String body) throws WrongRequest {
    JsonNode object = object(body);
    for (String name : (Iterable<String>) object::fieldNames) {
      if (!FIELDS.contains(name)) {
        throw new WrongRequest(
            422,
            "there is no field \""
                + StrictJson.shown(name)
                + "\"; there are "
                + String.join(", ", FIELDS));
      }
    }
    try {
      return new NewsText(
          value(object, "text")
              .orElseThrow(() -> new WrongRequest(422, "the object has no field \"text\"")),
          value(object, "headline"),
          day(object),
          value(object, "source"),
          value(object, "id"));
    } catch (IllegalArgumentException e) {
      throw new WrongRequest(422, e.getMessage());
    }
  }

  private static JsonNode object(String body) throws WrongRequest {
    try {
      return StrictJson.object(body)
          .orElseThrow(
              () -> new WrongRequest(422, "send one JSON object, with the field \"text\""));
    } catch (StrictJson.Broken e) {
      throw new WrongRequest(422, "the body is not JSON" + e.place());
    }
  }

  private static Optional<LocalDate> day(JsonNode object) throws WrongRequest {
    Optional<String> given = value(object, "date");
    try {
      return given.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new WrongRequest(422, "a date is written as 2014-12-20");
    }
  }

  /** A field that is absent, null or blank has no value. */
  private static Optional<String> value(JsonNode object, String name) throws WrongRequest {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new WrongRequest(422, "the field \"" + name + "\" is a string");
    }
    return Optional.of(value.textValue()).filter(text -> name.equals("text") || !text.isBlank());
  }
}
