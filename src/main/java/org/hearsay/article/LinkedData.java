package org.hearsay.article;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article in JSON-LD. Read as plain JSON: no context is ever fetched.
 * Blocks that are broken are passed over.
 */
final class LinkedData {

  private static final int DEEPEST = 100;

  /** As lenient as pages are careless. */
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private static final Set<String> ARTICLES =
      Set.of(
          "NewsArticle",
          "Article",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "ReviewNewsArticle",
          "LiveBlogPosting",
          "BlogPosting",
          "TechArticle",
          "Report");

  /** Where nothing is said to be an article, these have its day. */
  private static final Set<String> PAGES =
      Set.of("WebPage", "ItemPage", "CreativeWork", "SocialMediaPosting", "VideoObject", "Recipe");

  /**
   * @param body the whole text, where the page repeats it there; may be empty
   */
  record Described(Bibliography says, String body) {}

  private LinkedData() {}

  /** The first article that the page's JSON-LD describes; else what it says of the page. */
  static Optional<Described> of(Document page) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : page.select("script[type~=(?i)^\\s*application/ld\\+json]")) {
      flatten(parse(script.data()), 0, nodes);
    }
    Map<String, JsonNode> named = new HashMap<>();
    for (JsonNode node : nodes) {
      first(strings(node.path("@id"))).ifPresent(id -> named.merge(id, node, LinkedData::fuller));
    }
    return nodes.stream()
        .filter(node -> isOne(node, ARTICLES))
        .findFirst()
        .map(article -> described(article, named))
        .or(
            () ->
                nodes.stream()
                    .filter(node -> isOne(node, PAGES))
                    .findFirst()
                    .map(node -> new Described(Bibliography.ofDate(day(node)), "")));
  }

  /** What others refer to may be described in one place and only named in another. */
  private static JsonNode fuller(JsonNode one, JsonNode other) {
    return one.size() >= other.size() ? one : other;
  }

  private static Optional<LocalDate> day(JsonNode node) {
    return first(strings(node.path("datePublished")))
        .or(() -> first(strings(node.path("dateCreated"))))
        .flatMap(Dates::find);
  }

  private static JsonNode parse(String data) {
    String json = data.replace("<![CDATA[", "").replace("]]>", "").strip();
    String bare = json.startsWith("<!--") ? json.substring(4).replaceFirst("-->$", "") : json;
    try {
      return JSON.readTree(bare);
    } catch (JacksonException e) {
      return JSON.missingNode();
    }
  }

  /** Articles may stand alone, in an array, in a graph, or as what a page is about. */
  private static void flatten(JsonNode node, int depth, List<JsonNode> into) {
    if (depth > 3) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> flatten(item, depth + 1, into));
    } else if (node.isObject()) {
      into.add(node);
      flatten(node.path("@graph"), depth + 1, into);
      flatten(node.path("mainEntity"), depth + 1, into);
    }
  }

  private static boolean isOne(JsonNode node, Set<String> types) {
    return strings(node.path("@type")).stream()
        .map(type -> type.substring(type.lastIndexOf('/') + 1))
        .anyMatch(types::contains);
  }

  private static Described described(JsonNode article, Map<String, JsonNode> named) {
    String address =
        first(strings(article.path("url")))
            .or(() -> first(strings(article.path("mainEntityOfPage"))))
            .or(() -> first(strings(article.path("mainEntityOfPage").path("@id"))))
            .or(() -> first(strings(article.path("@id"))))
            .orElse("");
    Bibliography says =
        Bibliography.of(
            plain(first(strings(article.path("headline"))).orElse("")),
            day(article).map(LocalDate::toString).orElse(""),
            plain(String.join(", ", names(article.path("author"), named))),
            plain(first(names(article.path("publisher"), named)).orElse("")),
            address);
    return new Described(
        says, first(strings(article.path("articleBody"))).orElse(updates(article)));
  }

  /** What a live blog's page reports, piece by piece. */
  private static String updates(JsonNode blog) {
    List<String> updates = new ArrayList<>();
    for (JsonNode update : blog.path("liveBlogUpdate")) {
      updates.addAll(strings(update.path("articleBody")));
    }
    return String.join("\n\n", updates);
  }

  /** Values often hold HTML references. */
  private static String plain(String value) {
    return value.indexOf('&') < 0 && value.indexOf('<') < 0
        ? value
        : Jsoup.parseBodyFragment(value).text();
  }

  private static List<String> names(JsonNode people, Map<String, JsonNode> named) {
    if (people.isObject()) {
      List<String> names = strings(people.path("name"));
      Optional<String> id = first(strings(people.path("@id")));
      return names.isEmpty()
          ? id.map(named::get).map(node -> strings(node.path("name"))).orElse(List.of())
          : names;
    }
    if (people.isArray()) {
      List<String> names = new ArrayList<>();
      people.forEach(person -> names.addAll(person.isArray() ? List.of() : names(person, named)));
      return names.stream().distinct().limit(20).collect(Collectors.toList());
    }
    return strings(people);
  }

  private static List<String> strings(JsonNode node) {
    List<String> strings = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(
          item -> strings.addAll(item.isTextual() ? List.of(item.textValue()) : List.of()));
    } else if (node.isTextual()) {
      strings.add(node.textValue());
    }
    return strings.stream().filter(text -> !text.isBlank()).toList();
  }

  private static Optional<String> first(List<String> strings) {
    return strings.stream().findFirst();
  }
}
