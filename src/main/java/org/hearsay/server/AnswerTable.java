package org.hearsay.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hearsay.query.Answer;
import org.hearsay.query.Answer.Row;
import org.hearsay.query.Answer.Rows;

/**
 * Rows as a table. A column {@code xIri} is not shown, but makes the text of its column {@code x} a
 * link; sentences that carry a statement link to it. A column {@code xFor}, on whose behalf {@code
 * x} speaks, stands below {@code x}; a quote that its sentence has in it is not shown again.
 */
final class AnswerTable {

  /** Columns whose texts are words of an article, and the thing that each stands for. */
  private static final Map<String, String> QUOTED =
      Map.of(
          "evidence", "statementIri",
          "quote", "statementIri",
          "accusation", "accusationIri",
          "denial", "denialIri");

  private static final Set<String> LONG = Set.of("evidence", "quote", "accusation", "denial");

  private final Links links;

  AnswerTable(Links links) {
    this.links = links;
  }

  /** Writes the table; {@code caption} says what it shows. */
  void write(Html html, Rows rows, String caption) {
    List<String> shown = shown(rows.columns());
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", caption);
    html.open("table").element("caption", caption).line();
    html.open("thead").open("tr");
    for (String column : shown) {
      html.element("th", heading(column), "scope", "col", "class", type(column, rows));
    }
    html.close().close().line();
    html.open("tbody").line();
    for (Row row : rows.rows()) {
      html.open("tr");
      for (String column : shown) {
        html.open("td", "data-label", heading(column), "class", type(column, rows));
        cell(html, row, column);
        html.close();
      }
      html.close().line();
    }
    html.close().close().close().line();
  }

  /** Without the identifiers, unless there is nothing else. */
  private static List<String> shown(List<String> columns) {
    List<String> shown =
        columns.stream()
            .filter(column -> !isIdentifier(column, columns))
            .filter(column -> !column.equals("quote") || !columns.contains("evidence"))
            .filter(column -> !column.endsWith("For") || !columns.contains(without(column, "For")))
            .toList();
    return shown.isEmpty() ? columns : shown;
  }

  private static String without(String column, String ending) {
    return column.substring(0, column.length() - ending.length());
  }

  private static boolean isIdentifier(String column, List<String> columns) {
    return column.endsWith("Iri")
        && (columns.contains(without(column, "Iri"))
            || QUOTED.entrySet().stream()
                .anyMatch(
                    quoted ->
                        quoted.getValue().equals(column) && columns.contains(quoted.getKey())));
  }

  static String heading(String column) {
    return column.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
  }

  private static String type(String column, Rows rows) {
    if (LONG.contains(column)) {
      return "long";
    }
    if (column.toLowerCase(Locale.ROOT).endsWith("date")
        || column.equals("first")
        || column.equals("last")) {
      return "day";
    }
    boolean number =
        !rows.rows().isEmpty()
            && rows.rows().stream()
                .allMatch(
                    row ->
                        row.get(column)
                            .map(node -> node.isLiteral() && isNumber(node))
                            .orElse(true));
    return number ? "number" : null;
  }

  private static boolean isNumber(Node node) {
    return node.getLiteralLexicalForm().matches("-?\\d+(\\.\\d+)?");
  }

  private void cell(Html html, Row row, String column) {
    Optional<Node> node = row.get(column);
    String text = node.map(this::readable).orElse("");
    if (text.isEmpty()) {
      return;
    }
    String iri =
        QUOTED.containsKey(column)
            ? row.text(QUOTED.get(column))
            : node.get().isURI() ? node.get().getURI() : row.text(column + "Iri");
    if (column.equals("sameAs")) {
      addresses(html, text);
    } else if (QUOTED.containsKey(column)) {
      html.element("q", quoted -> quoted(quoted, text, row.text("quote"), iri));
    } else {
      link(html, text, iri);
      String speaksFor = row.text(column + "For");
      if (!speaksFor.isEmpty()) {
        html.text(" ").element("small", "for " + speaksFor, "class", "for");
      }
    }
  }

  private void addresses(Html html, String addresses) {
    html.open("ul", "class", "bare");
    for (String address : addresses.split(" ", -1)) {
      html.element("li", item -> link(item, links.name(address), address));
    }
    html.close();
  }

  /** The sentence, with the words that were said standing out of it. */
  private void quoted(Html html, String sentence, String words, String iri) {
    Optional<String> address = links.to(iri).filter(to -> to.startsWith("/"));
    html.open(address.isPresent() ? "a" : "span", "href", address.orElse(null));
    int at = 0;
    // Pieces of a quote that stand apart are joined by an ellipsis.
    for (String piece : words.split("\\s*…\\s*", -1)) {
      int found = piece.isEmpty() ? -1 : sentence.indexOf(piece, at);
      if (found >= 0) {
        html.text(sentence.substring(at, found)).element("em", piece);
        at = found + piece.length();
      }
    }
    html.text(sentence.substring(at));
    html.close();
  }

  /** A link to a thing, or its name alone where it has no address. */
  void link(Html html, String text, String iri) {
    Optional<String> address = links.to(iri);
    if (address.isEmpty()) {
      html.text(text);
    } else if (address.get().startsWith("/")) {
      html.element("a", text, "href", address.get());
    } else {
      html.element("a", text, "href", address.get(), "rel", "external noopener nofollow");
    }
  }

  private String readable(Node node) {
    return node.isURI() ? links.name(node.getURI()) : Answer.text(node);
  }

  /** A short form of an IRI. */
  String name(String iri) {
    return links.name(iri);
  }
}
