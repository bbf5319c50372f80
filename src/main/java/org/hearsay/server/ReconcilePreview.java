package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.hearsay.query.ActorIndex;
import org.hearsay.query.GatheredActor;
import org.hearsay.query.QueryProblem;
import org.hearsay.server.ReconcileProperty.Count;
import org.hearsay.server.ReconcileProperty.Entity;
import org.hearsay.server.ReconcileProperty.Text;

/** An actor on a card, which OpenRefine shows within its own page. */
final class ReconcilePreview extends PageServlet {

  private static final long serialVersionUID = 1L;

  static final String PATH = ReconcileApi.PATH + "/preview";
  static final int WIDTH = 420;
  static final int HEIGHT = 260;

  private static final int LISTED = 3;

  private static final List<ReconcileProperty> SHOWN =
      List.of(
          ReconcileProperty.ACTS_FOR,
          ReconcileProperty.ARTICLES,
          ReconcileProperty.STATEMENTS,
          ReconcileProperty.ACCUSATIONS_MADE,
          ReconcileProperty.ACCUSATIONS_RECEIVED,
          ReconcileProperty.WIKIDATA,
          ReconcileProperty.OTHER_NAMES);

  private final transient ActorDirectory directory;
  private final transient Links links;

  ReconcilePreview(ActorDirectory directory, Links links) {
    this.directory = directory;
    this.links = links;
  }

  @Override
  Reply answer(HttpServletRequest request) {
    try {
      ActorIndex index = directory.index();
      Optional<GatheredActor> actor = directory.find(index, ReconcileView.id(request));
      return actor.isPresent()
          ? Reply.card(200, actor.get().name(), html -> write(html, actor.get(), index))
          : problem(404, "There is no actor of that id.");
    } catch (QueryProblem e) {
      return problem(Status.of(e), e.getMessage());
    }
  }

  private static Reply problem(int status, String message) {
    return Reply.card(
        status,
        "Not found",
        html -> html.element("p", message, "class", "problem", "role", "alert").line());
  }

  private void write(Html html, GatheredActor actor, ActorIndex index) {
    html.element("p", ReconcileType.of(actor.kind()).name(), "class", "kicker").line();
    html.open("h1");
    html.element(
        "a",
        actor.name(),
        "href",
        links.to(actor.iri()).orElse(null),
        "target",
        "_blank",
        "rel",
        "noopener");
    html.close().line();
    html.open("dl", "class", "facts").line();
    for (ReconcileProperty property : SHOWN) {
      List<? extends ReconcileProperty.Value> values = property.of(actor, index);
      if (!values.isEmpty()) {
        html.open("div").element("dt", property.label());
        values.stream().limit(LISTED).forEach(value -> html.element("dd", text(value)));
        html.close().line();
      }
    }
    html.close().line();
  }

  private static String text(ReconcileProperty.Value value) {
    return switch (value) {
      case Text text -> text.text();
      case Count count -> Integer.toString(count.number());
      case Entity entity -> entity.actor().name();
    };
  }
}
