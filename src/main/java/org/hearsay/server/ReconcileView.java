package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.hearsay.query.QueryProblem;

/** Leads from what programs call an actor to its page. */
final class ReconcileView extends ReconcileServlet {

  private static final long serialVersionUID = 1L;

  static final String PATH = ReconcileApi.PATH + "/view";

  private final transient Links links;

  ReconcileView(ActorDirectory directory, Links links) {
    super(directory);
    this.links = links;
  }

  /** The id of an actor that a request names. */
  static String id(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getParameter("id"), "");
  }

  @Override
  Reply tell(HttpServletRequest request) throws QueryProblem, WrongRequest {
    return directory()
        .find(directory().index(), id(request))
        .flatMap(actor -> links.to(actor.iri()))
        .map(Reply::seeOther)
        .orElseThrow(() -> new WrongRequest(404, "there is no actor of that id"));
  }
}
