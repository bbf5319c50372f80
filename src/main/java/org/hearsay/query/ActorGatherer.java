package org.hearsay.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.graph.Vocabulary;
import org.hearsay.model.Act;
import org.hearsay.model.ActorKind;

/**
 * Gathers all actors that have a name from a dataset, which must be in a transaction, in one walk
 * through what is said of them. Unnamed sources, and those that are known by a description in one
 * article alone, are left out.
 */
final class ActorGatherer {

  /** What a name takes of memory, with the tables that it stands in. */
  private static final int BYTES_A_NAME = 2_000;

  /** More of a chain of actors that are the same is not followed. */
  private static final int LONGEST_CHAIN = 8;

  private final DatasetGraph dataset;
  private final Budget budget;
  private final Unwithdrawn seen;
  private final Map<Node, Draft> drafts = new HashMap<>();
  private final Map<Node, Node> chosen = new HashMap<>();
  private final Map<Node, Boolean> articles = new HashMap<>();
  private long names;

  ActorGatherer(DatasetGraph dataset, Budget budget) {
    this.dataset = dataset;
    this.budget = budget;
    this.seen = Unwithdrawn.in(dataset);
  }

  /** An actor under way. */
  private static final class Draft {

    private final Map<ActorKind, Integer> kinds = new EnumMap<>(ActorKind.class);
    private final SortedSet<String> mainNames = new TreeSet<>();
    private final SortedSet<String> otherNames = new TreeSet<>();
    private final SortedSet<String> sameAs = new TreeSet<>();
    private final SortedMap<String, Set<String>> codes = new TreeMap<>();
    private final SortedSet<String> actsFor = new TreeSet<>();
    private int articles;
    private int said;
    private int aimedAt;
    private int accusationsMade;
    private int accusationsReceived;

