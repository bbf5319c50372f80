package org.hearsay.graph;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Somebody's file of RDF. */
public final class RdfFile {

  private RdfFile() {}

  /**
   * Reads a file, in the syntax that its name tells. What it refers to is not fetched: neither from
   * the network nor from other files.
   *
   * @throws RiotException if it cannot be read
   */
  public static DatasetGraph read(Path file) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    try {
      RDFParser.source(file)
          .base(file.toUri().toString())
          .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
          .set(LangJSONLD11.JSONLD_OPTIONS, withoutContexts())
          .parse(dataset);
    } catch (StackOverflowError e) {
      throw new RiotException("it nests too deeply", e);
    }
    return dataset;
  }

  /**
   * The same as triples, those of all its graphs together.
   *
   * @throws RiotException if it cannot be read
   */
  public static Graph triples(Path file) {
    Graph all = GraphMemFactory.createDefaultGraphSameTerm();
    read(file).find().forEachRemaining(quad -> all.add(quad.asTriple()));
    return all;
  }

  private static JsonLdOptions withoutContexts() {
    return new JsonLdOptions(
        (address, options) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
              "the context " + address + " is not fetched: write it into the file");
        });
  }
}
