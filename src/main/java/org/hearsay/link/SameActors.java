package org.hearsay.link;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Account;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Links;

/**
 * Which ids stand for one actor. Joined are ids that an external dataset knows as one, that have
 * the same kind and name but for spelling, and persons whose shorter name goes with the same office
 * of the same body as one longer name alone. Two ids with different entries in one external dataset
 * are never joined. Unnamed sources stay what they are.
 */
final class SameActors {

  private final Map<String, String> chosen = new HashMap<>();
  private final List<Links.SameActor> links = new ArrayList<>();

  private SameActors() {}

  static SameActors among(List<Account> sortedAccounts) {
    Map<String, NamedActor> actors = collect(sortedAccounts);
    Clusters<Entries> clusters = new Clusters<>();
    actors.values().forEach(actor -> clusters.add(actor.id, Entries.of(actor)));
    Map<String, String> reasons = new HashMap<>();
    for (Likeness pair : likenesses(actors.values())) {
      if (clusters.join(pair.one(), pair.other())) {
        reasons.putIfAbsent(pair.one(), pair.because());
        reasons.putIfAbsent(pair.other(), pair.because());
      }
    }
    SameActors found = new SameActors();
    for (Set<String> group : clusters.groups().values()) {
      found.choose(group.stream().map(actors::get).toList(), reasons);
    }
    return found;
  }

  /** The id that stands for this one: itself, mostly. */
  String chosen(String id) {
    return chosen.getOrDefault(id, id);
  }

  List<Links.SameActor> links() {
    return links;
  }

  private void choose(List<NamedActor> group, Map<String, String> reasons) {
    NamedActor best =
        group.stream()
            .min(
                Comparator.comparing((NamedActor actor) -> actor.sameAs.isEmpty())
                    .thenComparingInt(actor -> -actor.name.size())
                    .thenComparing(actor -> actor.id))
            .orElseThrow();
    for (NamedActor actor : group) {
      if (actor != best) {
        chosen.put(actor.id, best.id);
        links.add(new Links.SameActor(actor.id, best.id, reasons.get(actor.id), actor.articles));
      }
    }
  }

  private static Map<String, NamedActor> collect(List<Account> accounts) {
    Map<String, NamedActor> actors = new TreeMap<>();
    for (Account account : accounts) {
      for (Actor actor : account.actors()) {
        if (actor.kind() != ActorKind.UNNAMED) {
          actors
              .computeIfAbsent(actor.id(), id -> new NamedActor(actor))
              .add(actor, account.article());
        }
      }
    }
    return actors;
  }

  private record Likeness(int rank, String one, String other, String because)
      implements Comparable<Likeness> {
    private static final Comparator<Likeness> ORDER =
        Comparator.comparingInt(Likeness::rank)
            .thenComparing(Likeness::one)
            .thenComparing(Likeness::other);

    @Override
    public int compareTo(Likeness that) {
      return ORDER.compare(this, that);
    }
  }

  private static List<Likeness> likenesses(Collection<NamedActor> actors) {
    List<Likeness> pairs = new ArrayList<>();
    Map<String, List<NamedActor>> byEntry = new TreeMap<>();
    actors.forEach(
        actor ->
            actor.sameAs.forEach(
                entry -> byEntry.computeIfAbsent(entry, e -> new ArrayList<>()).add(actor)));
    byEntry.forEach((entry, same) -> star(pairs, 0, same, "both are " + entry));

    group(actors, actor -> actor.kind.code() + " " + actor.fullName())
        .filter(SameActors::isUnanimous)
        .forEach(same -> star(pairs, 1, same, "same name but for spelling"));

    List<NamedActor> persons =
        actors.stream()
            .filter(actor -> actor.kind == ActorKind.PERSON && !actor.name.isEmpty())
            .toList();
    group(
            persons.stream().filter(NamedActor::hasAtMostInitialsBetween).toList(),
            NamedActor::firstAndLast)
        .filter(SameActors::isUnanimous)
        .filter(alike -> alike.stream().map(NamedActor::initials).distinct().count() <= 2)
        .forEach(alike -> pairs.addAll(initials(alike)));
    pairs.addAll(shortNames(persons));
    return pairs.stream().sorted().toList();
  }

