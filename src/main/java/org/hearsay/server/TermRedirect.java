package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;

/** Leads from a concept of the schemes, at {@code /act/accuse}, to where it is explained. */
final class TermRedirect extends PageServlet {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final String anchors;

  TermRedirect(String path, String anchors) {
    this.path = path;
    this.anchors = anchors;
  }

  @Override
  Reply answer(HttpServletRequest request) {
    String term = rest(request, path).replaceAll("[^A-Za-z0-9_-]", "");
    String page = term.isEmpty() ? "/ontology" : "/ontology#" + anchors + term;
    return Negotiation.isNothing(request)
        ? Negotiation.notAcceptable()
        : Reply.seeOther(
                Negotiation.data(request)
                    .map(syntax -> "/ontology?format=" + syntax.extension())
                    .orElse(page))
            .with("Vary", "Accept");
  }
}
