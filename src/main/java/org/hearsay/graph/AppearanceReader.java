package org.hearsay.graph;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.G;
import org.hearsay.model.Appearance;
import org.hearsay.model.Sketch;

/** Reads by what articles know those that have their wording. Holds no state. */
public final class AppearanceReader {

  private final IriSpace space;

  public AppearanceReader(IriSpace space) {
    this.space = space;
  }

  /** All articles that have a sketch; inside one read transaction. */
  public List<Appearance> read(DatasetGraph dataset) {
    return dataset.stream(Node.ANY, Node.ANY, Vocabulary.SKETCH, Node.ANY)
        .filter(quad -> space.isArticle(quad.getGraph()))
        .flatMap(
            quad ->
                Sketch.parse(quad.getObject().getLiteralLexicalForm()).stream()
                    .flatMap(
                        sketch ->
                            space.id(quad.getSubject()).stream()
                                .map(
                                    id ->
                                        appearance(
                                            id,
                                            sketch,
                                            quad.getSubject(),
                                            dataset.getGraph(quad.getGraph())))))
        .toList();
  }

  private static Appearance appearance(String id, Sketch sketch, Node article, Graph graph) {
    return new Appearance(
        id,
        sketch,
        value(graph, article, Vocabulary.DATE_PUBLISHED).flatMap(AppearanceReader::day),
        value(graph, article, Vocabulary.PUBLISHER)
            .or(() -> value(graph, article, Vocabulary.URL).flatMap(AppearanceReader::host)));
  }

  private static Optional<String> value(Graph graph, Node article, Node property) {
    return G.listSP(graph, article, property).stream()
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
        .sorted()
        .findFirst();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noPlainDate) {
      return Optional.empty();
    }
  }

  private static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getHost());
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
