package org.hearsay.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.model.Candidate;

/**
 * Judges what another dataset calls by the names of our actors: a name in common speaks for two
 * being one, the less the more things have it; an entry in a third dataset settles it.
 */
public final class CandidateFinder {

  private static final double SAME_ENTRY = 1.0;
  private static final double MAIN_NAME = 0.8;
  private static final double OTHER_NAME = 0.5;

  private CandidateFinder() {}

  /**
   * One of ours.
   *
   * @param sameAs what it is known to be elsewhere
   */
  public record Ours(String iri, String name, String kind, Set<String> sameAs) {

    public Ours {
      sameAs = Set.copyOf(sameAs);
    }
  }

  /**
   * One of theirs.
   *
   * @param main whether the name is its own, and not a further one
   * @param types in words
   * @param sameAs what it is said to be elsewhere
   */
  public record Theirs(
      String name, String iri, boolean main, List<String> types, Set<String> sameAs) {

    public Theirs {
      types = List.copyOf(types);
      sameAs = Set.copyOf(sameAs);
    }
  }

  /** The candidates, by actor, the likeliest first. What is known already is left out. */
  public static List<Candidate> among(Collection<Ours> ours, Collection<Theirs> theirs) {
    Map<String, List<Theirs>> byName = new HashMap<>();
    theirs.forEach(each -> byName.computeIfAbsent(each.name, n -> new ArrayList<>()).add(each));
    List<Candidate> candidates = new ArrayList<>();
    for (Ours actor : ours) {
      List<Theirs> named = byName.getOrDefault(actor.name, List.of());
      for (Theirs each : named) {
        if (!actor.sameAs.contains(each.iri) && !actor.iri.equals(each.iri)) {
          candidates.add(candidate(actor, each, named.size()));
        }
      }
    }
    candidates.sort(
        Comparator.comparing(Candidate::actor)
            .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
            .thenComparing(Candidate::candidate));
    return candidates;
  }

  private static Candidate candidate(Ours actor, Theirs other, int named) {
    Set<String> both =
        actor.sameAs.stream().filter(other.sameAs::contains).collect(Collectors.toSet());
    List<String> why = new ArrayList<>();
    double score;
    if (both.isEmpty()) {
      score = (other.main ? MAIN_NAME : OTHER_NAME) / named;
      why.add(other.main ? "same name" : "another name of it");
      if (named > 1) {
        why.add("one of " + named + " of that name");
      }
      if (!Collections.disjoint(hosts(actor.sameAs), hosts(other.sameAs))) {
        score = 0;
        why.add("but another entry in the same dataset");
      }
    } else {
      score = SAME_ENTRY;
      why.add("both are " + both.stream().sorted().collect(Collectors.joining(" and ")));
    }
    if (!other.types.isEmpty()) {
      why.add(String.join(", ", other.types));
    }
    return new Candidate(
        actor.iri,
        actor.name,
        actor.kind,
        other.iri,
        other.name,
        Math.round(score * 100) / 100.0,
        String.join("; ", why));
  }

  private static Set<String> hosts(Set<String> iris) {
    return iris.stream()
        .map(iri -> iri.replaceFirst("^(https?://[^/]*).*", "$1"))
        .collect(Collectors.toSet());
  }
}
