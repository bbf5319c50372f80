package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.hearsay.graph.GraphWriter;
import org.hearsay.graph.Syntax;

/** Whether a client wants a page or data, and in which syntax. */
final class Negotiation {

  private static final List<Syntax> SYNTAXES =
      List.of(Syntax.TURTLE, Syntax.JSONLD, Syntax.RDFXML, Syntax.NTRIPLES, Syntax.TRIG);

  private static final AcceptList OFFERED =
      AcceptList.create(
          Stream.concat(
                  Stream.of("text/html", "application/xhtml+xml"),
                  SYNTAXES.stream().map(Negotiation::mediaType))
              .toArray(String[]::new));

  private Negotiation() {}

  /** The syntax of data, by the parameter {@code format} or the Accept header; empty for a page. */
  static Optional<Syntax> data(HttpServletRequest request) {
    String format = request.getParameter("format");
    if (format != null) {
      return Syntax.named(format).filter(SYNTAXES::contains);
    }
    MediaType best = best(request);
    return SYNTAXES.stream()
        .filter(syntax -> best != null && best.getContentTypeStr().equals(mediaType(syntax)))
        .findFirst();
  }

  /** Whether a client takes neither a page nor any syntax. */
  static boolean isNothing(HttpServletRequest request) {
    return request.getParameter("format") == null ? best(request) == null : data(request).isEmpty();
  }

  private static MediaType best(HttpServletRequest request) {
    return request.getHeader("Accept") == null
        ? OFFERED.first()
        : ConNeg.chooseContentType(request, OFFERED, null);
  }

  /** A word for what a client wants: as many as there are different answers. */
  static String asked(HttpServletRequest request) {
    return isNothing(request) ? "nothing" : data(request).map(Enum::name).orElse("page");
  }

  /** The syntax that the ending of a path asks for: {@code .ttl}. */
  static Optional<Syntax> suffix(String path) {
    return SYNTAXES.stream().filter(syntax -> path.endsWith("." + syntax.extension())).findFirst();
  }

  static Reply notAcceptable() {
    return Reply.problem(
        406,
        "This is to be had as text/html, "
            + SYNTAXES.stream().map(Negotiation::mediaType).collect(Collectors.joining(", "))
            + ".");
  }

  /** Triples in a syntax. */
  static Reply data(Graph graph, Syntax syntax) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    GraphWriter.write(graph, syntax, body);
    return Reply.of(mediaType(syntax) + "; charset=utf-8", body.toByteArray());
  }

  /** Writes links to the same in each syntax. */
  static void links(Html html, Function<Syntax, String> address) {
    for (Syntax syntax : SYNTAXES) {
      html.element("a", name(syntax), "href", address.apply(syntax));
      html.text(syntax == SYNTAXES.getLast() ? "." : ", ");
    }
  }

  private static String name(Syntax syntax) {
    return switch (syntax) {
      case TURTLE -> "Turtle";
      case JSONLD -> "JSON-LD";
      case RDFXML -> "RDF/XML";
      case NTRIPLES -> "N-Triples";
      case NQUADS -> "N-Quads";
      case TRIG -> "TriG";
    };
  }

  /** The media type for a response. The library names JSON-LD 1.1 by one of its own. */
  static String mediaType(Syntax syntax) {
    return syntax == Syntax.JSONLD ? "application/ld+json" : syntax.mediaType();
  }
}
