package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.hearsay.graph.Syntax;

/** Whether a client wants a page or data, and in which syntax. */
final class Negotiation {

  private static final List<Syntax> SYNTAXES =
      List.of(Syntax.TURTLE, Syntax.JSONLD, Syntax.NTRIPLES);

  private static final AcceptList OFFERED =
      AcceptList.create(
          "text/html",
          "application/xhtml+xml",
          mediaType(Syntax.TURTLE),
          mediaType(Syntax.JSONLD),
          mediaType(Syntax.NTRIPLES));

  private Negotiation() {}

  /** The syntax of data, by the parameter {@code format} or the Accept header; empty for a page. */
  static Optional<Syntax> data(HttpServletRequest request) {
    String format = request.getParameter("format");
    if (format != null) {
      return Syntax.named(format).filter(SYNTAXES::contains);
    }
    MediaType best = ConNeg.chooseContentType(request, OFFERED, OFFERED.first());
    return SYNTAXES.stream()
        .filter(syntax -> best != null && best.getContentTypeStr().equals(mediaType(syntax)))
        .findFirst();
  }

  /** The media type for a response. The library names JSON-LD 1.1 by one of its own. */
  static String mediaType(Syntax syntax) {
    return syntax == Syntax.JSONLD ? "application/ld+json" : syntax.mediaType();
  }
}
