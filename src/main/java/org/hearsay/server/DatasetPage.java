package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.Syntax;
import org.hearsay.graph.Vocabulary;
import org.hearsay.query.Answer.Row;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.Question;

/** What is served here, in the vocabularies VoID and SPARQL Service Description. */
final class DatasetPage extends KeptPage {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/.well-known/void";

  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String TERMS = "http://purl.org/dc/terms/";

  private static final Question COUNTS = Pages.question("counts");

  /** A description can do without numbers that take longer to count. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Map<String, Node> COUNTED =
      Map.of(
          "articles", Vocabulary.ARTICLE,
          "statements", Vocabulary.STATEMENT,
          "actors", Vocabulary.ACTOR,
          "events", Vocabulary.EVENT);

  private final transient Desk desk;
  private final transient IriSpace iris;

  DatasetPage(Shelf shelf, Desk desk, IriSpace iris) {
    super(shelf);
    this.desk = desk;
    this.iris = iris;
  }

  @Override
  String variant(HttpServletRequest request) {
    return " " + here(request);
  }

  @Override
  Reply make(HttpServletRequest request) {
    if (Negotiation.isNothing(request)) {
      return Negotiation.notAcceptable();
    }
    Syntax syntax = Negotiation.data(request).orElse(Syntax.TURTLE);
    return Negotiation.data(describe(here(request)), syntax).with("Vary", "Accept");
  }

  private Graph describe(String here) {
    Graph graph = GraphFactory.createDefaultGraph();
    Node dataset = iri(here + PATH + "#dataset");
    add(graph, dataset, RDF.type.asNode(), iri(VOID + "Dataset"));
    add(graph, dataset, RDF.type.asNode(), iri(SD + "Dataset"));
    add(graph, dataset, iri(TERMS + "title"), NodeFactory.createLiteralString("Hearsay"));
    add(graph, dataset, iri(VOID + "sparqlEndpoint"), iri(here + "/sparql"));
    add(graph, dataset, iri(VOID + "uriSpace"), NodeFactory.createLiteralString(iris.base()));
    add(graph, dataset, RDFS.seeAlso.asNode(), iri(here + ReconcileApi.PATH));
    for (String vocabulary :
        new String[] {Vocabulary.HS, Vocabulary.PROV, Vocabulary.SCHEMA, Vocabulary.SKOS}) {
      add(graph, dataset, iri(VOID + "vocabulary"), iri(vocabulary));
    }
    for (String format : new String[] {"Turtle", "JSON-LD", "RDF_XML", "N-Triples", "TriG"}) {
      add(graph, dataset, iri(VOID + "feature"), iri(FORMATS + format));
    }
    counts(graph, dataset, here);
    service(graph, dataset, iri(here + "/sparql"));
    return graph;
  }

  private void counts(Graph graph, Node dataset, String here) {
    try {
      Row row = desk.rowsWithin(PATIENCE, COUNTS, 1).rows().getFirst();
      COUNTED.forEach(
          (name, type) -> {
            Node part = iri(here + PATH + "#" + name);
            add(graph, dataset, iri(VOID + "classPartition"), part);
            add(graph, part, iri(VOID + "class"), type);
            row.get(name).ifPresent(count -> add(graph, part, iri(VOID + "entities"), count));
          });
    } catch (QueryProblem e) {
      // Then it tells the rest.
    }
  }

  private static void service(Graph graph, Node dataset, Node service) {
    add(graph, service, RDF.type.asNode(), iri(SD + "Service"));
    add(graph, service, iri(SD + "endpoint"), service);
    add(graph, service, iri(SD + "supportedLanguage"), iri(SD + "SPARQL11Query"));
    add(graph, service, iri(SD + "feature"), iri(SD + "UnionDefaultGraph"));
    add(graph, service, iri(SD + "defaultDataset"), dataset);
    for (String format :
        new String[] {
          "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
          "Turtle", "JSON-LD", "RDF_XML", "N-Triples"
        }) {
      add(graph, service, iri(SD + "resultFormat"), iri(FORMATS + format));
    }
  }

  private static void add(Graph graph, Node subject, Node property, Node value) {
    graph.add(Triple.create(subject, property, value));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
