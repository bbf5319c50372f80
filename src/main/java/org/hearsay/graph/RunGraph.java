package org.hearsay.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;

/** Writes the provenance of runs, to be added to the graph of runs. Thread-safe. */
public final class RunGraph {

  private final IriSpace space;

  public RunGraph(IriSpace space) {
    this.space = space;
  }

  /** The run's IRI: one for each instant at which a run starts. */
  public Node name(Run run) {
    return space.node("run/" + run.started().toString().replace(':', '-'));
  }

  /** The triples of the run and of the models it used. */
  public Graph of(Run run) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    Description description =
        Description.of(graph, name(run), Vocabulary.RUN)
            .text(Vocabulary.SOFTWARE_VERSION, run.version())
            .link(Vocabulary.STARTED_AT_TIME, Literals.dateTime(run.started()))
            .link(Vocabulary.ENDED_AT_TIME, Literals.dateTime(run.finished()))
            .count(Vocabulary.ARTICLES_READ, run.articlesRead())
            .count(Vocabulary.ARTICLES_REPLACED, run.articlesReplaced())
            .count(Vocabulary.INPUTS_REFUSED, run.inputsRefused())
            .count(Vocabulary.STATEMENTS_READ, run.statementsRead());
    run.models()
        .forEach(
            (name, hash) -> {
              Node model = space.node("model/" + hash);
              Description.of(graph, model, Vocabulary.LANGUAGE_MODEL)
                  .text(Vocabulary.LABEL, name)
                  .text(Vocabulary.MODEL_HASH, hash);
              description.link(Vocabulary.USED, model);
            });
    return graph;
  }
}
