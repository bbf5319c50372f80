package org.hearsay.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.hearsay.model.Act;
import org.hearsay.model.ActorKind;
import org.junit.jupiter.api.Test;

class OntologyTest {

  private static final String SKOS = Vocabulary.SKOS;
  private static final Node TOP_CONCEPT_OF = iri(SKOS + "topConceptOf");
  private static final Node ACTS = iri("https://w3id.org/hearsay/act");
  private static final Node ONTOLOGY = iri("https://w3id.org/hearsay/ontology");

  private static final Set<Node> ALIGNING =
      Stream.of(
              Vocabulary.RDFS + "subClassOf",
              Vocabulary.RDFS + "subPropertyOf",
              SKOS + "closeMatch",
              SKOS + "relatedMatch")
          .map(OntologyTest::iri)
          .collect(Collectors.toSet());

  private final Graph ontology = Ontology.graph();

  @Test
  void describesExactlyTheTermsOfTheVocabulary() throws IllegalAccessException {
    Set<String> named = new TreeSet<>();
    for (var field : Vocabulary.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers()) && field.getType() == Node.class) {
        named.add(((Node) field.get(null)).getURI());
      }
    }
    Arrays.stream(Act.values()).map(act -> Vocabulary.edge(act).getURI()).forEach(named::add);
    Arrays.stream(ActorKind.values()).map(k -> Vocabulary.kind(k).getURI()).forEach(named::add);
    named.removeIf(term -> !term.startsWith(Vocabulary.HS));
    assertEquals(named, terms().map(Node::getURI).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyTermHasLabelAndComment() {
    terms()
        .forEach(
            term -> {
              assertTrue(G.hasOneSP(ontology, term, Vocabulary.LABEL), term + " label");
              assertTrue(G.hasOneSP(ontology, term, iri(Vocabulary.RDFS + "comment")), term + "");
            });
  }

  @Test
  void everyTermIsAlignedOrSaysThatItCannotBe() {
    terms()
        .forEach(
            term ->
                assertTrue(
                    isAligned(term, new HashSet<>())
                        || ontology.contains(term, iri(SKOS + "editorialNote"), Node.ANY),
                    term + " is not aligned"));
  }

  private boolean isAligned(Node term, Set<Node> seen) {
    return seen.add(term)
        && ALIGNING.stream()
            .flatMap(property -> G.listSP(ontology, term, property).stream())
            .anyMatch(other -> !other.getURI().startsWith(Vocabulary.HS) || isAligned(other, seen));
  }

  @Test
  void ontologyNamesItsVersionLicenceAndTitle() {
    for (String property :
        List.of(
            Vocabulary.OWL + "versionIRI",
            "http://purl.org/dc/terms/license",
            "http://purl.org/dc/terms/title")) {
      assertTrue(G.hasOneSP(ontology, ONTOLOGY, iri(property)), property);
    }
  }

  @Test
  void topConceptsAreTheActsOfTheModel() {
    Set<Node> acts = Arrays.stream(Act.values()).map(Vocabulary::act).collect(Collectors.toSet());
    assertEquals(acts, Set.copyOf(G.listPO(ontology, TOP_CONCEPT_OF, ACTS)));
    for (Act act : Act.values()) {
      assertEquals(Optional.of(act), Vocabulary.actOf(Vocabulary.act(act)));
      assertEquals(
          act.code(),
          G.getOneSP(ontology, Vocabulary.act(act), Vocabulary.NOTATION).getLiteralLexicalForm());
      assertTrue(
          ontology.contains(Vocabulary.edge(act), Vocabulary.EDGE_OF, Vocabulary.act(act)),
          act + "");
    }
  }

  @Test
  void everyConceptIsDefinedAndEveryNarrowerActHasABroaderOne() {
    List<Node> acts = G.listPO(ontology, Vocabulary.TYPE, Vocabulary.ACT_CLASS);
    assertTrue(acts.size() > 60, acts.size() + "");
    for (Node act : acts) {
      assertDefined(act, "[a-z_]+");
      assertTrue(G.hasOneSP(ontology, act, Vocabulary.CAMEO_CODE), act + " has a CAMEO code");
      boolean top = ontology.contains(act, TOP_CONCEPT_OF, ACTS);
      assertTrue(
          top || Vocabulary.actOf(G.getOneSP(ontology, act, Vocabulary.BROADER)).isPresent(),
          act + " hangs below a top concept");
    }
    G.listPO(ontology, Vocabulary.TYPE, Vocabulary.EVENT_TYPE_CLASS)
        .forEach(type -> assertDefined(type, "[a-z_]+"));
  }

  private void assertDefined(Node concept, String code) {
    String notation = G.getOneSP(ontology, concept, Vocabulary.NOTATION).getLiteralLexicalForm();
    assertTrue(notation.matches(code), notation);
    assertTrue(concept.getURI().endsWith("/" + notation), concept + "");
    assertTrue(G.hasOneSP(ontology, concept, Vocabulary.PREF_LABEL), concept + " label");
    assertTrue(G.hasOneSP(ontology, concept, iri(SKOS + "definition")), concept + " definition");
    assertTrue(G.hasOneSP(ontology, concept, iri(SKOS + "inScheme")), concept + " scheme");
  }

  @Test
  void cameoCodesKeepTheirLeadingNoughts() {
    assertEquals(
        "016",
        G.getOneSP(ontology, Vocabulary.act(Act.DENY), Vocabulary.CAMEO_CODE)
            .getLiteralLexicalForm());
  }

  @Test
  void eventTypesHoldWhatNewsSpeaksOf() {
    assertTrue(
        Ontology.eventTypes()
            .containsAll(
                List.of(
                    ("attack cyber_attack bombing missile_strike killing invasion war ceasefire"
                            + " arrest detention trial conviction lawsuit investigation sanction"
                            + " tariff talks meeting summit visit agreement treaty election vote"
                            + " resignation appointment protest strike release cancellation"
                            + " publication leak test missile_test nuclear_test military_exercise"
                            + " deployment withdrawal aid rescue disaster accident outbreak recall"
                            + " merger layoff decision law ban expulsion spying"
                            + " election_interference hostage_taking other")
                        .split(" "))));
  }

  @Test
  void broaderEventTypesFormATree() {
    Map<String, String> broader = Ontology.broaderEventTypes();
    assertEquals("attack", broader.get("cyber_attack"));
    for (String type : broader.keySet()) {
      int steps = 0;
      for (String up = type; up != null; up = broader.get(up)) {
        assertTrue(Ontology.eventTypes().contains(up), up);
        assertTrue(++steps < 6, "a circle above " + type);
      }
    }
  }

  private Stream<Node> terms() {
    return ontology.stream()
        .map(Triple::getSubject)
        .distinct()
        .filter(node -> node.isURI() && node.getURI().startsWith(Vocabulary.HS));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
