package org.hearsay.graph;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Writes graphs with the project's prefixes, sorted, so that equal graphs give equal bytes (for
 * JSON-LD and RDF/XML: equal data). Holds one graph at a time in memory; for these two, which
 * cannot be streamed, the whole dataset. A dataset must be inside a read transaction. The stream is
 * flushed and not closed.
 */
public final class GraphWriter {

  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(triple -> !triple.getPredicate().equals(Vocabulary.TYPE))
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private GraphWriter() {}

  /** Writes one graph, without a name. */
  public static void write(Graph graph, Syntax syntax, OutputStream out) {
    write(DatasetGraphFactory.wrap(graph), syntax, out);
  }

  /**
   * Writes a dataset: the default graph, then named graphs sorted by name. In a syntax without
   * graph names the triples of all graphs follow one another.
   */
  public static void write(DatasetGraph dataset, Syntax syntax, OutputStream out) {
    if (syntax == Syntax.JSONLD || syntax == Syntax.RDFXML) {
      writeWhole(dataset, syntax, out);
      return;
    }
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, syntax.format());
    stream.start();
    Vocabulary.prefixes().forEach(stream::prefix);
    sorted(dataset.getDefaultGraph()).forEach(stream::triple);
    Iterator<Node> names =
        Iter.toList(dataset.listGraphNodes()).stream().sorted(NodeCmp::compareRDFTerms).iterator();
    while (names.hasNext()) {
      Node name = names.next();
      Stream<Triple> triples = sorted(dataset.getGraph(name));
      if (syntax.keepsGraphNames()) {
        triples.map(triple -> Quad.create(name, triple)).forEach(stream::quad);
      } else {
        triples.forEach(stream::triple);
      }
    }
    stream.finish();
  }

  private static void writeWhole(DatasetGraph dataset, Syntax syntax, OutputStream out) {
    DatasetGraph copy = DatasetGraphFactory.create();
    copy.addAll(dataset);
    copy.prefixes().putAll(Vocabulary.prefixes());
    if (syntax.keepsGraphNames()) {
      RDFWriter.source(copy).format(syntax.format()).output(out);
    } else {
      Graph all = GraphFactory.createDefaultGraph();
      all.getPrefixMapping().setNsPrefixes(Vocabulary.prefixes());
      copy.find().forEachRemaining(quad -> all.add(quad.asTriple()));
      RDFWriter.source(all).format(syntax.format()).output(out);
    }
  }

  /** The triples of a graph in the order in which they are written. */
  public static Stream<Triple> sorted(Graph graph) {
    return graph.stream().sorted(ORDER);
  }
}
