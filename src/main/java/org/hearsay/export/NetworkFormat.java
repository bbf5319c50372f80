package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.query.QueryProblem;

/** The formats in which programs that draw or measure networks take them: a line, a writer each. */
public enum NetworkFormat {
  GEXF("gexf", "application/gexf+xml", "Gephi, networkx", Gexf::write),
  GRAPHML("graphml", "application/graphml+xml", "yEd, igraph, Gephi, networkx", GraphMl::write),
  DOT("dot", "text/vnd.graphviz; charset=utf-8", "Graphviz", Dot::write),
  GML("gml", "text/plain; charset=us-ascii", "igraph, networkx", Gml::write),
  PAJEK("net", "text/plain; charset=utf-8", "Pajek", Pajek::write),
  DL("dl", "text/plain; charset=utf-8", "UCINET", UcinetDl::write),
  CX2("cx2", "application/json", "Cytoscape 3.10, NDEx", Cx2::write),
  CYTOSCAPE("cyjs", "application/json", "Cytoscape.js", CytoscapeJs::write),
  NODE_LINK("json", "application/json", "D3, networkx", NodeLink::write),
  EDGES("csv", NetworkFormat.CSV_TYPE, "spreadsheets: a row an edge", NetworkCsv::writePairs),
  MATRIX("csv", NetworkFormat.CSV_TYPE, "spreadsheets, UCINET: who to whom", Matrix::write),
  CSV("zip", "application/zip", "pandas, R, Gephi: nodes and edges", NetworkCsv::writeZip);

  private static final String CSV_TYPE = "text/csv; charset=utf-8; header=present";

  private final String extension;
  private final String mediaType;
  private final String programs;

  @SuppressWarnings("ImmutableEnumChecker") // Methods of classes without state.
  private final NetworkWriter writer;

  NetworkFormat(String extension, String mediaType, String programs, NetworkWriter writer) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.programs = programs;
    this.writer = writer;
  }

  /** The format of this name, in any case. */
  public static Optional<NetworkFormat> named(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equalsIgnoreCase(code)).findFirst();
  }

  /** The name on the command line: lower case, with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The usual ending of file names, without the dot. */
  public String extension() {
    return extension;
  }

  /** For a response. */
  public String mediaType() {
    return mediaType;
  }

  /** Who reads it, for a human. */
  public String programs() {
    return programs;
  }

  /** Whether a network of this size is written so: of a matrix, the cells grow with the square. */
  public boolean fits(Network network) {
    return this != MATRIX || Matrix.fits(network);
  }

  /**
   * Writes the network, the same bytes for the same network. The stream is not closed.
   *
   * @throws QueryProblem where the network is too large for the format, before anything is written
   */
  public void write(Network network, OutputStream out) throws IOException, QueryProblem {
    if (!fits(network)) {
      throw new QueryProblem(
          QueryProblem.Kind.TOO_LARGE,
          "a "
              + code()
              + " of "
              + network.actors().size()
              + " actors has too many cells; narrow it down to the top 1000, or take "
              + EDGES.code());
    }
    writer.write(network, out);
    out.flush();
  }
}
