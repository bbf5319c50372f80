package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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
  void answer(HttpServletRequest request, HttpServletResponse response) {
    String term = rest(request, path).replaceAll("[^A-Za-z0-9_-]", "");
    response.addHeader("Vary", "Accept");
    response.setHeader(
        "Location",
        Negotiation.data(request).isPresent()
            ? "/ontology?format=ttl"
            : "/ontology#" + anchors + term);
    response.setStatus(303);
  }
}
