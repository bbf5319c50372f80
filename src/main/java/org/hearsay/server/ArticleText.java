package org.hearsay.server;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.hearsay.model.Span;
import org.hearsay.model.Text;
import org.hearsay.query.Answer.Row;

/** The text of an article with the evidence marked in it, where the server may show it. */
final class ArticleText {

  private static final String ARTICLE = "article/";

  private final Holdings holdings;
  private final AnswerTable links;

  ArticleText(Holdings holdings, AnswerTable links) {
    this.holdings = holdings;
    this.links = links;
  }

  /** Writes the text with the sentences of these statements marked, if there is one. */
  void write(Html html, String iri, List<Row> statements) {
    Optional<String> text =
        holdings
            .iris()
            .id(NodeFactory.createURI(iri))
            .filter(id -> id.startsWith(ARTICLE))
            .flatMap(id -> holdings.texts().apply(id.substring(ARTICLE.length())));
    text.ifPresent(found -> write(html, new Text(found), statements));
  }

  private void write(Html html, Text text, List<Row> statements) {
    html.open("section").element("h2", "Its text").line();
    html.open("div", "class", "text");
    int at = 0;
    for (Map.Entry<Span, Row> marked : spans(text, statements).entrySet()) {
      Span span = marked.getKey();
      if (span.start() >= at) {
        between(html, text, at, span.start());
        html.open("mark");
        links.link(html, text.cut(span), marked.getValue().text("statementIri"));
        html.close();
        at = span.end();
      }
    }
    between(html, text, at, text.length());
    html.close().close().line();
  }

  private static Map<Span, Row> spans(Text text, List<Row> statements) {
    Map<Span, Row> spans =
        new TreeMap<>(
            Comparator.comparingInt(Span::start)
                .thenComparing(Span::end, Comparator.reverseOrder()));
    for (Row row : statements) {
      int start = number(row.text("start"));
      int end = number(row.text("end"));
      if (start >= 0 && start < end && end <= text.length()) {
        spans.putIfAbsent(new Span(start, end), row);
      }
    }
    return spans;
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
  }

  private static void between(Html html, Text text, int start, int end) {
    if (start < end) {
      html.text(text.cut(new Span(start, end)));
    }
  }
}
