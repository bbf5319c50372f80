package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The formats in which programs that draw or measure networks take them. */
public enum NetworkFormat {
  /** For Gephi, Cytoscape, yEd, igraph, NetworkX. */
  GRAPHML("graphml"),
  /** Version 1.3, for Gephi. */
  GEXF("gexf"),
  /** For Graphviz. */
  DOT("dot"),
  /** A zip archive with nodes.csv and edges.csv, for spreadsheets, pandas, R. */
  CSV("zip");

  private final String extension;

  NetworkFormat(String extension) {
    this.extension = extension;
  }

  /** The name on the command line: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The usual ending of file names, without the dot. */
  public String extension() {
    return extension;
  }

  /** Writes the network, the same bytes for the same network. The stream is not closed. */
  public void write(Network network, OutputStream out) throws IOException {
    switch (this) {
      case GRAPHML -> GraphMl.write(network, out);
      case GEXF -> Gexf.write(network, out);
      case DOT -> Dot.write(network, out);
      case CSV -> NetworkCsv.writeZip(network, out);
    }
    out.flush();
  }
}
