package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hearsay.graph.IriSpace;
import org.hearsay.query.Answer;
import org.hearsay.query.AnswerFormat;
import org.hearsay.query.AnswerWriter;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.Question;
import org.hearsay.query.Questions;

/**
 * A box for a query in SPARQL, its answer, and the questions to start from. Where scripts run,
 * YASGUI takes the box's place.
 */
final class QueryPage extends PageServlet {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/query";

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
  private final transient Questions questions;
  private final transient IriSpace iris;

  QueryPage(Desk desk, Questions questions, Links links, IriSpace iris) {
    this.desk = desk;
    this.questions = questions;
    this.iris = iris;
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
              head(html);
              box(html, query);
              problem.ifPresent(
                  e -> html.element("p", e.getMessage(), "class", "problem", "role", "alert"));
              answer.ifPresent(
                  found -> {
                    html.open("section", "id", "answer", "aria-label", "Answer", "class", "answer");
                    html.line();
                    write(html, found);
                    html.close().line();
                  });
              html.open("section", "id", "before", "hidden", "", "aria-label", "History").line();
              html.close().line();
              gallery(html);
              html.element("script", "", "src", "/assets/yasgui.min.js", "defer", "");
              html.element("script", "", "src", "/assets/query.js", "defer", "").line();
            })
        .with("Content-Security-Policy", SecurityHeaders.WITH_EDITOR);
  }

  private static void head(Html html) {
    html.open("link", "rel", "stylesheet", "href", "/assets/yasgui.min.css");
    html.open("link", "rel", "stylesheet", "href", "/assets/query.css").line();
    html.element("h1", "SPARQL").line();
    html.open("p", "class", "intro").text("The default graph is the union of all; each ");
    html.text("article is a graph of its own. Programs ask at ");
    html.element("code", "/sparql").text(", by the SPARQL 1.1 protocol.").close().line();
  }

  private void box(Html html, String query) {
    html.element(
        "div",
        "",
        "id",
        "editor",
        "data-base",
        iris.base(),
        "data-terms",
        TermsApi.PATH,
        "hidden",
        "");
    html.line();
    html.open("form", "id", "plain", "class", "sparql", "method", "get", "action", PATH).line();
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
  }

  private void gallery(Html html) {
    html.open("section", "aria-labelledby", "gallery").line();
    html.element("h2", "Questions to start from", "id", "gallery").line();
    html.open("ul", "class", "questions").line();
    for (Question question : questions.all()) {
      html.open("li");
      html.element("a", question.title(), "href", Links.query(question.text()));
      html.element("p", question.description()).close().line();
    }
    html.close().close().line();
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
