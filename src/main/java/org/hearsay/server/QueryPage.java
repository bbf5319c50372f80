package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hearsay.query.Answer;
import org.hearsay.query.AnswerFormat;
import org.hearsay.query.AnswerWriter;
import org.hearsay.query.QueryProblem;

/** A box for a query in SPARQL, and its answer. */
final class QueryPage extends PageServlet {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 1000;

  private static final String EXAMPLE =
      """
      PREFIX act:  <https://w3id.org/hearsay/act/>
      PREFIX hs:   <https://w3id.org/hearsay/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

      SELECT ?who ?whom (COUNT(?statement) AS ?times)
      WHERE {
        ?statement hs:act act:accuse ;
                   hs:speaker/skos:prefLabel ?who ;
                   hs:target/skos:prefLabel ?whom .
      }
      GROUP BY ?who ?whom
      ORDER BY DESC(?times)
      """;

  private final transient Desk desk;
  private final transient AnswerTable table;

  QueryPage(Desk desk, Links links) {
    this.desk = desk;
    this.table = new AnswerTable(links);
  }

  @Override
  Reply answer(HttpServletRequest request) {
    String query = request.getParameter("query");
    Optional<Answer> answer = Optional.empty();
    Optional<QueryProblem> problem = Optional.empty();
    if (query != null) {
      try {
        answer = Optional.of(desk.ask(query, SHOWN));
      } catch (QueryProblem e) {
        problem = Optional.of(e);
      }
    }
    return page(query == null ? EXAMPLE : query, answer, problem);
  }

  private Reply page(String query, Optional<Answer> answer, Optional<QueryProblem> problem) {
    return Reply.page(
        problem.map(Status::of).orElse(200),
        "SPARQL",
        html -> {
          html.element("h1", "SPARQL").line();
          html.open("p", "class", "intro").text("The default graph is the union of all; each ");
          html.text("article is a graph of its own. Programs ask at ");
          html.element("code", "/sparql").text(", by the SPARQL 1.1 protocol.").close().line();
          html.open("form", "class", "sparql", "method", "get", "action", "/query").line();
          html.element("label", "Query", "for", "query");
          html.element(
              "textarea",
              "\n" + query,
              "id",
              "query",
              "name",
              "query",
              "rows",
              Long.toString(Math.clamp(query.lines().count() + 1, 8, 30)),
              "spellcheck",
              "false",
              "autocapitalize",
              "off");
          html.open("div", "class", "buttons");
          html.element("button", "Run", "type", "submit").close();
          html.close().line();
          problem.ifPresent(
              e -> html.element("p", e.getMessage(), "class", "problem", "role", "alert"));
          answer.ifPresent(
              found -> {
                html.open("section", "aria-label", "Answer", "class", "answer").line();
                write(html, found);
                html.close().line();
              });
        });
  }

  private void write(Html html, Answer answer) {
    switch (answer) {
      case Answer.Rows rows -> {
        int count = rows.rows().size();
        html.element(
            "p",
            rows.cut() ? "The first " + count + " rows; there are more." : count + " rows.",
            "class",
            "note");
        if (count > 0) {
          table.write(html, rows, "Answer");
        }
      }
      case Answer.Truth truth ->
          html.element("p", truth.value() ? "Yes." : "No.", "class", "truth");
      case Answer.Triples triples -> {
        html.element(
            "p",
            triples.graph().size()
                + (triples.cut() ? " triples, cut here: there are more." : " triples."),
            "class",
            "note");
        html.open("pre", "tabindex", "0").element("code", turtle(triples)).close();
      }
    }
  }

  private static String turtle(Answer.Triples triples) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new AnswerWriter(AnswerFormat.TURTLE, 0, true).write(triples, out);
    } catch (IOException | QueryProblem e) {
      throw new IllegalStateException("a graph can be written as Turtle, in memory", e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
