package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.export.Network;
import org.hearsay.query.Answer.Row;
import org.hearsay.query.Answer.Rows;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.Question;

/** The statements behind an edge of the network, or behind a cell of the matrix. */
final class BetweenPage extends KeptPage {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/between";

  private static final String FROM = "from";
  private static final String TO = "to";

  private static final Question STATEMENT = Pages.question("statement");

  private static final int LISTED = 200;

  private final transient Desk desk;
  private final transient NetworkRequest networks;
  private final transient StatementCards cards;
  private final transient AnswerTable links;

  BetweenPage(Shelf shelf, Desk desk, Links links) {
    super(shelf);
    this.desk = desk;
    this.networks = new NetworkRequest(desk);
    this.links = new AnswerTable(links);
    this.cards = new StatementCards(this.links);
  }

  /** The page about these two, of what else these values choose. */
  static String address(String source, String target, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put(FROM, source);
    all.put(TO, target);
    return PATH + Links.queryString(all);
  }

  @Override
  String variant(HttpServletRequest request) {
    return Links.queryString(parameters(request));
  }

  @Override
  Reply make(HttpServletRequest request) throws QueryProblem {
    Map<String, String> values = parameters(request);
    String source = values.getOrDefault(FROM, "");
    String target = values.getOrDefault(TO, "");
    values.keySet().removeAll(List.of(FROM, TO));
    if (source.isEmpty() || target.isEmpty()) {
      return none();
    }
    Network network = networks.read(values, source, target);
    Set<String> iris = new LinkedHashSet<>();
    for (Network.Edge edge : network.edges()) {
      if (edge.source().equals(source) && edge.target().equals(target)) {
        iris.addAll(edge.statements());
      }
    }
    if (iris.isEmpty()) {
      return none();
    }
    Rows rows = rows(iris.stream().limit(LISTED).toList(), target);
    String who = name(network, source);
    String whom = name(network, target);
    return Reply.page(
        who + " and " + whom,
        html -> {
          html.element(
              "p",
              iris.size() == 1 ? "1 statement" : iris.size() + " statements",
              "class",
              "kicker");
          html.open("h1").text("What ");
          links.link(html, who, source);
          html.text(" said of ");
          links.link(html, whom, target);
          html.close().line();
          cards.write(html, rows, "");
          if (iris.size() > LISTED) {
            html.element("p", "The first " + LISTED + "; there are more.", "class", "note");
          }
        });
  }

  private static Reply none() {
    return Reply.problem(404, "There are no such statements between these two.");
  }

  /** A row for each statement; of one with several targets that with this one. */
  private Rows rows(List<String> iris, String target) throws QueryProblem {
    Rows rows = desk.rows(STATEMENT, Map.of("thing", String.join(" ", iris)), desk.mostRows());
    Map<String, Row> one = new LinkedHashMap<>();
    for (Row row : rows.rows()) {
      one.merge(
          row.text("statementIri"),
          row,
          (first, other) -> other.text("targetIri").equals(target) ? other : first);
    }
    return new Rows(rows.columns(), new ArrayList<>(one.values()), rows.cut());
  }

  private static String name(Network network, String iri) {
    return network.actors().stream()
        .filter(actor -> actor.id().equals(iri))
        .findFirst()
        .map(Network.Actor::label)
        .orElse(iri);
  }
}
