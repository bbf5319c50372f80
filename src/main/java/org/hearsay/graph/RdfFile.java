package org.hearsay.graph;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.nio.file.Path;
import org.apache.jena.riot.RDFParser;
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
   * @throws org.apache.jena.riot.RiotException if it cannot be read
   */
  public static DatasetGraph read(Path file) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    RDFParser.source(file)
        .base(file.toUri().toString())
        .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
        .set(LangJSONLD11.JSONLD_OPTIONS, withoutContexts())
        .parse(dataset);
    return dataset;
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
