package org.hearsay.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.graph.Vocabulary;
import org.hearsay.model.ActorKind;

/**
 * The names that actors bear in a dataset, which must be in a transaction. What somebody asks for is
 * a whole name in any case, or else whole words of one, with or without their accents.
 */
final class ActorNames {

  private static final List<Node> NAMING = List.of(Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL);

  private static final List<Node> KINDS =
      Arrays.stream(ActorKind.values()).map(Vocabulary::kind).toList();

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

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
    return NAMING.stream()
        .anyMatch(naming -> dataset.contains(Node.ANY, Node.ANY, naming, label));
  }

  /** The names that are this one but for case; where there are none, those that hold its words. */
  TreeSet<String> like(String asked) {
    String words = words(asked);
    TreeSet<String> same = new TreeSet<>();
    TreeSet<String> holding = new TreeSet<>();
    each(
        (actor, name) -> {
          if (name.equalsIgnoreCase(asked)) {
            same.add(name);
          } else if (same.isEmpty()
              && !holding.contains(name)
              && words(name).contains(words)
              && isActor(actor)) {
            holding.add(name);
          }
        });
    return !same.isEmpty() ? same : words.isBlank() ? new TreeSet<>() : holding;
  }

  /** The actors whose names hold these words, each by the first of those names, in their order. */
  List<Bearer> bearers(String asked) {
    String words = words(asked);
    TreeMap<String, String> found = new TreeMap<>();
    if (!words.isBlank()) {
      each(
          (actor, name) -> {
            if (actor.isURI() && words(name).contains(words) && isActor(actor)) {
              found.merge(actor.getURI(), name, (one, two) -> one.compareTo(two) <= 0 ? one : two);
            }
          });
    }
    return found.entrySet().stream()
        .map(entry -> new Bearer(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Bearer::name).thenComparing(Bearer::iri))
        .toList();
  }

  /** What may have been meant by a name that nobody bears, the nearest first. */
  List<String> near(String asked) {
    TreeSet<String> names = new TreeSet<>();
    each(
        (actor, name) -> {
          if (!names.contains(name) && Near.isNearName(asked, name) && isActor(actor)) {
            names.add(name);
          }
        });
    return Near.nearest(asked, names);
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

  /** The words of a name in lower case, without accents, with a blank before and after each. */
  private static String words(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return (" " + BETWEEN_WORDS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ")
        .replaceAll(" +", " ");
  }
}
