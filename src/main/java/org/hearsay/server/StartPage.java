package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.query.Answer.Row;
import org.hearsay.query.Answer.Rows;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.Question;
import org.hearsay.query.Questions;

/** The first page: what is in the store, some of it, and what can be asked. */
final class StartPage extends KeptPage {

  private static final long serialVersionUID = 1L;

  private static final Question COUNTS = Pages.question("counts");
  private static final Question BY_ARTICLE = Pages.question("accusations-by-article");
  private static final Question STATEMENT = Pages.question("statement");

  /** What the first page can do without once it takes longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final int SHOWN = 4;

  private static final int ARTICLES_SHOWN = 8;

  private final transient Desk desk;
  private final transient QuestionForm form;
  private final transient Questions questions;
  private final transient AnswerTable table;

  StartPage(Shelf shelf, Desk desk, Questions questions, Links links) {
    super(shelf);
    this.desk = desk;
    this.form = new QuestionForm(shelf, desk);
    this.questions = questions;
    this.table = new AnswerTable(links);
  }

  @Override
  Reply make(HttpServletRequest request) {
    return Reply.page(
        "Hearsay",
        html -> {
          html.open("div", "class", "lead");
          html.element("h1", "Who said what about whom");
          html.open("p");
          html.text("News articles, read as a graph of actors, what they are reported to have ");
          html.text("said, and the events they spoke of. Every line leads to the words of the ");
          html.text("article that carry it.");
          html.close();
          counts(html);
          html.close().line();
          SearchPage.form(html, "");
          form.names(html);
          html.open("p", "class", "ways").text("Or see it as a ");
          html.element("a", "network", "href", NetworkPage.PATH).text(", over ");
          html.element("a", "time", "href", TimelinePage.PATH).text(", or as a ");
          html.element("a", "matrix of who accused whom", "href", MatrixPage.PATH).text(".");
          html.close().line();
          accusations(html);
          answered(html);
          questions(html);
        });
  }

  private void counts(Html html) {
    Row row;
    try {
      row = desk.rowsWithin(PATIENCE, COUNTS, 1).rows().getFirst();
    } catch (QueryProblem e) {
      html.element("p", "What is in the store takes long to count.", "class", "note");
      html.leaveOut();
      return;
    }
    html.open("dl", "class", "counts");
    for (String what : new String[] {"articles", "statements", "actors", "events"}) {
      html.open("div").element("dt", what).element("dd", grouped(row.text(what))).close();
    }
    html.close();
    if (!row.text("first").isEmpty()) {
      html.open("p", "class", "note").text("Published from ");
      html.element("time", row.text("first"), "datetime", row.text("first")).text(" to ");
      html.element("time", row.text("last"), "datetime", row.text("last")).text(".").close();
    }
    if (row.text("articles").equals("0")) {
      html.element("p", "The store is empty: load articles into it first.", "class", "note");
    }
  }

  /** 12345 as 12 345. */
  private static String grouped(String number) {
    return number.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u202f");
  }

  /** Of many articles the clearest accusation each, not of one article all. */
  private void accusations(Html html) {
    String name = "who-accused-whom";
    open(html, name, "Who accused whom");
    try {
      List<String> clearest =
          desk.rowsWithin(PATIENCE, BY_ARTICLE, ARTICLES_SHOWN).rows().stream()
              .map(row -> row.text("clearest").replaceFirst("^\\S+ ", ""))
              .toList();
      if (clearest.isEmpty()) {
        html.element("p", "None were found.", "class", "note");
      } else {
        new StatementCards(table).write(html, statements(clearest), "");
        more(html, name);
      }
    } catch (QueryProblem e) {
      later(html, name);
    }
    html.close().line();
  }

  /** A row for each statement, the latest first. */
  private Rows statements(List<String> iris) throws QueryProblem {
    Rows rows = desk.rows(STATEMENT, Map.of("thing", String.join(" ", iris)), desk.mostRows());
    Map<String, Row> one = new HashMap<>();
    rows.rows().forEach(row -> one.putIfAbsent(row.text("statementIri"), row));
    return new Rows(rows.columns(), iris.stream().map(one::get).toList(), false);
  }

  private void answered(Html html) {
    Rows rows = rows(html, "accusations-and-their-denials", "Accusations and their denials");
    if (!rows.rows().isEmpty()) {
      html.open("ol", "class", "cards").line();
      for (Row row : rows.rows()) {
        html.open("li", "class", "card pair");
        side(html, row, "accusation", "speaker", "accused " + row.text("target"), "date");
        side(html, row, "denial", "denier", "answered", "denialDate");
        html.close().line();
      }
      html.close().line();
      more(html, "accusations-and-their-denials");
    }
    html.close().line();
  }

  private void side(Html html, Row row, String words, String who, String did, String date) {
    html.open("div").open("p", "class", "headline");
    table.link(html, row.text(who).isEmpty() ? "Somebody" : row.text(who), row.text(who + "Iri"));
    html.text(" ").element("strong", did, "class", "act").close();
    html.open("blockquote").open("p");
    table.link(html, row.text(words), row.text(words + "Iri"));
    html.close().close();
    html.open("p", "class", "source").element("time", row.text(date), "datetime", row.text(date));
    html.close().close();
  }

  private static void open(Html html, String name, String title) {
    html.open("section", "aria-labelledby", name + "-title").line();
    html.element("h2", title, "id", name + "-title").line();
  }

  private static void later(Html html, String name) {
    html.leaveOut();
    html.open("p", "class", "note");
    html.element("a", "This takes a moment: open the question.", "href", "/question/" + name);
    html.close();
  }

  /** Opens a section with the first answers to a question; the caller closes it. */
  private Rows rows(Html html, String name, String title) {
    open(html, name, title);
    Question question = questions.find(name).orElseThrow();
    try {
      Rows rows = desk.rowsWithin(PATIENCE, question, SHOWN);
      if (rows.rows().isEmpty()) {
        html.element("p", "None were found.", "class", "note");
      }
      return rows;
    } catch (QueryProblem e) {
      later(html, name);
      return new Rows(List.of(), List.of(), false);
    }
  }

  private static void more(Html html, String name) {
    html.open("p", "class", "more");
    html.element("a", "All of them, and how to narrow them down", "href", "/question/" + name);
    html.close().line();
  }

  private void questions(Html html) {
    html.open("section", "id", "questions", "aria-labelledby", "questions-title").line();
    html.element("h2", "What you can ask", "id", "questions-title").line();
    html.open("ul", "class", "questions").line();
    for (Question question : questions.all()) {
      html.open("li");
      html.element("a", question.title(), "href", Links.question(question.name(), Map.of()));
      html.element("p", question.description()).close().line();
    }
    html.close().line();
    html.open("p").text("Or write a query of your own in ");
    html.element("a", "SPARQL", "href", "/query").text(". Programs ask at ");
    html.element("code", "/sparql").text(".").close();
    html.close().line();
  }
}