    private ActorKind kind() {
      return Collections.max(kinds.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private GatheredActor finish(String iri) {
      otherNames.removeAll(mainNames);
      return new GatheredActor(
          iri,
          mainNames.first(),
          Collections.unmodifiableSortedSet(mainNames),
          Collections.unmodifiableSortedSet(otherNames),
          kind(),
          Collections.unmodifiableSortedSet(sameAs),
          Collections.unmodifiableSortedMap(codes),
          Collections.unmodifiableSortedSet(actsFor),
          new GatheredActor.Counts(articles, said, aimedAt, accusationsMade, accusationsReceived));
    }
  }

  /**
   * @throws TooLargeException where there are more names than memory
   */
  ActorIndex gather() {
    for (ActorKind kind : ActorKind.values()) {
      if (kind != ActorKind.UNNAMED) {
        kinds(kind);
      }
    }
    each(Vocabulary.SAME_ACTOR_AS, Node.ANY, chosen::put);
    each(Vocabulary.PREF_LABEL, Node.ANY, this::mainName);
    each(Vocabulary.ALT_LABEL, Node.ANY, (actor, name) -> otherName(draft(actor), name));
    each(Vocabulary.SAME_AS, Node.ANY, this::sameAs);
    each(Vocabulary.EXACT_MATCH, Node.ANY, this::sameAs);
    each(Vocabulary.NOTATION, Node.ANY, this::code);
    each(Vocabulary.ACTS_FOR, Node.ANY, this::actsFor);
    count();
    SortedMap<String, GatheredActor> actors = new TreeMap<>();
    drafts.forEach(
        (node, draft) -> {
          if (!draft.mainNames.isEmpty()) {
            actors.put(node.getURI(), draft.finish(node.getURI()));
          }
        });
    Map<String, String> others = new HashMap<>();
    chosen.keySet().stream()
        .filter(Node::isURI)
        .forEach(other -> others.put(other.getURI(), representative(other).toString()));
    return new ActorIndex(actors, others);
  }

  private void kinds(ActorKind kind) {
    Iterator<Quad> quads =
        seen.of(dataset.find(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.kind(kind)));
    while (quads.hasNext()) {
      budget.check();
      Quad quad = quads.next();
      Node actor = quad.getSubject();
      UnreadableException.check(actor);
      if (actor.isURI() && !actor.getURI().startsWith(quad.getGraph() + "/")) {
        Draft draft = drafts.computeIfAbsent(actor, any -> new Draft());
        draft.kinds.merge(kind, 1, Integer::sum);
        draft.articles += isArticle(quad.getGraph()) ? 1 : 0;
      }
    }
  }

  private boolean isArticle(Node graph) {
    return articles.computeIfAbsent(
        graph, any -> dataset.contains(graph, graph, Vocabulary.TYPE, Vocabulary.ARTICLE));
  }

  /** Subjects and objects of a property in all graphs together, each pair once. */
  private void each(Node property, Node object, BiConsumer<Node, Node> pair) {
    Iterator<Quad> quads = seen.of(dataset.find(Quad.unionGraph, Node.ANY, property, object));
    while (quads.hasNext()) {
      budget.check();
      Quad quad = quads.next();
      UnreadableException.check(quad.getSubject());
      UnreadableException.check(quad.getObject());
      pair.accept(quad.getSubject(), quad.getObject());
    }
  }

  /** Who stands for all that are the same as this one: itself, mostly. */
  private Node representative(Node actor) {
    Node first = actor;
    for (int i = 0; i < LONGEST_CHAIN && chosen.containsKey(first); i++) {
      first = chosen.get(first);
    }
    return drafts.containsKey(first) ? first : actor;
  }

  /** The draft of the actor, or of whom it is the same as; one that is thrown away for others. */
  private Draft draft(Node actor) {
    return drafts.getOrDefault(representative(actor), new Draft());
  }

  private void mainName(Node actor, Node name) {
    Draft draft = draft(actor);
    if (name.isLiteral() && representative(actor).equals(actor)) {
      draft.mainNames.add(text(name));
    } else {
      otherName(draft, name);
    }
  }

  private void otherName(Draft draft, Node name) {
    if (name.isLiteral()) {
      draft.otherNames.add(text(name));
    }
  }

  private String text(Node name) {
    if (++names > Runtime.getRuntime().maxMemory() / BYTES_A_NAME) {
      throw new TooLargeException(
          "more names of actors are here than memory has room for; give Hearsay more of it");
    }
    return name.getLiteralLexicalForm();
  }

  private void sameAs(Node actor, Node other) {
    if (other.isURI()) {
      draft(actor).sameAs.add(other.getURI());
    }
  }

  private void code(Node actor, Node code) {
    if (code.isLiteral() && code.getLiteralDatatypeURI().startsWith(Vocabulary.HS)) {
      draft(actor)
          .codes
          .computeIfAbsent(
              code.getLiteralDatatypeURI().substring(Vocabulary.HS.length()),
              any -> new TreeSet<>())
          .add(code.getLiteralLexicalForm());
    }
  }

  private void actsFor(Node actor, Node other) {
    Node one = representative(other);
    if (one.isURI() && !one.equals(representative(actor))) {
      draft(actor).actsFor.add(one.getURI());
    }
  }

  private void count() {
    Set<Node> repeated = new HashSet<>();
    each(Vocabulary.REPEATS, Node.ANY, (statement, original) -> repeated.add(statement));
    Set<Node> accusing = new HashSet<>();
    each(
        Vocabulary.HAS_ACT,
        Vocabulary.act(Act.ACCUSE),
        (statement, act) -> accusing.add(statement));
    each(
        Vocabulary.SPEAKER,
        Node.ANY,
        (statement, actor) -> {
          if (!repeated.contains(statement)) {
            Draft draft = draft(actor);
            draft.said++;
            draft.accusationsMade += accusing.contains(statement) ? 1 : 0;
          }
        });
    each(
        Vocabulary.TARGET,
        Node.ANY,
        (statement, actor) -> {
          if (!repeated.contains(statement)) {
            Draft draft = draft(actor);
            draft.aimedAt++;
            draft.accusationsReceived += accusing.contains(statement) ? 1 : 0;
          }
        });
  }
}
