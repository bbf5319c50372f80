package org.hearsay.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Vocabulary;
import org.hearsay.query.Prefixes;

/**
 * The words that a query may be written with: prefixes, and the IRIs of classes, properties, acts
 * and types of events, for an editor to complete what is typed.
 */
final class TermsApi extends KeptPage {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/api/terms";

  private static final Node SHACL_PATH = NodeFactory.createURI("http://www.w3.org/ns/shacl#path");

  TermsApi(Shelf shelf) {
    super(shelf);
  }

  @Override
  Reply make(HttpServletRequest request) throws IOException {
    Map<String, Object> words =
        Map.of("prefixes", new TreeMap<>(Prefixes.all().getNsPrefixMap()), "terms", terms());
    return Reply.of("application/json", new ObjectMapper().writeValueAsBytes(words));
  }

  /** Our own, and those of other vocabularies that the shapes speak of. */
  private static Set<String> terms() {
    Set<String> terms = new TreeSet<>();
    Stream<Node> own = Ontology.graph().stream().map(triple -> triple.getSubject());
    Stream<Node> others =
        Ontology.shapes().stream(Node.ANY, SHACL_PATH, Node.ANY).map(triple -> triple.getObject());
    Stream.concat(own.filter(TermsApi::isOwn), others)
        .filter(Node::isURI)
        .forEach(node -> terms.add(node.getURI()));
    return terms;
  }

  private static boolean isOwn(Node node) {
    return node.isURI()
        && Stream.of(Vocabulary.HS, Vocabulary.ACT, Vocabulary.EVENT_TYPE)
            .anyMatch(space -> node.getURI().startsWith(space) && !node.getURI().equals(space));
  }
}
