package org.hearsay.graph;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.hearsay.model.BundledFile;

/** The files of {@code ontology/} as they are bundled with the program. Thread-safe. */
public final class Ontology {

  private static final String FOLDER = "/org/hearsay/ontology/";

  private Ontology() {}

  /** The ontology and both schemes in one new graph, without the shapes. */
  public static Graph graph() {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    for (String file : new String[] {"hearsay.ttl", "acts.ttl", "event-types.ttl"}) {
      read(file, graph);
    }
    return graph;
  }

  /** The shapes in a new graph. */
  public static Graph shapes() {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    read("shapes.ttl", graph);
    return graph;
  }

  /** The codes of all event types, sorted. */
  public static Set<String> eventTypes() {
    Set<String> codes = new TreeSet<>();
    eventTypeScheme()
        .find(Node.ANY, Vocabulary.TYPE, Vocabulary.EVENT_TYPE_CLASS)
        .forEach(triple -> codes.add(code(triple.getSubject())));
    return Collections.unmodifiableSet(codes);
  }

  /** The code of the next broader event type, for each event type that has one. */
  public static Map<String, String> broaderEventTypes() {
    Map<String, String> broader = new TreeMap<>();
    eventTypeScheme()
        .find(Node.ANY, Vocabulary.BROADER, Node.ANY)
        .forEach(triple -> broader.put(code(triple.getSubject()), code(triple.getObject())));
    return Collections.unmodifiableMap(broader);
  }

  private static Graph eventTypeScheme() {
    Graph scheme = GraphMemFactory.createDefaultGraphSameTerm();
    read("event-types.ttl", scheme);
    return scheme;
  }

  private static String code(Node concept) {
    return concept.getURI().substring(Vocabulary.EVENT_TYPE.length());
  }

  private static void read(String file, Graph graph) {
    try {
      RDFParser.fromString(BundledFile.text(FOLDER + file), Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(graph);
    } catch (RiotException broken) {
      throw new BundledFile.Damaged(FOLDER + file + " is damaged: " + broken.getMessage(), broken);
    }
    if (graph.isEmpty()) {
      throw new BundledFile.Damaged(FOLDER + file + " is damaged: there is nothing in it");
    }
  }
}