  /** "Ada Holm" and "Ada B. Holm", where nobody is called "Ada C. Holm". */
  private static List<Likeness> initials(List<NamedActor> alike) {
    List<Likeness> pairs = new ArrayList<>();
    List<NamedActor> without =
        alike.stream().filter(actor -> actor.initials().isEmpty()).limit(1).toList();
    for (NamedActor one : without) {
      for (NamedActor other : alike) {
        if (!other.initials().isEmpty() && one.actsForTheSameAs(other)) {
          pairs.add(
              new Likeness(2, one.id, other.id, "same name but for initials, acts for the same"));
        }
      }
    }
    return pairs;
  }

  /** Whether no two of them have different entries in one external dataset. */
  private static boolean isUnanimous(List<NamedActor> actors) {
    Entries all = Entries.of(actors.getFirst());
    for (NamedActor actor : actors) {
      Entries entries = Entries.of(actor);
      if (!all.agreesWith(entries)) {
        return false;
      }
      all = all.with(entries);
    }
    return true;
  }

  /** "Holm", spokeswoman for a ministry, and the one "Ada Holm" who is its spokeswoman. */
  private static List<Likeness> shortNames(List<NamedActor> persons) {
    Map<String, List<NamedActor>> byOffice = new HashMap<>();
    for (NamedActor person : persons) {
      if (person.name.size() > 1) {
        for (String word : Set.of(person.name.getFirst(), person.name.getLast())) {
          offices(person, word)
              .forEach(key -> byOffice.computeIfAbsent(key, k -> new ArrayList<>()).add(person));
        }
      }
    }
    List<Likeness> pairs = new ArrayList<>();
    for (NamedActor person : persons) {
      if (person.name.size() == 1) {
        Set<NamedActor> candidates =
            offices(person, person.name.getFirst()).stream()
                .flatMap(key -> byOffice.getOrDefault(key, List.of()).stream())
                .collect(Collectors.toSet());
        if (candidates.size() == 1) {
          pairs.add(
              new Likeness(
                  3,
                  person.id,
                  candidates.iterator().next().id,
                  "shorter name, same role, acts for the same"));
        }
      }
    }
    return pairs;
  }

  private static List<String> offices(NamedActor person, String word) {
    return person.roles.stream()
        .flatMap(role -> person.actsFor.stream().map(body -> word + "\n" + role + "\n" + body))
        .toList();
  }

  private static void star(List<Likeness> pairs, int rank, List<NamedActor> same, String because) {
    for (NamedActor other : same.subList(1, same.size())) {
      pairs.add(new Likeness(rank, same.getFirst().id, other.id, because));
    }
  }

  private static Stream<List<NamedActor>> group(
      Collection<NamedActor> actors, Function<NamedActor, String> key) {
    return actors.stream()
        .filter(actor -> !actor.name.isEmpty())
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()))
        .values()
        .stream();
  }

  /** The kind of a group and its entries in external datasets, at most one in each. */
  private record Entries(ActorKind kind, Map<String, String> byDataset)
      implements Clusters.Profile<Entries> {

    static Entries of(NamedActor actor) {
      Map<String, String> byDataset = new HashMap<>();
      actor.sameAs.forEach(entry -> dataset(entry).ifPresent(set -> byDataset.put(set, entry)));
      return new Entries(actor.kind, byDataset);
    }

    @Override
    public boolean agreesWith(Entries other) {
      Set<String> shared = new HashSet<>(byDataset.keySet());
      shared.retainAll(other.byDataset.keySet());
      return kind == other.kind
          && shared.stream().allMatch(set -> byDataset.get(set).equals(other.byDataset.get(set)));
    }

    @Override
    public Entries with(Entries other) {
      byDataset.putAll(other.byDataset);
      return this;
    }

    private static Optional<String> dataset(String entry) {
      try {
        return Optional.ofNullable(URI.create(entry).getHost());
      } catch (IllegalArgumentException noUri) {
        return Optional.empty();
      }
    }
  }
}
