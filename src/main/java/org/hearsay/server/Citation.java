package org.hearsay.server;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.hearsay.query.PlainText;

/**
 * How to cite a statement: its article, as far as the store knows it, and the address of the
 * statement.
 *
 * @param key a name for lists of references
 * @param evidence the words of the article that carry the statement
 * @param address the stable IRI of the statement
 */
record Citation(
    String key,
    Optional<String> author,
    Optional<String> title,
    Optional<String> publisher,
    Optional<LocalDate> published,
    Optional<String> url,
    String evidence,
    String address) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** In a line of plain text. */
  String text() {
    List<String> parts = new ArrayList<>();
    author.ifPresent(name -> parts.add(name + "."));
    title.ifPresent(headline -> parts.add("“" + headline + "”."));
    String source =
        Stream.of(publisher, published.map(DAY::format))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    if (!source.isEmpty()) {
      parts.add(source + ".");
    }
    url.ifPresent(parts::add);
    parts.add("Statement: “" + evidence + "” " + address);
    return PlainText.oneLine(String.join(" ", parts));
  }

  /** As an entry of BibTeX. */
  String bibTex() {
    StringBuilder entry = new StringBuilder();
    entry.append(publisher.isPresent() ? "@article{" : "@misc{").append(key);
    author.ifPresent(name -> field(entry, "author", "{" + escaped(name) + "}"));
    title.ifPresent(name -> field(entry, "title", "{" + escaped(name) + "}"));
    publisher.ifPresent(name -> field(entry, "journal", escaped(name)));
    published.ifPresent(
        day -> {
          field(entry, "year", Integer.toString(day.getYear()));
          field(entry, "month", Integer.toString(day.getMonthValue()));
          field(entry, "day", Integer.toString(day.getDayOfMonth()));
        });
    // An address stays as it is: packages for addresses take its signs literally.
    field(entry, "url", url.orElse(address).replaceAll("[{}\\\\\\s]", ""));
    field(entry, "note", escaped("Statement: “" + evidence + "”") + " \\url{" + address + "}");
    return entry.append("\n}\n").toString();
  }

  private static void field(StringBuilder entry, String name, String value) {
    entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    PlainText.oneLine(text)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '{', '}', '$', '&', '#', '_', '%' -> escaped.append('\\').appendCodePoint(c);
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  /** As a list with one item of CSL-JSON. */
  String cslJson() {
    JsonObject item = new JsonObject();
    item.put("id", key);
    item.put("type", "article-newspaper");
    title.ifPresent(name -> item.put("title", name));
    author.ifPresent(
        name -> {
          JsonObject who = new JsonObject();
          who.put("literal", name);
          JsonArray authors = new JsonArray();
          authors.add(who);
          item.put("author", authors);
        });
    publisher.ifPresent(name -> item.put("container-title", name));
    published.ifPresent(day -> item.put("issued", issued(day)));
    item.put("URL", url.orElse(address));
    item.put("note", "Statement: “" + evidence + "” " + address);
    JsonArray items = new JsonArray();
    items.add(item);
    return JSON.toString(items);
  }

  private static JsonObject issued(LocalDate day) {
    JsonArray parts = new JsonArray();
    parts.add(day.getYear());
    parts.add(day.getMonthValue());
    parts.add(day.getDayOfMonth());
    JsonArray days = new JsonArray();
    days.add(parts);
    JsonObject issued = new JsonObject();
    issued.put("date-parts", days);
    return issued;
  }
}
