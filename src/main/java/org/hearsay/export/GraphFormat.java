package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.hearsay.query.Prefixes;
import org.hearsay.query.Unwithdrawn;

/** The formats in which RDF programs take a whole graph. */
public enum GraphFormat {
  /** All triples, without the graphs they stand in. */
  TURTLE("ttl"),
  /** With a graph an article, for reading. */
  TRIG("trig"),
  /** With a graph an article, a line a statement: for other stores. */
  NQUADS("nq"),
  /** With a graph an article; made in memory. */
  JSONLD("jsonld");

  private final String extension;

  GraphFormat(String extension) {
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

  private RDFFormat format() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE_BLOCKS;
      case TRIG -> RDFFormat.TRIG_BLOCKS;
      case NQUADS -> RDFFormat.NQUADS_UTF8;
      case JSONLD -> RDFFormat.JSONLD_PLAIN;
    };
  }

  /**
   * Writes all graphs, without what corrections have withdrawn, in a transaction of its own. The
   * stream is not closed.
   */
  public void write(DatasetGraph graphs, OutputStream out) throws IOException {
    Txn.executeRead(
        graphs,
        () -> {
          if (this == JSONLD) {
            RDFWriter.source(corrected(graphs)).format(format()).output(out);
          } else {
            stream(graphs, out);
          }
        });
    out.flush();
  }

  private void stream(DatasetGraph graphs, OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format(), new Context());
    stream.start();
    StreamRDFOps.sendPrefixesToStream(Prefixes.all(), stream);
    if (this == TURTLE) {
      Unwithdrawn.in(graphs).union(graphs).forEachRemaining(stream::triple);
    } else {
      Unwithdrawn.in(graphs).of(graphs.find()).forEachRemaining(stream::quad);
    }
    stream.finish();
  }

  private static DatasetGraph corrected(DatasetGraph graphs) {
    Unwithdrawn seen = Unwithdrawn.in(graphs);
    if (seen.isAll()) {
      return graphs;
    }
    DatasetGraph copy = DatasetGraphFactory.createGeneral();
    seen.of(graphs.find()).forEachRemaining(copy::add);
    return copy;
  }
}
