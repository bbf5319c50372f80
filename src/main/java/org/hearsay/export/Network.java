package org.hearsay.export;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.ExternalEntry;

/**
 * Who does what to whom: actors, and an edge for each act that one did to another.
 *
 * @param actors those with an edge, sorted by id
 * @param edges sorted by source, act and target
 */
public record Network(List<Actor> actors, List<Edge> edges) {

  public Network {
    actors = List.copyOf(actors);
    edges = List.copyOf(edges);
  }

  /** Each actor with what its edges add up to, in the order of the actors. */
  public List<Node> nodes() {
    Map<String, Integer> said = new HashMap<>();
    Map<String, Integer> received = new HashMap<>();
    Map<String, Set<String>> others = new HashMap<>();
    for (Edge edge : edges) {
      said.merge(edge.source(), edge.weight(), Integer::sum);
      received.merge(edge.target(), edge.weight(), Integer::sum);
      if (!edge.source().equals(edge.target())) {
        others.computeIfAbsent(edge.source(), any -> new HashSet<>()).add(edge.target());
        others.computeIfAbsent(edge.target(), any -> new HashSet<>()).add(edge.source());
      }
    }
    return actors.stream()
        .map(
            actor ->
                new Node(
                    actor,
                    said.getOrDefault(actor.id(), 0),
                    received.getOrDefault(actor.id(), 0),
                    others.getOrDefault(actor.id(), Set.of()).size()))
        .toList();
  }

  /** A number for each actor, by its id: their order, from {@code first} on. */
  Map<String, Integer> numbers(int first) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Actor actor : actors) {
      numbers.put(actor.id(), first + numbers.size());
    }
    return numbers;
  }

  /**
   * Somebody.
   *
   * @param id its IRI
   * @param kind code of the kind of actor, such as {@code government_body}
   * @param sameAs IRIs of the same actor in other data sets, sorted
   * @param actsFor IRI of the actor on whose behalf this one speaks, which need not be a node
   */
  public record Actor(
      String id, String label, String kind, List<String> sameAs, Optional<String> actsFor) {

    public Actor {
      sameAs = List.copyOf(sameAs);
    }

    /** IRI of the same actor in Wikidata. */
    public Optional<String> wikidata() {
      return sameAs.stream().filter(iri -> iri.startsWith(ExternalEntry.WIKIDATA)).findFirst();
    }
  }

  /**
   * An actor in its place.
   *
   * @param said statements by it about others of the network
   * @param received statements about it
   * @param degree how many others it is tied to, in whichever direction
   */
  public record Node(Actor actor, int said, int received, int degree) {

    /** Statements by it and about it. */
    public int weight() {
      return said + received;
    }
  }

  /**
   * All statements of one act by one actor about another.
   *
   * @param source IRI of the speaker
   * @param target IRI of the target
   * @param act code of the act
   * @param statements their IRIs, the earliest first
   * @param articles IRIs of the articles that report them
   * @param confidence the mean of their confidences, to three places
   * @param days on which they were said, as far as that is known, the earliest first
   * @param evidence sentences that carry them, the earliest first, up to a limit
   */
  public record Edge(
      String source,
      String target,
      String act,
      List<String> statements,
      List<String> articles,
      Optional<Double> confidence,
      List<LocalDate> days,
      List<String> evidence) {

    public Edge {
      statements = List.copyOf(statements);
      articles = List.copyOf(articles);
      days = List.copyOf(days);
      evidence = List.copyOf(evidence);
    }

    /** How many statements. */
    public int weight() {
      return statements.size();
    }

    /** The day of the earliest with a day. */
    public Optional<LocalDate> first() {
      return days.isEmpty() ? Optional.empty() : Optional.of(days.getFirst());
    }

    /** The day of the latest with a day. */
    public Optional<LocalDate> last() {
      return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
    }
  }
}
