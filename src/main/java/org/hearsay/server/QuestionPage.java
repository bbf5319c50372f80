package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.hearsay.query.Answer.Rows;
import org.hearsay.query.AnswerFormat;
import org.hearsay.query.AnswerWriter;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.Question;
import org.hearsay.query.Questions;

/** A named question: its form, its answer, and the answer as a file. */
final class QuestionPage extends KeptPage {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 100;

  private final transient Desk desk;
  private final transient Questions questions;
  private final transient AnswerTable table;
  private final transient QuestionForm form;

  QuestionPage(Shelf shelf, Desk desk, Questions questions, Links links) {
    super(shelf);
    this.desk = desk;
    this.questions = questions;
    this.table = new AnswerTable(links);
    this.form = new QuestionForm(shelf, desk);
  }

  @Override
  String variant(HttpServletRequest request) {
    return Links.queryString(parameters(request));
  }

  @Override
  Reply make(HttpServletRequest request) throws IOException, QueryProblem {
    String name = rest(request, "/question/");
    Map<String, String> values = parameters(request);
    Optional<AnswerFormat> format = format(name);
    return format.isPresent()
        ? file(name.substring(0, name.lastIndexOf('.')), format.get(), values)
        : page(questions.named(name), values);
  }

  private static Optional<AnswerFormat> format(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv" -> Optional.of(AnswerFormat.CSV);
      case "tsv" -> Optional.of(AnswerFormat.TSV);
      case "json" -> Optional.of(AnswerFormat.JSON);
      default -> Optional.empty();
    };
  }

  private Reply file(String name, AnswerFormat format, Map<String, String> values)
      throws IOException, QueryProblem {
    Rows rows = desk.rows(questions.named(name), values, desk.mostRows());
    if (rows.cut()) {
      throw new QueryProblem(
          QueryProblem.Kind.TOO_LARGE,
          "the answer has more than " + desk.mostRows() + " rows; narrow it down or set a limit");
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    new AnswerWriter(format, 0, true).write(rows, body);
    String type =
        switch (format) {
          case CSV -> "text/csv; charset=utf-8; header=present";
          case TSV -> "text/tab-separated-values; charset=utf-8";
          default -> "application/sparql-results+json";
        };
    return Reply.of(type, body.toByteArray())
        .with("Content-Disposition", "attachment; filename=\"" + name + "." + format.code() + "\"");
  }

  private Reply page(Question question, Map<String, String> asked) {
    Optional<Rows> rows = Optional.empty();
    Optional<QueryProblem> problem = Optional.empty();
    try {
      int most = asked.getOrDefault("limit", "").isBlank() ? SHOWN : desk.mostRows();
      rows = Optional.of(desk.rows(question, asked, most));
    } catch (QueryProblem e) {
      problem = Optional.of(e);
    }
    return page(question, asked, rows, problem);
  }

  private Reply page(
      Question question,
      Map<String, String> asked,
      Optional<Rows> rows,
      Optional<QueryProblem> problem) {
    return Reply.page(
        problem.map(Status::of).orElse(200),
        question.title(),
        html -> {
          html.element("h1", question.title()).line();
          html.element("p", question.description(), "class", "intro").line();
          form.write(html, question, asked);
          problem.ifPresent(
              e -> html.element("p", e.getMessage(), "class", "problem", "role", "alert"));
          rows.ifPresent(found -> answer(html, question, asked, found));
          html.open("details").element("summary", "The query").line();
          html.open("pre", "tabindex", "0").element("code", question.text()).close();
          html.open("p");
          html.element("a", "Open it in the query form", "href", Links.query(question.text()));
          html.close().close().line();
        });
  }

  private void answer(Html html, Question question, Map<String, String> asked, Rows rows) {
    html.open("section", "aria-label", "Answer", "class", "answer").line();
    html.open("p", "class", "note");
    int count = rows.rows().size();
    html.text(
        rows.cut()
            ? "The first " + count + "; there are more. "
            : count == 0 ? "Nothing was found. " : count == 1 ? "1 row. " : count + " rows. ");
    if (count > 0) {
      html.text("As a file: ");
      for (AnswerFormat format :
          new AnswerFormat[] {AnswerFormat.CSV, AnswerFormat.TSV, AnswerFormat.JSON}) {
        String file = question.name() + "." + format.code();
        html.element("a", format.name(), "href", Links.question(file, asked), "download", file);
        html.text(" ");
      }
    }
    html.close().line();
    if (count > 0) {
      table.write(html, rows, question.title());
    }
    html.close().line();
  }
}
