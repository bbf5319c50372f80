package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.query.Answer.Row;
import org.hearsay.query.Answer.Rows;
import org.hearsay.query.Parameter;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.Question;

/** Who did what when: drawn by act or by speaker, and the statements where they are few. */
final class TimelinePage extends KeptPage {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/timeline";

  private static final String TITLE = "Who did what when";

  private static final Question MOMENTS = Pages.question("moments");
  private static final Question STATEMENT = Pages.question("statement");

  private static final String BY = "by";
  private static final String BY_SPEAKER = "speaker";
  private static final String SPEAKER = "speaker";

  private static final String LIMIT = "limit";

  private static final int LISTED = 60;

  private final transient Desk desk;
  private final transient Links links;
  private final transient QuestionForm form;

  TimelinePage(Shelf shelf, Desk desk, Links links) {
    super(shelf);
    this.desk = desk;
    this.links = links;
    this.form = new QuestionForm(shelf, desk);
  }

  /** What one actor said, drawn by act; nothing where there is nothing to see over time. */
  static Html.Part ofSpeaker(Desk desk, Links links, String iri) throws QueryProblem {
    Map<String, String> asked = Map.of(SPEAKER, iri);
    Timeline timeline =
        Timeline.of(once(desk.rows(MOMENTS, asked, desk.mostRows())), Timeline.By.ACT);
    if (timeline.lanes().stream().mapToInt(Timeline.Lane::size).sum() < 2) {
      return html -> {};
    }
    return html -> {
      html.open("section").element("h2", "Over time").line();
      draw(html, timeline, links, asked, Timeline.By.ACT);
      html.open("p", "class", "more");
      html.element("a", "Narrow it down", "href", PATH + Links.queryString(asked));
      html.close().close().line();
    };
  }

  @Override
  String variant(HttpServletRequest request) {
    return Links.queryString(parameters(request));
  }

  @Override
  Reply make(HttpServletRequest request) {
    Map<String, String> asked = parameters(request);
    Timeline.By by = BY_SPEAKER.equals(asked.remove(BY)) ? Timeline.By.SPEAKER : Timeline.By.ACT;
    asked.remove(LIMIT);
    try {
      Rows found = desk.rows(MOMENTS, asked, desk.mostRows());
      List<Row> statements = once(found);
      Rows listed = cards(statements.size() > LISTED ? List.of() : statements);
      return page(200, asked, by, html -> answer(html, asked, by, found.cut(), statements, listed));
    } catch (QueryProblem e) {
      return page(
          Status.of(e),
          asked,
          by,
          html -> html.element("p", e.getMessage(), "class", "problem", "role", "alert").line());
    }
  }

  private Reply page(int status, Map<String, String> asked, Timeline.By by, Html.Part answer) {
    return Reply.page(
        status,
        "Timeline",
        html -> {
          html.element("h1", TITLE).line();
          html.open("p", "class", "intro").text("A dot is a statement, those of a day from top ");
          html.text("to bottom as the text has them; a number is so many. Days and months lead ");
          html.text("closer.").close().line();
          form(html, asked, by);
          answer.write(html);
        });
  }

  private void form(Html html, Map<String, String> asked, Timeline.By by) {
    html.open("form", "class", "ask", "method", "get", "action", PATH).line();
    for (Parameter parameter : MOMENTS.parameters()) {
      if (!parameter.name().equals(SPEAKER) && !parameter.name().equals(LIMIT)) {
        QuestionForm.field(html, parameter, asked.getOrDefault(parameter.name(), ""));
      }
    }
    html.open("div", "class", "field").element("label", "A row for each", "for", "ask-by");
    html.open("select", "id", "ask-by", "name", BY);
    html.element("option", "act", "value", "");
    html.element(
        "option",
        "speaker",
        "value",
        BY_SPEAKER,
        "selected",
        by == Timeline.By.SPEAKER ? "selected" : null);
    html.close().element("small", "those with most statements first").close().line();
    if (!asked.getOrDefault(SPEAKER, "").isEmpty()) {
      html.open("input", "type", "hidden", "name", SPEAKER, "value", asked.get(SPEAKER));
    }
    form.names(html);
    html.open("div", "class", "buttons").element("button", "Show", "type", "submit");
    html.element("a", "Clear", "href", PATH).close().close().line();
  }

