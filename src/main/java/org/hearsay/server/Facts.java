package org.hearsay.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Vocabulary;
import org.hearsay.model.ActorKind;
import org.hearsay.query.Answer.Row;

/** The properties of one thing, by the names that the ontology gives them. */
final class Facts {

  private static final Graph ONTOLOGY = Ontology.graph();

  /** What the head of the page says already. */
  private static final Set<String> IN_HEAD =
      Set.of(
          RDF.type.getURI(),
          SKOS.prefLabel.getURI(),
          RDFS.label.getURI(),
          Vocabulary.SCHEMA + "headline",
          Vocabulary.TEXT_HASH.getURI());

  /** What the loader notes for itself. */
  private static final Set<String> FOR_THE_LOADER =
      Set.of(
          Vocabulary.FINGERPRINT.getURI(),
          Vocabulary.SKETCH.getURI(),
          Vocabulary.GRAPH_HASH.getURI(),
          Vocabulary.TRIPLES.getURI(),
          Vocabulary.OUTDATED.getURI());

  /** What the page of a statement says already. */
  private static final Set<String> IN_SENTENCE =
      Set.of(
          Vocabulary.SPEAKER_PHRASE.getURI(),
          Vocabulary.HAS_ACT.getURI(),
          Vocabulary.ACT_NOT_DONE.getURI(),
          Vocabulary.QUOTE.getURI(),
          Vocabulary.HAS_EVIDENCE.getURI(),
          Vocabulary.SPEAKER_AT.getURI(),
          Vocabulary.TARGET_AT.getURI(),
          Vocabulary.ADDRESSEE_AT.getURI(),
          Vocabulary.CUE_AT.getURI(),
          Vocabulary.CONTENT_AT.getURI(),
          Vocabulary.ANSWERS.getURI(),
          Vocabulary.REPORTED_BY.getURI(),
          Vocabulary.PROV + "wasDerivedFrom");

  /** Plain words for terms of other vocabularies. */
  private static final Map<String, String> WORDS =
      Map.of(
          Vocabulary.SKOS + "altLabel", "also known as",
          Vocabulary.OWL + "sameAs", "the same as",
          Vocabulary.SKOS + "notation", "code",
          Vocabulary.SCHEMA + "datePublished", "published",
          Vocabulary.SCHEMA + "url", "address",
          Vocabulary.PROV + "wasGeneratedBy", "read by",
          Vocabulary.PROV + "wasDerivedFrom", "derived from",
          Vocabulary.PROV + "wasAttributedTo", "by",
          Vocabulary.PROV + "generatedAtTime", "on",
          Vocabulary.PROV + "invalidatedAtTime", "taken back on");

  private final List<Row> rows;

  Facts(List<Row> rows) {
    this.rows = rows;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether the thing is of this class. */
  boolean is(Node type) {
    return values(RDF.type.getURI()).anyMatch(type.getURI()::equals);
  }

  /** Whether anybody has corrected what was read of it. */
  boolean isCorrected() {
    return values(Vocabulary.CORRECTED_BY.getURI()).findAny().isPresent();
  }

  boolean isActor() {
    return Stream.of(ActorKind.values()).map(Vocabulary::kind).anyMatch(this::is);
  }

  /** The class in plain words. */
  String kind() {
    return values(RDF.type.getURI()).sorted().findFirst().map(Facts::word).orElse("thing");
  }

  Optional<String> name() {
    return Stream.of(
            SKOS.prefLabel.getURI(),
            RDFS.label.getURI(),
            Vocabulary.SCHEMA + "headline",
            Vocabulary.SOURCE.getURI())
        .flatMap(this::values)
        .filter(name -> !name.isBlank())
        .findFirst();
  }

  /** What a property has for values, by its IRI. */
  Stream<String> values(String property) {
    return rows.stream()
        .filter(row -> row.text("property").equals(property))
        .map(row -> row.text("value"));
  }

  /** Writes them as a list of terms. */
  void write(Html html, AnswerTable links) {
    Map<String, List<Row>> groups = grouped(rows);
    groups.keySet().removeAll(IN_HEAD);
    groups.keySet().removeAll(FOR_THE_LOADER);
    if (is(Vocabulary.STATEMENT)) {
      groups.keySet().removeAll(IN_SENTENCE);
    }
    if (!groups.isEmpty()) {
      html.open("dl", "class", "facts").line();
      groups.forEach((property, group) -> group(html, links, word(property), group, "value"));
      html.close().line();
    }
  }

  /** Writes what was read and holds no more. */
  void writeAsRead(Html html, AnswerTable links) {
    if (rows.isEmpty()) {
      return;
    }
    html.open("section").element("h2", "As it was read, and holds no more").line();
    html.open("dl", "class", "facts").line();
    Map<String, List<Row>> groups = grouped(rows);
    groups.keySet().remove(RDF.type.getURI());
    groups.forEach((property, group) -> group(html, links, word(property), group, "value"));
    html.close().close().line();
  }

  /** Writes what points to the thing, below the names of the properties that do. */
  void writePointing(Html html, AnswerTable links, List<Row> pointing) {
    if (pointing.isEmpty()) {
      return;
    }
    html.open("details").element("summary", "What points here").line();
    html.open("dl", "class", "facts").line();
    grouped(pointing)
        .forEach(
            (property, group) ->
                group(html, links, "is " + word(property) + " of", group, "subject"));
    html.close().close().line();
  }

  private static Map<String, List<Row>> grouped(List<Row> rows) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      groups.computeIfAbsent(row.text("property"), any -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  private static void group(
      Html html, AnswerTable links, String label, List<Row> group, String column) {
    html.open("div").element("dt", label);
    for (Row row : group) {
      String value = row.text(column);
      boolean isThing = row.get(column).map(Node::isURI).orElse(false);
      String name = row.text("name").isEmpty() ? links.name(value) : row.text("name");
      html.element(
          "dd",
          item -> {
            if (isThing) {
              links.link(item, name, value);
            } else {
              item.text(value + row.get(column).map(Facts::scheme).orElse(""));
            }
          });
    }
    html.close().line();
  }

  /** Of which scheme a code is, in brackets. */
  private static String scheme(Node value) {
    return value.isLiteral() && value.getLiteralDatatypeURI().startsWith(Vocabulary.HS)
        ? " (" + word(value.getLiteralDatatypeURI()) + ")"
        : "";
  }

  /** What the ontology calls a term; for a term of another vocabulary, its local name. */
  private static String word(String iri) {
    if (WORDS.containsKey(iri)) {
      return WORDS.get(iri);
    }
    List<String> labels = new ArrayList<>();
    ONTOLOGY
        .find(NodeFactory.createURI(iri), RDFS.label.asNode(), Node.ANY)
        .forEach(triple -> labels.add(triple.getObject().getLiteralLexicalForm()));
    return labels.isEmpty()
        ? AnswerTable.heading(iri.replaceFirst(".*[#/]", ""))
        : labels.getFirst();
  }
}
