package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Syntax;
import org.hearsay.graph.Vocabulary;

/** The terms that the data is written in: what each means, or all of them as triples. */
final class OntologyPage extends KeptPage {

  private static final long serialVersionUID = 1L;

  private static final Graph ONTOLOGY = Ontology.graph();

  private final transient AnswerTable links;

  OntologyPage(Shelf shelf, Links links) {
    super(shelf);
    this.links = new AnswerTable(links);
  }

  @Override
  Reply make(HttpServletRequest request) {
    if (Negotiation.isNothing(request)) {
      return Negotiation.notAcceptable();
    }
    Optional<Syntax> data = Negotiation.data(request);
    if (data.isPresent()) {
      return Negotiation.data(ONTOLOGY, data.get()).with("Vary", "Accept");
    }
    return Reply.page("Ontology", this::content).with("Vary", "Accept");
  }

  private void content(Html html) {
    html.element("h1", "Ontology").line();
    html.open("p", "class", "intro").text("The terms of the graph. As ");
    Negotiation.links(html, syntax -> "/ontology?format=" + syntax.extension());
    html.close().line();
    section(html, "Classes", OWL.Class.asNode(), Vocabulary.HS, "");
    section(html, "Relations", OWL.ObjectProperty.asNode(), Vocabulary.HS, "");
    section(html, "Values", OWL.DatatypeProperty.asNode(), Vocabulary.HS, "");
    section(html, "Acts", SKOS.Concept.asNode(), Vocabulary.ACT, "act-");
    section(html, "Types of event", SKOS.Concept.asNode(), Vocabulary.EVENT_TYPE, "type-");
  }

  private void section(Html html, String title, Node type, String namespace, String anchors) {
    SortedMap<String, Node> terms = new TreeMap<>();
    ONTOLOGY
        .find(Node.ANY, RDF.type.asNode(), type)
        .filterKeep(triple -> triple.getSubject().getURI().startsWith(namespace))
        .forEach(
            triple ->
                terms.put(
                    triple.getSubject().getURI().substring(namespace.length()),
                    triple.getSubject()));
    html.open("section").element("h2", title).line();
    html.open("dl", "class", "terms").line();
    terms.forEach((name, term) -> term(html, name, term, anchors + name));
    html.close().close().line();
  }

  private void term(Html html, String name, Node term, String anchor) {
    html.open("div", "id", anchor).open("dt").element("code", name).close();
    html.open("dd");
    html.text(
        value(term, RDFS.comment.asNode())
            .or(() -> value(term, SKOS.definition.asNode()))
            .orElse(""));
    for (Node above :
        new Node[] {RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode(), SKOS.broader.asNode()}) {
      ONTOLOGY
          .find(term, above, Node.ANY)
          .forEach(
              triple -> {
                String iri = triple.getObject().getURI();
                if (isOurs(iri)) {
                  html.text(" ");
                  html.element("small", small -> links.link(small, "↑ " + links.name(iri), iri));
                }
              });
    }
    html.close().close().line();
  }

  private static boolean isOurs(String iri) {
    return iri.startsWith(Vocabulary.HS)
        || iri.startsWith(Vocabulary.ACT)
        || iri.startsWith(Vocabulary.EVENT_TYPE);
  }

  private static Optional<String> value(Node term, Node property) {
    return ONTOLOGY.find(term, property, Node.ANY).toList().stream()
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .findFirst();
  }
}
