package org.hearsay.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Quotation;
import org.hearsay.model.Span;
import org.hearsay.model.Text;

/**
 * Reads annotated articles, in two formats.
 *
 * <p>A file of attributions has an object a line: {@code {"id", "text", "quotes": [{"source": [0,
 * 7], "cue": [8, 12], "content": [[13, 40]], "type": "direct", "speaker": "..."}]}}; source, cue,
 * type and speaker may be null. A folder of acts has for each article {@code name.txt} and {@code
 * name.json}: {@code {"actors": [{"name", "aliases": []}], "claims": [{"speaker", "act", "target",
 * "explicit", "negated", "agreed", "evidence", "speaker_span", "target_span"}]}}; target and the
 * spans of the words that name speaker and target in the sentence may be null, and {@code agreed}
 * absent for true. Offsets count code points.
 */
public final class GoldReader {

  private static final JsonMapper JSON = new JsonMapper();

  private GoldReader() {}

  /**
   * Reads a file of attributions, or a folder of acts.
   *
   * @throws GoldFormatException if it is neither
   */
  public static Gold read(Path path) throws IOException {
    return Files.isDirectory(path) ? acts(path) : attributions(path);
  }

  private static Gold.Attributions attributions(Path file) throws IOException {
    List<Gold.QuotedArticle> articles = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        articles.add(read(file + ", line " + number, line, GoldReader::quotedArticle));
      }
    }
    if (articles.isEmpty()) {
      throw new GoldFormatException(file + ": no annotated article in it");
    }
    return new Gold.Attributions(articles);
  }

  private static Gold.Acts acts(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
      found.forEach(files::add);
    }
    files.sort(null);
    List<Gold.ClaimedArticle> articles = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      String id = name.substring(0, name.length() - ".json".length());
      Text text = new Text(Files.readString(file.resolveSibling(id + ".txt")));
      articles.add(
          read(file.toString(), Files.readString(file), object -> claimed(id, text, object)));
    }
    if (articles.isEmpty()) {
      throw new GoldFormatException(folder + ": no .json files with annotations in it");
    }
    return new Gold.Acts(articles);
  }

  @FunctionalInterface
  private interface Made<T> {
    T of(JsonNode object);
  }

  private static <T> T read(String where, String json, Made<T> made) throws GoldFormatException {
    try {
      return made.of(JSON.readTree(json));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      String told = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new GoldFormatException(where + ": not an annotated article: " + told);
    }
  }

  private static Gold.QuotedArticle quotedArticle(JsonNode object) {
    List<Gold.Quote> quotes = new ArrayList<>();
    for (JsonNode quote : object.required("quotes")) {
      List<Span> content = new ArrayList<>();
      quote.path("content").forEach(span -> span(span).ifPresent(content::add));
      quotes.add(
          new Gold.Quote(
              span(quote.path("source")),
              span(quote.path("cue")),
              content,
              text(quote.path("type")).map(t -> Quotation.valueOf(t.toUpperCase(Locale.ROOT))),
              text(quote.path("speaker"))));
    }
    return new Gold.QuotedArticle(
        object.required("id").asText(), new Text(object.required("text").asText()), quotes);
  }

  private static Gold.ClaimedArticle claimed(String id, Text text, JsonNode object) {
    List<Gold.Named> actors = new ArrayList<>();
    for (JsonNode actor : object.required("actors")) {
      List<String> aliases = new ArrayList<>();
      actor.path("aliases").forEach(alias -> aliases.add(alias.asText()));
      actors.add(new Gold.Named(actor.required("name").asText(), aliases));
    }
    List<Gold.Claim> claims = new ArrayList<>();
    for (JsonNode claim : object.required("claims")) {
      claims.add(
          new Gold.Claim(
              claim.required("speaker").asText(),
              Act.valueOf(claim.required("act").asText().toUpperCase(Locale.ROOT)),
              text(claim.path("target")),
              claim.path("explicit").asBoolean(),
              claim.path("negated").asBoolean(),
              claim.path("agreed").asBoolean(true),
              claim.path("evidence").asText(),
              span(claim.path("speaker_span")),
              span(claim.path("target_span"))));
    }
    return new Gold.ClaimedArticle(id, text, actors, claims);
  }

  private static Optional<Span> span(JsonNode pair) {
    return pair.isArray() && pair.path(0).asInt() < pair.path(1).asInt()
        ? Optional.of(new Span(pair.path(0).asInt(), pair.path(1).asInt()))
        : Optional.empty();
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() && !node.asText().isEmpty()
        ? Optional.of(node.asText())
        : Optional.empty();
  }
}
