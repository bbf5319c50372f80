package org.hearsay.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.hearsay.query.Parameter;
import org.hearsay.query.ParameterType;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.Question;
import org.hearsay.query.Questions;

/** Which part of a network is wanted: some of its statements, and of what they add up to. */
public final class NetworkSelection {

  static final Question STATEMENTS =
      Questions.bundled("/org/hearsay/export/network-statements.rq", "network-statements");

  private static final String FROM = "from";
  private static final String TO = "to";

  private static final Parameter KIND =
      new Parameter("kind", ParameterType.KIND, "between actors of these kinds alone");

  private static final Parameter LINKED_ONLY =
      new Parameter(
          "linked-only",
          ParameterType.YES_NO,
          "between actors alone that Wikidata or another data set knows");

  private static final Parameter MIN_WEIGHT =
      new Parameter("min-weight", ParameterType.NUMBER, "edges of at least so many statements");

  private static final Parameter TOP =
      new Parameter("top", ParameterType.NUMBER, "between so many actors, those with the most");

  /** All that a network can be narrowed down by. */
  public static final List<Parameter> PARAMETERS = parameters();

  /** All of it, each actor for itself. */
  public static final NetworkSelection ALL =
      new NetworkSelection(Map.of(), Set.of(), false, 1, Optional.empty());

  private final Map<String, String> ofStatements;
  private final Set<String> kinds;
  private final boolean linkedOnly;
  private final int minWeight;
  private final Optional<Integer> top;

  private NetworkSelection(
      Map<String, String> ofStatements,
      Set<String> kinds,
      boolean linkedOnly,
      int minWeight,
      Optional<Integer> top) {
    this.ofStatements = ofStatements;
    this.kinds = kinds;
    this.linkedOnly = linkedOnly;
    this.minWeight = minWeight;
    this.top = top;
  }

  private static List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>(STATEMENTS.parameters());
    // A network of some statements, whichever came first, is no answer.
    // Whose edge it is, a picture tells, and nobody writes.
    parameters.removeIf(each -> Set.of("limit", FROM, TO).contains(each.name()));
    parameters.addAll(List.of(KIND, LINKED_ONLY, MIN_WEIGHT, TOP));
    return List.copyOf(parameters);
  }

  /**
   * What these values choose, as a user writes them; an empty one is none.
   *
   * @throws QueryProblem where there is no such parameter, or it cannot take its value
   */
  public static NetworkSelection of(Map<String, String> values) throws QueryProblem {
    Map<String, List<String>> own = new HashMap<>();
    Map<String, String> ofStatements = new HashMap<>();
    for (Map.Entry<String, String> each : values.entrySet()) {
      Parameter parameter =
          PARAMETERS.stream()
              .filter(known -> known.name().equals(each.getKey()))
              .findFirst()
              .orElseThrow(
                  () -> QueryProblem.unknownParameter("a network", each.getKey(), PARAMETERS));
      if (!each.getValue().isBlank()) {
        List<Node> parsed = parameter.type().parse(parameter.name(), each.getValue());
        own.put(parameter.name(), parsed.stream().map(Node::getLiteralLexicalForm).toList());
        if (STATEMENTS.parameters().contains(parameter)) {
          ofStatements.put(parameter.name(), each.getValue());
        }
      }
    }
    return new NetworkSelection(
        Map.copyOf(ofStatements),
        Set.copyOf(own.getOrDefault(KIND.name(), List.of())),
        own.getOrDefault(LINKED_ONLY.name(), List.of()).contains("true"),
        own.getOrDefault(MIN_WEIGHT.name(), List.of("1")).stream()
            .mapToInt(Integer::parseInt)
            .sum(),
        own.getOrDefault(TOP.name(), List.of()).stream().findFirst().map(Integer::valueOf));
  }

  /**
   * Of the same, what one actor said of another.
   *
   * @param source IRI of the one
   * @param target IRI of the other
   */
  public NetworkSelection ofPair(String source, String target) {
    Map<String, String> narrower = new HashMap<>(ofStatements);
    narrower.put(FROM, source);
    narrower.put(TO, target);
    return new NetworkSelection(Map.copyOf(narrower), kinds, linkedOnly, minWeight, top);
  }

  /** For the question that finds the statements. */
  Map<String, String> ofStatements() {
    return ofStatements;
  }

  /** The part of a network of the wanted statements that is wanted. */
  Network of(Network network) {
    Network known =
        between(
            network,
            actor ->
                (kinds.isEmpty() || kinds.contains(actor.kind()))
                    && (!linkedOnly || !actor.sameAs().isEmpty()),
            minWeight);
    if (top.isEmpty()) {
      return known;
    }
    Set<String> most =
        known.nodes().stream()
            .sorted(
                Comparator.comparing(Network.Node::weight, Comparator.reverseOrder())
                    .thenComparing(node -> node.actor().id()))
            .limit(top.get())
            .map(node -> node.actor().id())
            .collect(Collectors.toSet());
    return between(known, actor -> most.contains(actor.id()), 1);
  }

  /** The edges of some weight between some actors, and the actors that are left with one. */
  private static Network between(Network network, Predicate<Network.Actor> wanted, int minWeight) {
    Set<String> ids =
        network.actors().stream().filter(wanted).map(Network.Actor::id).collect(Collectors.toSet());
    List<Network.Edge> edges =
        network.edges().stream()
            .filter(edge -> ids.contains(edge.source()) && ids.contains(edge.target()))
            .filter(edge -> edge.weight() >= minWeight)
            .toList();
    Set<String> ends = new HashSet<>();
    edges.forEach(edge -> ends.addAll(List.of(edge.source(), edge.target())));
    return new Network(
        network.actors().stream().filter(actor -> ends.contains(actor.id())).toList(), edges);
  }
}
