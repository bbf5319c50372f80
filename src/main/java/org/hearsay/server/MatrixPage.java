package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.hearsay.export.Network;
import org.hearsay.export.Network.Node;
import org.hearsay.export.NetworkFormat;
import org.hearsay.query.QueryProblem;

/** Who to whom as a table of counts; each leads to the statements behind it. */
final class MatrixPage extends KeptPage {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/matrix";

  private static final Map<String, String> FIRST =
      Map.of("act", "accuse", "roll-up", "yes", "top", "20");

  /** More rows or columns than this nobody reads, and the cells grow with the square. */
  private static final int SHOWN = 100;

  private static final String TITLE = "Who to whom, counted";

  /** What the form leaves out. */
  private static final List<String> LEFT = List.of("actor", "target", "min-weight", "linked-only");

  private static final String SORT = "sort";
  private static final String BY_NAME = "name";

  private final transient NetworkRequest networks;
  private final transient NetworkForm form;
  private final transient AnswerTable links;

  MatrixPage(Shelf shelf, Desk desk, Links links) {
    super(shelf);
    this.networks = new NetworkRequest(desk);
    this.form = new NetworkForm(shelf, desk);
    this.links = new AnswerTable(links);
  }

  @Override
  String variant(HttpServletRequest request) {
    return Links.queryString(NetworkRequest.values(request, FIRST));
  }

  @Override
  Reply make(HttpServletRequest request) {
    Map<String, String> asked = new HashMap<>(NetworkRequest.values(request, FIRST));
    boolean byName = BY_NAME.equals(asked.remove(SORT));
    try {
      return page(networks.read(asked), asked, byName);
    } catch (QueryProblem e) {
      return form.unanswered(TITLE, PATH, asked, LEFT, more -> sorting(more, byName), e);
    }
  }

  private Reply page(Network network, Map<String, String> asked, boolean byName) {
    return Reply.page(
        "Matrix",
        html -> {
          html.element("h1", TITLE).line();
          html.open("p", "class", "intro");
          html.text("Rows speak, columns are spoken of. Each number leads to the statements.");
          html.close().line();
          form.write(html, PATH, asked, LEFT, more -> sorting(more, byName));
          if (network.edges().isEmpty()) {
            html.element("p", "Nothing was found.", "class", "note");
            return;
          }
          if (NetworkFormat.MATRIX.fits(network)) {
            html.open("p", "class", "note").text("As a file: ");
            html.element(
                "a",
                "CSV",
                "href",
                GraphApi.address(NetworkFormat.MATRIX.code(), asked),
                "download",
                "matrix.csv");
            html.close().line();
          }
          table(html, network, asked, byName);
        });
  }

  private static void sorting(Html html, boolean byName) {
    html.open("div", "class", "field").element("label", "Sorted by", "for", "ask-sort");
    html.open("select", "id", "ask-sort", "name", SORT);
    html.element("option", "number", "value", "");
    html.element("option", "name", "value", BY_NAME, "selected", byName ? "selected" : null);
    html.close().element("small", "of statements, or of actors").close().line();
  }

  private void table(Html html, Network network, Map<String, String> asked, boolean byName) {
    List<Node> rows = sorted(network, byName, Node::said);
    List<Node> columns = sorted(network, byName, Node::received);
    Map<String, Integer> counts = new HashMap<>();
    network
        .edges()
        .forEach(
            edge -> counts.merge(key(edge.source(), edge.target()), edge.weight(), Integer::sum));
    left(html, rows.size(), "speak");
    left(html, columns.size(), "are spoken of");
    rows = rows.stream().limit(SHOWN).toList();
    columns = columns.stream().limit(SHOWN).toList();
    int most = counts.values().stream().max(Integer::compare).orElse(1);
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Matrix");
    html.open("table", "class", "matrix").element("caption", TITLE);
    html.open("thead").open("tr").element("td", "");
    html.element("th", "all", "scope", "col");
    for (Node column : columns) {
      html.open("th", "scope", "col", "class", "turned").open("span");
      links.link(html, column.actor().label(), column.actor().id());
      html.close().close();
    }
    html.close().close().line().open("tbody").line();
    for (Node row : rows) {
      html.open("tr").open("th", "scope", "row");
      links.link(html, row.actor().label(), row.actor().id());
      html.close().element("td", Integer.toString(row.said()), "class", "sum");
      for (Node column : columns) {
        cell(
            html, row, column, counts.get(key(row.actor().id(), column.actor().id())), most, asked);
      }
      html.close().line();
    }
    html.close().close().close().line();
  }

  private static void left(Html html, int actors, String what) {
    if (actors > SHOWN) {
      html.element(
          "p",
          "The first " + SHOWN + " of " + actors + " that " + what + "; narrow it down for others.",
          "class",
          "note");
    }
  }

  private static String key(String source, String target) {
    return source + " " + target;
  }

  private static List<Node> sorted(Network network, boolean byName, ToIntFunction<Node> count) {
    Comparator<Node> name =
        Comparator.comparing((Node node) -> node.actor().label().toLowerCase(Locale.ROOT))
            .thenComparing(node -> node.actor().id());
    return network.nodes().stream()
        .filter(node -> count.applyAsInt(node) > 0)
        .sorted(byName ? name : Comparator.comparingInt(count).reversed().thenComparing(name))
        .toList();
  }

  /** A count on a ground that is the stronger the more it is of the greatest. */
  private static void cell(
      Html html, Node row, Node column, Integer count, int most, Map<String, String> asked) {
    if (count == null) {
      html.element("td", "");
      return;
    }
    int strength = Math.max(1, (int) Math.round(4.0 * count / most));
    html.open("td", "class", "heat" + strength);
    html.element(
        "a",
        count.toString(),
        "href",
        BetweenPage.address(row.actor().id(), column.actor().id(), NetworkPage.between(asked)),
        "aria-label",
        count + " by " + row.actor().label() + " about " + column.actor().label());
    html.close();
  }
}
