package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.hearsay.graph.GraphWriter;
import org.hearsay.graph.Syntax;
import org.hearsay.graph.Vocabulary;
import org.hearsay.query.Answer.Row;
import org.hearsay.query.Answer.Rows;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.Question;

/** What an IRI of the data stands for: a page for people, triples for programs. */
final class ThingPage extends KeptPage {

  private static final long serialVersionUID = 1L;

  private static final int LISTED = 200;

  private static final Question FACTS = Pages.question("facts");
  private static final Question AS_READ = Pages.question("as-read");
  private static final Question POINTING_HERE = Pages.question("pointing-here");
  private static final Question STATEMENT = Pages.question("statement");
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

  ThingPage(Shelf shelf, Desk desk, Links links, Holdings holdings) {
    super(shelf);
    this.desk = desk;
    this.links = links;
    this.table = new AnswerTable(links);
    this.cards = new StatementCards(table);
    this.text = new ArticleText(holdings, table);
  }

  @Override
  Reply make(HttpServletRequest request) throws IOException, QueryProblem {
    String iri = links.iri(rest(request, "/id/"));
    Optional<Syntax> data = Negotiation.data(request);
    Reply reply = data.isPresent() ? data(iri, data.get()) : page(iri);
    return reply.with("Vary", "Accept");
  }

  private Reply data(String iri, Syntax syntax) throws IOException, QueryProblem {
    Graph graph = desk.describe(iri).graph();
    if (graph.isEmpty()) {
      return Reply.problem(404, "Nothing is known of " + iri + " here.");
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    GraphWriter.write(graph, syntax, body);
    return Reply.of(Negotiation.mediaType(syntax) + "; charset=utf-8", body.toByteArray());
  }

  private Reply page(String iri) throws QueryProblem {
    Facts facts = new Facts(rows(FACTS, iri).rows());
    Rows pointing = rows(POINTING_HERE, iri);
    if (facts.isEmpty() && pointing.rows().isEmpty()) {
      return Reply.problem(404, "Nothing is known of " + iri + " here.");
    }
    Sections sections = sections(iri, facts);
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

  /** What a page has beside its facts. */
  private record Sections(Optional<String> title, Html.Part top, Html.Part lists) {

    static Sections lists(Html.Part lists) {
      return new Sections(Optional.empty(), html -> {}, lists);
    }
  }

  private Sections sections(String iri, Facts facts) throws QueryProblem {
    if (facts.is(Vocabulary.STATEMENT)) {
      Rows statement = rows(STATEMENT, iri);
      if (!statement.rows().isEmpty()) {
        Row row = statement.rows().getFirst();
        return new Sections(
            Optional.of(StatementCards.sentence(row)),
            html -> cards.writeLarge(html, row),
            html -> {});
      }
    }
    if (facts.is(Vocabulary.EVENT)) {
      Rows about = rows(ABOUT_EVENT, iri);
      return Sections.lists(html -> list(html, "What was said of it", about));
    }
    if (facts.is(Vocabulary.ARTICLE)) {
      Rows statements = rows(IN_ARTICLE, iri);
      Rows copies = rows(COPIES, iri);
      return Sections.lists(
          html -> {
            if (!statements.rows().isEmpty()) {
              html.open("section").element("h2", "What it reports").line();
              cards.writeWithoutArticle(html, statements);
              html.close().line();
            }
            copies(html, copies);
            text.write(html, iri, statements.rows());
          });
    }
    if (facts.isActor()) {
      Rows by = rows(SAID_BY, iri);
      Rows about = rows(SAID_ABOUT, iri);
      String name = facts.name().orElse("it");
      return Sections.lists(
          html -> {
            list(html, "What " + name + " said", by);
            list(html, "What was said about " + name, about);
          });
    }
    return Sections.lists(html -> {});
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
    html.element("a", "Turtle", "href", "?format=ttl").text(", ");
    html.element("a", "JSON-LD", "href", "?format=jsonld").text(".").close().line();
  }
}
