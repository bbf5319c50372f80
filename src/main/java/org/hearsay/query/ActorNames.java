package org.hearsay.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.graph.Vocabulary;
import org.hearsay.model.ActorKind;

/**
 * The names that actors bear in a dataset, which must be in a transaction. What somebody asks for
 * is a whole name in any case, or else whole words of one, with or without their accents.
 */
final class ActorNames {

  private static final List<Node> NAMING = List.of(Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL);

  private static final List<Node> KINDS =
      Arrays.stream(ActorKind.values()).map(Vocabulary::kind).toList();

  private final DatasetGraph dataset;
  private final Budget budget;

  ActorNames(DatasetGraph dataset, Budget budget) {
    this.dataset = dataset;
    this.budget = budget;
  }

  /** An actor and the name by which it was found. */
  record Bearer(String iri, String name) {}

  /** Whether somebody bears exactly this name. */
  boolean has(String name) {
    Node label = NodeFactory.createLiteralString(name);
    return NAMING.stream().anyMatch(naming -> dataset.contains(Node.ANY, Node.ANY, naming, label));
  }

  /**
   * The names that are this one but for case, or those of whom it stands for ("Moscow"); where
   * there are none, those that hold its words. Whom no article names comes in only where no other
   * does.
   */
  SortedSet<String> like(String asked) {
    String words = NameWords.of(asked);
    Set<String> standsFor = Metonyms.of(asked);
    SortedSet<String> same = new TreeSet<>();
    // Who bears one of the names that are looked for is found by any other name as well.
    Map<Node, String> holding = new HashMap<>();
    each(
        (actor, name) -> {
          if (name.equalsIgnoreCase(asked)) {
            same.add(name);
          } else if (!holding.containsKey(actor)
              && (NameWords.of(name).contains(words) || endsWithOne(actor, standsFor))
              && isActor(actor)) {
            holding.put(actor, name);
          }
        });
    if (!same.isEmpty() || words.isBlank()) {
      return same;
    }
    if (!standsFor.isEmpty()) {
      holding.keySet().removeIf(actor -> !endsWithOne(actor, standsFor));
    }
    return new TreeSet<>(heardOf(holding));
  }

  /** The names of those whom articles speak of; of all where there are none. */
  private Collection<String> heardOf(Map<Node, String> names) {
    List<String> heard =
        names.entrySet().stream()
            .filter(entry -> isHeardOf(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return heard.isEmpty() ? names.values() : heard;
  }

  private static boolean endsWithOne(Node actor, Set<String> endings) {
    return actor.isURI() && endings.stream().anyMatch(actor.getURI()::endsWith);
  }

  /**
   * The actors of articles whose names hold these words or who are meant by them, each by the first
   * of those names, in their order.
   */
  List<Bearer> bearers(String asked) {
    String words = NameWords.of(asked);
    Set<String> standsFor = Metonyms.of(asked);
    Map<String, String> found = new HashMap<>();
    if (!words.isBlank()) {
      each(
          (actor, name) -> {
            if (actor.isURI()
                && !found.containsKey(actor.getURI())
                && (NameWords.of(name).contains(words) || endsWithOne(actor, standsFor))
                && isActor(actor)
                && isHeardOf(actor)) {
              found.put(actor.getURI(), name);
            }
          });
    }
    return found.entrySet().stream()
        .map(entry -> new Bearer(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Bearer::name).thenComparing(Bearer::iri))
        .toList();
  }

  /** What may have been meant by a name that nobody bears, a name an actor, the nearest first. */
  List<String> near(String asked) {
    Map<Node, String> names = new HashMap<>();
    each(
        (actor, name) -> {
          if (!names.containsKey(actor) && Near.isNearName(asked, name) && isActor(actor)) {
            names.put(actor, name);
          }
        });
    return Near.nearest(asked, new TreeSet<>(heardOf(names)));
  }

  private void each(BiConsumer<Node, String> bearer) {
    for (Node naming : NAMING) {
      Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, naming, Node.ANY);
      while (quads.hasNext()) {
        budget.check();
        Quad quad = quads.next();
        UnreadableException.check(quad.getObject());
        if (quad.getObject().isLiteral()) {
          bearer.accept(quad.getSubject(), quad.getObject().getLiteralLexicalForm());
        }
      }
    }
  }

  /** Acts and types of event have labels as well. */
  private boolean isActor(Node thing) {
    return KINDS.stream()
        .anyMatch(kind -> dataset.contains(Node.ANY, thing, Vocabulary.TYPE, kind));
  }

  /** Whether an article speaks of it, and not the authority data alone. */
  private boolean isHeardOf(Node actor) {
    Iterator<Quad> quads = dataset.find(Node.ANY, actor, Vocabulary.TYPE, Node.ANY);
    while (quads.hasNext()) {
      Node graph = quads.next().getGraph();
      if (dataset.contains(graph, graph, Vocabulary.TYPE, Vocabulary.ARTICLE)) {
        return true;
      }
    }
    return false;
  }
}
