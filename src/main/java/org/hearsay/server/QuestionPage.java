package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
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

  private static final int NAMED = 8;

  private static final String PAGE = "page";

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

  private Reply page(Question question, Map<String, String> given) {
    Map<String, String> asked = new HashMap<>(given);
    int page = number(asked.remove(PAGE));
    Optional<Found> found = Optional.empty();
    Optional<QueryProblem> problem = Optional.empty();
    try {
      found = Optional.of(find(question, asked, page));
    } catch (QueryProblem e) {
      problem = Optional.of(e);
    }
    return page(question, asked, found, problem);
  }

  /** The rows of one page of an answer. */
  private record Found(Rows rows, int page, Map<String, SortedSet<String>> meant) {

    int before() {
      return (page - 1) * SHOWN;
    }
  }

  /** Who sets a limit has all of it on one page. */
  private Found find(Question question, Map<String, String> asked, int page) throws QueryProblem {
    Map<String, SortedSet<String>> meant = desk.meant(question, asked);
    if (!asked.getOrDefault("limit", "").isBlank()) {
      return new Found(desk.rows(question, asked, desk.mostRows()), 1, meant);
    }
    int most = Math.min(desk.mostRows(), page * SHOWN);
    Rows all = desk.rows(question, asked, most);
    int from = Math.min((page - 1) * SHOWN, all.rows().size());
    return new Found(
        new Rows(
            all.columns(),
            all.rows().subList(from, all.rows().size()),
            all.cut() && most < desk.mostRows()),
        page,
        meant);
  }

  /** A page's number; what is none is the first. */
  private static int number(String page) {
    return page != null && page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
  }

  private Reply page(
      Question question,
      Map<String, String> asked,
      Optional<Found> found,
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
          found.ifPresent(some -> answer(html, question, asked, some));
          html.open("details").element("summary", "The query").line();
          html.open("pre", "tabindex", "0").element("code", question.text()).close();
          html.open("p");
          html.element(
              "a", "Open it in the query form", "href", Links.query(text(question, asked, found)));
          html.close().close().line();
        });
  }

  /** With what was asked for, as far as it could be. */
  private static String text(Question question, Map<String, String> asked, Optional<Found> found) {
    if (found.isPresent()) {
      try {
        return question.filled(asked, found.get().meant());
      } catch (QueryProblem e) {
        throw new IllegalStateException("it was answered with these values", e);
      }
    }
    return question.text();
  }

  private void answer(Html html, Question question, Map<String, String> asked, Found found) {
    Rows rows = found.rows();
    html.open("section", "aria-label", "Answer", "class", "answer").line();
    found.meant().forEach((parameter, names) -> meant(html, asked.get(parameter), names));
    html.open("p", "class", "note");
    int count = rows.rows().size();
    html.text(count(found));
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
    pages(html, question, asked, found);
    html.close().line();
  }

  private static String count(Found found) {
    int count = found.rows().rows().size();
    if (count == 0) {
      return "Nothing was found. ";
    }
    if (found.page() > 1 || found.rows().cut()) {
      return "Rows "
          + (found.before() + 1)
          + " to "
          + (found.before() + count)
          + (found.rows().cut() ? "; there are more. " : ". ");
    }
    return count == 1 ? "1 row. " : count + " rows. ";
  }

  private static void meant(Html html, String asked, SortedSet<String> names) {
    html.open("p", "class", "note").text("“" + asked + "” is taken for ");
    html.text(names.stream().limit(NAMED).collect(Collectors.joining(", ")));
    html.text(names.size() > NAMED ? " or one of " + (names.size() - NAMED) + " more names." : ".");
    html.close().line();
  }

  private static void pages(Html html, Question question, Map<String, String> asked, Found found) {
    if (found.page() == 1 && !found.rows().cut()) {
      return;
    }
    html.open("nav", "class", "pages", "aria-label", "Pages");
    if (found.page() > 1) {
      html.element("a", "← before", "href", page(question, asked, found.page() - 1), "rel", "prev");
    }
    html.element("span", "page " + found.page(), "aria-current", "page");
    if (found.rows().cut()) {
      html.element("a", "next →", "href", page(question, asked, found.page() + 1), "rel", "next");
    }
    html.close().line();
  }

  private static String page(Question question, Map<String, String> asked, int page) {
    Map<String, String> values = new HashMap<>(asked);
    values.put(PAGE, page == 1 ? "" : Integer.toString(page));
    return Links.question(question.name(), values);
  }
}
