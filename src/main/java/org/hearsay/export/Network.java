package org.hearsay.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

  /**
   * A node.
   *
   * @param id its IRI
   * @param kind code of the kind of actor, such as {@code government_body}
   * @param wikidata IRI of the same actor in Wikidata
   * @param actsFor IRI of the actor on whose behalf this one speaks, which need not be a node
   */
  public record Actor(
      String id, String label, String kind, Optional<String> wikidata, Optional<String> actsFor) {}

  /**
   * All statements of one act by one actor about another.
   *
   * @param source IRI of the speaker
   * @param target IRI of the target
   * @param act code of the act
   * @param statements how many: the weight
   * @param articles how many articles report them
   * @param first day of the earliest with a date
   * @param evidence sentences that carry them, the earliest first, up to a limit
   */
  public record Edge(
      String source,
      String target,
      String act,
      int statements,
      int articles,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      List<String> evidence) {

    public Edge {
      evidence = List.copyOf(evidence);
    }
  }
}
