package org.hearsay.graph;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
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
        Values.date(graph, article, Vocabulary.DATE_PUBLISHED),
        first(graph, article, Vocabulary.PUBLISHER)
            .or(() -> first(graph, article, Vocabulary.URL).flatMap(AppearanceReader::host)));
  }

  private static Optional<String> first(Graph graph, Node article, Node property) {
    return Values.strings(graph, article, property).stream().findFirst();
  }

  private static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getHost());
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
