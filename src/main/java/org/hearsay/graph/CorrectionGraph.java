package org.hearsay.graph;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.Correction;
import org.hearsay.model.Correction.AsRead;
import org.hearsay.model.Correction.Undone;
import org.hearsay.model.Verdict;

/** Writes corrections, with who made them and when, and reads them back. Thread-safe. */
public final class CorrectionGraph {

  private final IriSpace space;
  private final ActorDescriber describer;

  public CorrectionGraph(IriSpace space) {
    this.space = space;
    this.describer = new ActorDescriber(space);
  }

  /**
   * All triples of the graph of corrections.
   *
   * @param actors whom corrections speak of: no article may name them
   */
  public Graph of(List<Correction> corrections, Collection<Actor> actors) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    corrections.forEach(each -> describe(each, graph));
    actors.forEach(actor -> describer.identify(actor, graph));
    return graph;
  }

  private void describe(Correction correction, Graph graph) {
    List<Node> corrected = correction.corrected().stream().map(space::node).toList();
    boolean in = correction.verdict() == Verdict.IN;
    Description description =
        Description.of(graph, space.node(correction.id()), Vocabulary.CORRECTION)
            .count(Vocabulary.NOTATION, correction.number())
            .text(Vocabulary.VERDICT, correction.verdict().code())
            .links(Vocabulary.CORRECTS, in ? corrected.subList(1, corrected.size()) : corrected)
            .link(Vocabulary.IN_ARTICLE, in ? Optional.of(corrected.getFirst()) : Optional.empty())
            .link(Vocabulary.CORRECTED_TO, correction.to().map(to -> to(correction, to)))
            .text(Vocabulary.INSTRUCTION, correction.instruction())
            .text(Vocabulary.LABEL, correction.instruction())
            .text(Vocabulary.COMMENT, correction.because())
            .link(Vocabulary.WAS_ATTRIBUTED_TO, Agents.describe(correction.by(), space, graph))
            .link(Vocabulary.GENERATED_AT_TIME, Literals.dateTime(correction.at()));
    description.link(
        Vocabulary.STANDING_FOR_ALL,
        correction.verdict() == Verdict.SAME
            ? Optional.of(corrected.getFirst())
            : Optional.empty());
    correction
        .read()
        .ifPresent(
            read ->
                description
                    .link(Vocabulary.IN_ARTICLE, space.node(read.article()))
                    .link(Vocabulary.READ_ACT, Vocabulary.act(read.act()))
                    .text(Vocabulary.READ_WORDS, read.words())
                    .text(Vocabulary.READ_CUE, read.cue()));
    correction
        .undone()
        .ifPresent(
            undone ->
                description
                    .link(Vocabulary.TAKEN_BACK_BY, Agents.describe(undone.by(), space, graph))
                    .link(Vocabulary.INVALIDATED_AT_TIME, Literals.dateTime(undone.at())));
  }

  private Node to(Correction correction, String to) {
    return switch (correction.verdict()) {
      case IS -> NodeFactory.createURI(to);
      case ACT -> Vocabulary.act(Act.of(to).orElseThrow());
      case SAME, APART, IN, WRONG, TARGET, SPEAKER -> space.node(to);
    };
  }

  /** The corrections of a graph, by their numbers. What is none is passed over. */
  public List<Correction> read(Graph graph) {
    List<Correction> corrections = new ArrayList<>();
    for (Node node : G.listPO(graph, Vocabulary.TYPE, Vocabulary.CORRECTION)) {
      read(node, graph).ifPresent(corrections::add);
    }
    corrections.sort(Comparator.comparingInt(Correction::number));
    return corrections;
  }

  private Optional<Correction> read(Node node, Graph graph) {
    Optional<Verdict> verdict = Values.text(graph, node, Vocabulary.VERDICT).flatMap(Verdict::of);
    Optional<Integer> number =
        Values.text(graph, node, Vocabulary.NOTATION)
            .filter(digits -> digits.matches("\\d{1,9}"))
            .map(Integer::valueOf);
    Optional<Instant> at = time(graph, node, Vocabulary.GENERATED_AT_TIME);
    if (verdict.isEmpty() || number.isEmpty() || at.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Correction(
            number.get(),
            verdict.get(),
            corrected(node, graph, verdict.get()),
            Values.one(graph, node, Vocabulary.CORRECTED_TO).map(to -> to(verdict.get(), to)),
            asRead(node, graph),
            Values.text(graph, node, Vocabulary.INSTRUCTION).orElse(""),
            name(graph, node, Vocabulary.WAS_ATTRIBUTED_TO),
            at.get(),
            Values.text(graph, node, Vocabulary.COMMENT).orElse(""),
            time(graph, node, Vocabulary.INVALIDATED_AT_TIME)
                .map(when -> new Undone(name(graph, node, Vocabulary.TAKEN_BACK_BY), when))));
  }

  private List<String> corrected(Node node, Graph graph, Verdict verdict) {
    List<String> first =
        Values.ids(
            graph,
            node,
            verdict == Verdict.IN ? Vocabulary.IN_ARTICLE : Vocabulary.STANDING_FOR_ALL,
            space);
    List<String> all = new ArrayList<>(first);
    Values.ids(graph, node, Vocabulary.CORRECTS, space).stream()
        .filter(id -> !first.contains(id))
        .forEach(all::add);
    return all;
  }

  private String to(Verdict verdict, Node to) {
    return switch (verdict) {
      case IS -> to.getURI();
      case ACT -> Vocabulary.actOf(to).map(Act::code).orElse("");
      case SAME, APART, IN, WRONG, TARGET, SPEAKER -> space.id(to).orElse(to.getURI());
    };
  }

  private Optional<AsRead> asRead(Node node, Graph graph) {
    Optional<String> article =
        Values.ids(graph, node, Vocabulary.IN_ARTICLE, space).stream().findFirst();
    Optional<Act> act = Values.one(graph, node, Vocabulary.READ_ACT).flatMap(Vocabulary::actOf);
    return article.isPresent() && act.isPresent()
        ? Optional.of(
            new AsRead(
                article.get(),
                act.get(),
                Values.text(graph, node, Vocabulary.READ_WORDS).orElse(""),
                Values.text(graph, node, Vocabulary.READ_CUE).orElse("")))
        : Optional.empty();
  }

  private static String name(Graph graph, Node node, Node property) {
    return Values.one(graph, node, property)
        .flatMap(agent -> Values.text(graph, agent, Vocabulary.LABEL))
        .orElse("");
  }

  private static Optional<Instant> time(Graph graph, Node node, Node property) {
    try {
      return Values.text(graph, node, property).map(Instant::parse);
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }
}
