package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.hearsay.query.QueryProblem;

/** A page that is made once for all who ask for it, until the store changes. */
abstract class KeptPage extends PageServlet {

  private static final long serialVersionUID = 1L;

  private final transient Shelf shelf;

  KeptPage(Shelf shelf) {
    this.shelf = shelf;
  }

  /** What of the request's parameters the page depends on, beside the syntax of data. */
  String variant(HttpServletRequest request) {
    return "";
  }

  /** Makes it, from nothing but path, variant, the syntax that is asked for, and the store. */
  abstract Reply make(HttpServletRequest request) throws IOException, QueryProblem;

  @Override
  final Reply answer(HttpServletRequest request) throws IOException, QueryProblem {
    String asked = Negotiation.asked(request) + " " + request.getRequestURI() + variant(request);
    return shelf.get(asked, () -> make(request));
  }
}
