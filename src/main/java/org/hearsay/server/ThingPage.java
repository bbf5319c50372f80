package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.hearsay.graph.Syntax;
import org.hearsay.graph.Vocabulary;
import org.hearsay.model.Text;
import org.hearsay.query.Answer.Row;
import org.hearsay.query.Answer.Rows;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.Question;

/** What an IRI of the data stands for: a page for people, triples for programs. */
final class ThingPage extends KeptPage {

  private static final long serialVersionUID = 1L;

  private static final int LISTED = 200;

  /** The parameter that asks for a citation in a format. */
  static final String CITE = "cite";

  private static final Question FACTS = Pages.question("facts");
  private static final Question AS_READ = Pages.question("as-read");
  private static final Question POINTING_HERE = Pages.question("pointing-here");
  private static final Question SAID_BY = Pages.question("said-by");
  private static final Question SAID_ABOUT = Pages.question("said-about");
  private static final Question ABOUT_EVENT = Pages.question("about-event");
  private static final Question COPIES = Pages.question("copies");
  private static final Question IN_ARTICLE = Pages.question("in-article");

  private final transient Desk desk;
  private final transient Links links;
  private final transient AnswerTable table;
  private final transient StatementCards cards;
  private final transient ArticleText text;
  private final transient StatementSections statements;

  ThingPage(Shelf shelf, Desk desk, Links links, Holdings holdings) {
    super(shelf);
    this.desk = desk;
    this.links = links;
    this.table = new AnswerTable(links);
    this.cards = new StatementCards(table);
    this.text = new ArticleText(holdings, cards);
    this.statements = new StatementSections(desk, cards, text, links);
  }

  /** A citation is another answer than the page. */
  @Override
  String variant(HttpServletRequest request) {
    return Links.queryString(
        Map.of(CITE, Objects.requireNonNullElse(request.getParameter(CITE), "")));
  }

  @Override
  Reply make(HttpServletRequest request) throws IOException, QueryProblem {
    String path = rest(request, "/id/");
    Optional<Syntax> suffix = Negotiation.suffix(path);
    if (suffix.isPresent()) {
      String iri = links.iri(path.substring(0, path.lastIndexOf('.')));
      Optional<Reply> data = data(iri, suffix.get());
      if (data.isPresent()) {
        return data.get();
      }
    }
    return answer(links.iri(path), request).with("Vary", "Accept");
  }

  private Reply answer(String iri, HttpServletRequest request) throws IOException, QueryProblem {
    String citation = request.getParameter(CITE);
    if (citation != null) {
      return statements.citation(iri, citation).orElseGet(() -> unknown(iri));
    }
    if (Negotiation.isNothing(request)) {
      return Negotiation.notAcceptable();
    }
    Optional<Syntax> data = Negotiation.data(request);
    return data.isPresent() ? data(iri, data.get()).orElseGet(() -> unknown(iri)) : page(iri);
  }

  private Optional<Reply> data(String iri, Syntax syntax) throws IOException, QueryProblem {
    Graph graph = desk.describe(iri).graph();
    return graph.isEmpty() ? Optional.empty() : Optional.of(Negotiation.data(graph, syntax));
  }

  private static Reply unknown(String iri) {
    return Reply.problem(404, "Nothing is known of " + iri + " here.");
  }

  private Reply page(String iri) throws QueryProblem {
    Facts facts = new Facts(rows(FACTS, iri).rows());
    Rows pointing = rows(POINTING_HERE, iri);
    if (facts.isEmpty() && pointing.rows().isEmpty()) {
      return unknown(iri);
    }
    Sections sections = sections(iri, facts, pointing.rows());
    Facts asRead = new Facts(facts.isCorrected() ? rows(AS_READ, iri).rows() : List.of());
    boolean takenBack = asRead.is(Vocabulary.STATEMENT);
    String title =
        takenBack
            ? "A statement that was taken back"
            : sections.title().or(facts::name).orElse(links.name(iri));
    return Reply.page(
        title,
        html -> {
          html.element("p", takenBack ? asRead.kind() : facts.kind(), "class", "kicker");
          html.element("h1", title).line();
          sections.top.write(html);
          facts.write(html, table);
          asRead.writeAsRead(html, table);
          facts.writePointing(html, table, pointing.rows());
          sections.lists.write(html);
          addresses(html, iri);
        });
  }

