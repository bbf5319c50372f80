package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.export.Network;
import org.hearsay.export.NetworkFormat;
import org.hearsay.export.StatementTable;
import org.hearsay.query.QueryProblem;

/**
 * Who does what to whom as a picture, which the browser draws from what {@link GraphApi} gives, and
 * the same as a list, for those who cannot see it or run no scripts.
 */
final class NetworkPage extends KeptPage {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/network";

  /** What is shown where nothing was asked for: all of a large store would be a tangle. */
  private static final Map<String, String> FIRST = Map.of("roll-up", "yes", "top", "40");

  private static final String TITLE = "Who did what to whom";

  private static final int LISTED = 50;

  private final transient NetworkRequest networks;
  private final transient NetworkForm form;
  private final transient AnswerTable links;
  private final transient Holdings holdings;

  NetworkPage(Shelf shelf, Desk desk, Links links, Holdings holdings) {
    super(shelf);
    this.networks = new NetworkRequest(desk);
    this.form = new NetworkForm(shelf, desk);
    this.links = new AnswerTable(links);
    this.holdings = holdings;
  }

  @Override
  String variant(HttpServletRequest request) {
    return Links.queryString(NetworkRequest.values(request, FIRST));
  }

  @Override
  Reply make(HttpServletRequest request) {
    Map<String, String> asked = NetworkRequest.values(request, FIRST);
    try {
      return page(networks.read(asked), asked);
    } catch (QueryProblem e) {
      return form.unanswered(TITLE, PATH, asked, List.of(), more -> {}, e);
    }
  }

  private Reply page(Network network, Map<String, String> asked) {
    return Reply.page(
            "Network",
            html -> {
              html.element("h1", TITLE).line();
              html.open("p", "class", "intro");
              html.text("Actors, and what they are reported to have done to each other by what ");
              html.text("they said. Each line leads to the statements behind it.").close().line();
              form.write(html, PATH, asked, List.of(), more -> {});
              html.open("section", "id", "shown", "aria-label", "The network").line();
              summary(html, network, asked);
              picture(html, network, asked);
              list(html, network, asked);
              html.close().line();
              html.element("script", "", "src", "/assets/cytoscape.min.js", "defer", "");
              html.element("script", "", "src", "/assets/network.js", "defer", "").line();
            })
        .with("Content-Security-Policy", SecurityHeaders.WITH_SCRIPTS);
  }

  private static void summary(Html html, Network network, Map<String, String> asked) {
    int statements = network.edges().stream().mapToInt(Network.Edge::weight).sum();
    html.element(
        "p",
        network.edges().isEmpty()
            ? "Nothing was found."
            : network.actors().size() + " actors, " + statements + " statements.",
        "class",
        "note",
        "role",
        "status",
        "id",
        "state");
    html.line();
    if (!network.edges().isEmpty()) {
      html.open("p", "class", "note").text("As a file: ");
      for (NetworkFormat format : NetworkFormat.values()) {
        if (format.fits(network)) {
          file(html, format.code(), asked, format.programs(), "network." + format.extension());
        }
      }
      Map<String, String> ofStatements = between(asked);
      ofStatements.remove("roll-up");
      file(html, StatementTable.CODE, ofStatements, "spreadsheets: a row each", "statements.csv");
      html.close().line();
    }
  }

  private static void file(
      Html html, String format, Map<String, String> values, String programs, String name) {
    String address = GraphApi.address(format, values);
    html.element("a", format, "href", address, "title", programs, "download", name).text(" ");
  }

  private void picture(Html html, Network network, Map<String, String> asked) {
    html.open("div", "class", "picture", "id", "picture", "hidden", "");
    html.open("div", "class", "tools");
    html.element("label", "Layout", "for", "layout");
    html.open("select", "id", "layout");
    html.element("option", "springs", "value", "cose");
    html.element("option", "rings", "value", "concentric");
    html.element("option", "circle", "value", "circle");
    html.element("option", "tiers", "value", "breadthfirst");
    html.close();
    for (String tool : new String[] {"Closer", "Farther", "Whole", "PNG"}) {
      html.element("button", tool, "type", "button", "data-tool", tool);
    }
    html.close().line();
    html.element(
        "div",
        "",
        "id",
        "network",
        "role",
        "img",
        "aria-label",
        "The network as a picture; the list below says the same.",
        "data-graph",
        GraphApi.address(NetworkFormat.CYTOSCAPE.code(), asked),
        "data-base",
        holdings.iris().base(),
        "data-between",
        BetweenPage.address("", "", between(asked)));
    html.element("div", "", "id", "behind", "aria-live", "polite", "tabindex", "-1").line();
    Legend.write(
        html,
        network.edges().stream().map(Network.Edge::act).distinct().sorted().toList(),
        network.actors().stream().map(Network.Actor::kind).distinct().sorted().toList());
    html.close().line();
    html.open("noscript");
    html.element("p", "The picture needs JavaScript; the list does not.", "class", "note");
    html.close().line();
  }

  /** What of a selection tells which statements stand behind an edge. */
  static Map<String, String> between(Map<String, String> asked) {
    Map<String, String> kept = new HashMap<>(asked);
    kept.keySet()
        .retainAll(
            List.of("act", "actor", "target", "since", "until", "min-confidence", "roll-up"));
    return kept;
  }

  private void list(Html html, Network network, Map<String, String> asked) {
    if (network.edges().isEmpty()) {
      return;
    }
    Map<String, String> names =
        network.actors().stream()
            .collect(Collectors.toMap(Network.Actor::id, Network.Actor::label));
    html.element("h2", "As a list").line();
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "List");
    html.open("table").element("caption", TITLE).open("thead").open("tr");
    for (String column : new String[] {"who", "act", "whom", "statements", "first", "last"}) {
      html.element(
          "th", column, "scope", "col", "class", column.equals("statements") ? "number" : null);
    }
    html.close().close().line().open("tbody").line();
    for (Network.Edge edge : strongest(network).limit(LISTED).toList()) {
      Map<String, String> behind = between(asked);
      behind.put("act", edge.act());
      html.open("tr").open("td", "data-label", "who");
      links.link(html, names.get(edge.source()), edge.source());
      html.close().element("td", edge.act(), "data-label", "act");
      html.open("td", "data-label", "whom");
      links.link(html, names.get(edge.target()), edge.target());
      html.close().open("td", "data-label", "statements", "class", "number");
      html.element(
          "a",
          Integer.toString(edge.weight()),
          "href",
          BetweenPage.address(edge.source(), edge.target(), behind),
          "aria-label",
          edge.weight() + " by " + names.get(edge.source()) + " about " + names.get(edge.target()));
      html.close();
      day(html, "first", edge.first().map(Object::toString).orElse(""));
      day(html, "last", edge.last().map(Object::toString).orElse(""));
      html.close().line();
    }
    html.close().close().close().line();
    if (network.edges().size() > LISTED) {
      html.element("p", "The first " + LISTED + "; the files have them all.", "class", "note");
    }
  }

  private static void day(Html html, String column, String day) {
    html.element("td", day, "data-label", column, "class", "day");
  }

  private static Stream<Network.Edge> strongest(Network network) {
    return network.edges().stream()
        .sorted(Comparator.comparing(Network.Edge::weight, Comparator.reverseOrder()));
  }
}
