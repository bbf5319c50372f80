package org.hearsay.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.ActorKind;

/**
 * Two ids that look like one actor.
 *
 * @param rank how strong the grounds are, the strongest first
 */
record ActorLikeness(int rank, String one, String other, String because)
    implements Comparable<ActorLikeness> {

  private static final Comparator<ActorLikeness> ORDER =
      Comparator.comparingInt(ActorLikeness::rank)
          .thenComparing(ActorLikeness::one)
          .thenComparing(ActorLikeness::other);

  /** All likenesses, the strongest first. Each actor is compared only with those of its name. */
  static List<ActorLikeness> among(Collection<NamedActor> actors) {
    List<NamedActor> persons =
        actors.stream().filter(actor -> actor.kind == ActorKind.PERSON).toList();
    return Stream.of(
            sameEntry(actors), sameName(actors), sameButForInitials(persons), shortNames(persons))
        .flatMap(likenesses -> likenesses)
        .sorted()
        .toList();
  }

  private static Stream<ActorLikeness> sameEntry(Collection<NamedActor> actors) {
    Map<String, List<NamedActor>> byEntry = new TreeMap<>();
    for (NamedActor actor : actors) {
      for (String entry : actor.sameAs) {
        byEntry.computeIfAbsent(entry, key -> new ArrayList<>()).add(actor);
      }
    }
    return byEntry.entrySet().stream()
        .flatMap(
            same ->
                pairs(same.getValue()).map(pair -> pair.likeness(0, "both are " + same.getKey())));
  }

  private static Stream<ActorLikeness> sameName(Collection<NamedActor> actors) {
    return group(actors, actor -> actor.kind.code() + " " + actor.fullName())
        .filter(ActorEntries::agree)
        .flatMap(ActorLikeness::pairs)
        .filter(Pair::isNeverTogether)
        .map(pair -> pair.likeness(1, "same name but for spelling"));
  }

  /** "Ada Holm" and "Ada B. Holm", where nobody is called "Ada C. Holm". */
  private static Stream<ActorLikeness> sameButForInitials(List<NamedActor> persons) {
    return group(
            persons.stream().filter(NamedActor::hasAtMostInitialsBetween).toList(),
            NamedActor::firstAndLast)
        .filter(ActorEntries::agree)
        .filter(alike -> alike.stream().map(NamedActor::initials).distinct().count() == 2)
        .flatMap(ActorLikeness::withAndWithoutInitials)
        .filter(Pair::isNeverTogether)
        .filter(pair -> pair.one.actsForTheSameAs(pair.other))
        .map(pair -> pair.likeness(2, "same name but for initials, acts for the same"));
  }

  private static Stream<Pair> withAndWithoutInitials(List<NamedActor> alike) {
    return alike.stream()
        .filter(actor -> actor.initials().isEmpty())
        .flatMap(
            bare ->
                alike.stream()
                    .filter(actor -> !actor.initials().isEmpty())
                    .map(full -> new Pair(bare, full)));
  }

  /** "Holm", spokeswoman for a ministry, and the one "Ada Holm" who is its spokeswoman. */
  private static Stream<ActorLikeness> shortNames(List<NamedActor> persons) {
    Map<String, List<NamedActor>> byOffice = new HashMap<>();
    persons.stream()
        .filter(person -> person.name.size() > 1)
        .forEach(
            person ->
                Stream.of(person.name.getFirst(), person.name.getLast())
                    .distinct()
                    .flatMap(word -> offices(person, word))
                    .forEach(
                        key -> byOffice.computeIfAbsent(key, k -> new ArrayList<>()).add(person)));
    return persons.stream()
        .filter(person -> person.name.size() == 1)
        .flatMap(
            person -> {
              Set<NamedActor> candidates =
                  offices(person, person.name.getFirst())
                      .flatMap(key -> byOffice.getOrDefault(key, List.of()).stream())
                      .collect(Collectors.toSet());
              return candidates.size() == 1
                  ? Stream.of(new Pair(person, candidates.iterator().next()))
                  : Stream.empty();
            })
        .filter(Pair::isNeverTogether)
        .map(pair -> pair.likeness(3, "shorter name, same role, acts for the same"));
  }

  private static Stream<String> offices(NamedActor person, String word) {
    return person.roles.stream()
        .flatMap(role -> person.actsFor.stream().map(body -> String.join("\n", word, role, body)));
  }

  /** The first with each of the others. */
  private static Stream<Pair> pairs(List<NamedActor> same) {
    return same.stream().skip(1).map(other -> new Pair(same.getFirst(), other));
  }

  private static Stream<List<NamedActor>> group(
      Collection<NamedActor> actors, Function<NamedActor, String> key) {
    return actors.stream()
        .filter(actor -> !actor.name.isEmpty())
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()))
        .values()
        .stream();
  }

  @Override
  public int compareTo(ActorLikeness that) {
    return ORDER.compare(this, that);
  }

  private record Pair(NamedActor one, NamedActor other) {

    boolean isNeverTogether() {
      return !one.sharesAnArticleWith(other);
    }

    ActorLikeness likeness(int rank, String because) {
      return new ActorLikeness(rank, one.id, other.id, because);
    }
  }
}