  private void answer(
      Html html,
      Map<String, String> asked,
      Timeline.By by,
      boolean cut,
      List<Row> statements,
      Rows listed) {
    Timeline timeline = Timeline.of(statements, by);
    html.open("section", "aria-label", "Answer", "class", "answer").line();
    html.open("p", "class", "note").text(count(statements.size(), cut));
    long undated = statements.stream().filter(row -> !Timeline.isDated(row)).count();
    if (undated > 0) {
      html.text(" " + undated + " of them without a day are not drawn.");
    }
    if (timeline.others() > 0) {
      html.text(" " + timeline.others() + " are by others than these, and not drawn.");
    }
    html.close().line();
    if (!timeline.parts().isEmpty()) {
      draw(html, timeline, links, asked, by);
      table(html, timeline);
    }
    if (!listed.rows().isEmpty()) {
      html.element("h2", "The statements").line();
      new StatementCards(new AnswerTable(links)).write(html, listed, "");
    }
    html.close().line();
  }

  private static String count(int statements, boolean cut) {
    String counted = statements == 1 ? "1 statement" : statements + " statements";
    return statements == 0
        ? "Nothing was found."
        : cut ? "The first " + counted + "; there are more." : counted + ".";
  }

  private static void draw(
      Html html, Timeline timeline, Links links, Map<String, String> asked, Timeline.By by) {
    new TimelineDrawing(
            links,
            more -> {
              Map<String, String> all = new HashMap<>(asked);
              all.putAll(more);
              all.put(
                  BY, by == Timeline.By.SPEAKER && !more.containsKey(SPEAKER) ? BY_SPEAKER : "");
              return PATH + Links.queryString(all);
            },
            by)
        .write(html, timeline);
    Legend.write(
        html,
        timeline.lanes().stream()
            .flatMap(lane -> lane.cells().values().stream().flatMap(List::stream))
            .map(row -> row.text("act"))
            .distinct()
            .sorted()
            .toList(),
        List.of());
  }

  /** The same in numbers. */
  private static void table(Html html, Timeline timeline) {
    html.open("details").element("summary", "As a table").line();
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Table");
    html.open("table", "class", "matrix").element("caption", TITLE);
    html.open("thead").open("tr").element("td", "");
    timeline.parts().forEach(part -> head(html, timeline, part));
    html.close().close().line().open("tbody").line();
    for (Timeline.Lane lane : timeline.lanes()) {
      html.open("tr").element("th", lane.name(), "scope", "row");
      timeline
          .parts()
          .forEach(
              part -> {
                int count = lane.cells().getOrDefault(part, List.of()).size();
                html.element("td", count == 0 ? "" : Integer.toString(count));
              });
      html.close().line();
    }
    html.close().close().close().close().line();
  }

  private static void head(Html html, Timeline timeline, LocalDate part) {
    html.open("th", "scope", "col", "class", "turned");
    html.element("span", timeline.period().name(part)).close();
  }

  /** A row for each statement: one of several speakers is shown with the first. */
  private static List<Row> once(Rows rows) {
    Set<String> seen = new HashSet<>();
    return rows.rows().stream().filter(row -> seen.add(row.text("statementIri"))).toList();
  }

  /** All that cards tell, in this order. */
  private Rows cards(List<Row> statements) throws QueryProblem {
    if (statements.isEmpty()) {
      return new Rows(List.of(), List.of(), false);
    }
    List<String> iris = statements.stream().map(row -> row.text("statementIri")).toList();
    Rows rows = desk.rows(STATEMENT, Map.of("thing", String.join(" ", iris)), desk.mostRows());
    Map<String, Row> one = new HashMap<>();
    rows.rows().forEach(row -> one.putIfAbsent(row.text("statementIri"), row));
    return new Rows(
        rows.columns(), iris.stream().map(one::get).flatMap(Stream::ofNullable).toList(), false);
  }
}