  /** What a page has above its facts and below them. */
  record Sections(Optional<String> title, Html.Part top, Html.Part lists) {

    static Sections lists(Html.Part lists) {
      return new Sections(Optional.empty(), html -> {}, lists);
    }

    static Sections top(Html.Part top) {
      return new Sections(Optional.empty(), top, html -> {});
    }
  }

  private Sections sections(String iri, Facts facts, List<Row> pointing) throws QueryProblem {
    if (facts.is(Vocabulary.STATEMENT)) {
      Optional<Sections> statement = statements.sections(iri, facts, pointing);
      if (statement.isPresent()) {
        return statement.get();
      }
    }
    if (facts.is(Vocabulary.EVENT)) {
      Rows about = rows(ABOUT_EVENT, iri);
      return Sections.lists(html -> list(html, "What was said of it", about));
    }
    if (facts.is(Vocabulary.ARTICLE)) {
      return article(iri, facts);
    }
    if (facts.isActor()) {
      Rows by = rows(SAID_BY, iri);
      Rows about = rows(SAID_ABOUT, iri);
      String name = facts.name().orElse("it");
      Html.Part timeline = TimelinePage.ofSpeaker(desk, links, iri);
      return Sections.lists(
          html -> {
            timeline.write(html);
            list(html, "What " + name + " said", by);
            list(html, "What was said about " + name, about);
          });
    }
    return Sections.lists(html -> {});
  }

  /** The text with its statements; where it may not be shown, the statements alone. */
  private Sections article(String iri, Facts facts) throws QueryProblem {
    Optional<Text> found = text.find(iri);
    Rows copies = rows(COPIES, iri);
    Rows reported =
        found.isPresent()
            ? desk.rows(IN_ARTICLE, Map.of("thing", iri), desk.mostRows())
            : rows(IN_ARTICLE, iri);
    if (found.isPresent()) {
      Rows places = desk.rows(StatementSections.PLACES, Map.of("article", iri), desk.mostRows());
      List<Told> told = Told.of(reported.rows(), places.rows());
      String title = facts.name().orElse("");
      return Sections.top(
          html -> {
            text.write(html, found.get(), told, title);
            copies(html, copies);
          });
    }
    return Sections.top(
        html -> {
          if (!reported.rows().isEmpty()) {
            html.open("section").element("h2", "What it reports").line();
            cards.writeWithoutArticle(html, reported);
            html.close().line();
          }
          copies(html, copies);
        });
  }

  private Rows rows(Question question, String iri) throws QueryProblem {
    return desk.rows(question, Map.of("thing", iri), LISTED);
  }

  private void list(Html html, String title, Rows rows) {
    if (rows.rows().isEmpty()) {
      return;
    }
    html.open("section").element("h2", title).line();
    cards.write(html, rows, "");
    if (rows.cut()) {
      html.element("p", "The first " + LISTED + "; there are more.", "class", "note");
    }
    html.close().line();
  }

  /** Where else the story appeared. */
  private void copies(Html html, Rows copies) {
    if (copies.rows().isEmpty()) {
      return;
    }
    html.open("section").element("h2", "Where else it appeared").line().open("ul").line();
    for (Row copy : copies.rows()) {
      html.open("li");
      table.link(html, copy.text("article"), copy.text("copyIri"));
      Stream.of(copy.text("publisher"), copy.text("date"), copy.text("kind"))
          .filter(known -> !known.isEmpty())
          .forEach(known -> html.text(", " + known));
      html.close().line();
    }
    html.close().close().line();
  }

  private static void addresses(Html html, String iri) {
    html.open("p", "class", "note data").element("code", iri).text(" as ");
    Negotiation.links(html, syntax -> "?format=" + syntax.extension());
    html.close().line();
  }
}
