package org.hearsay.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;

/** The syntaxes in which graphs are written. */
public enum Syntax {
  TURTLE("ttl"),
  NTRIPLES("nt"),
  TRIG("trig"),
  NQUADS("nq"),
  JSONLD("jsonld"),
  RDFXML("rdf");

  private final String extension;

  Syntax(String extension) {
    this.extension = extension;
  }

  /** The usual ending of file names, without the dot. */
  public String extension() {
    return extension;
  }

  /** The media type, without parameters. */
  public String mediaType() {
    return lang().getContentType().getContentTypeStr();
  }

  /** Whether the names of graphs survive; where not, all graphs are written as one. */
  public boolean keepsGraphNames() {
    return this != TURTLE && this != NTRIPLES && this != RDFXML;
  }

  /** The syntax with this name or file name ending, in any case. */
  public static Optional<Syntax> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            syntax ->
                syntax.extension.equals(wanted)
                    || syntax.name().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  RDFFormat format() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE_BLOCKS;
      case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case TRIG -> RDFFormat.TRIG_BLOCKS;
      case NQUADS -> RDFFormat.NQUADS_UTF8;
      case JSONLD -> RDFFormat.JSONLD11_PRETTY;
      case RDFXML -> RDFFormat.RDFXML_PLAIN;
    };
  }

  Lang lang() {
    return format().getLang();
  }
}
