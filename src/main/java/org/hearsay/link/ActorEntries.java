package org.hearsay.link;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.ActorKind;
import org.hearsay.model.ExternalEntry;

/**
 * The kind of a group of actors and its entries in external datasets, at most one in each.
 *
 * @param ids of those in the group whom somebody told apart from others
 * @param others whom none of the group is
 */
record ActorEntries(
    ActorKind kind, Map<String, String> byDataset, Set<String> ids, Set<String> others)
    implements Clusters.Profile<ActorEntries> {

  static ActorEntries of(NamedActor actor) {
    return of(actor, Set.of());
  }

  /**
   * @param others ids of those whom somebody told apart from this one
   */
  static ActorEntries of(NamedActor actor, Set<String> others) {
    Map<String, String> byDataset = new HashMap<>();
    actor.sameAs.forEach(
        entry -> ExternalEntry.dataset(entry).ifPresent(set -> byDataset.put(set, entry)));
    return new ActorEntries(
        actor.kind,
        byDataset,
        new HashSet<>(others.isEmpty() ? Set.of() : Set.of(actor.id)),
        new HashSet<>(others));
  }

  /** Whether no two of them have different entries in one dataset. */
  static boolean agree(List<NamedActor> actors) {
    ActorEntries all = of(actors.getFirst());
    for (NamedActor actor : actors) {
      ActorEntries entries = of(actor);
      if (!all.agreesWith(entries)) {
        return false;
      }
      all = all.with(entries);
    }
    return true;
  }

  @Override
  public boolean agreesWith(ActorEntries other) {
    return kind == other.kind
        && isNotToldApartFrom(other)
        && byDataset.entrySet().stream()
            .allMatch(
                entry ->
                    entry
                        .getValue()
                        .equals(other.byDataset.getOrDefault(entry.getKey(), entry.getValue())));
  }

  /** Whether nobody says that one of these is none of those. */
  boolean isNotToldApartFrom(ActorEntries other) {
    return Collections.disjoint(ids, other.others);
  }

  @Override
  public ActorEntries with(ActorEntries other) {
    byDataset.putAll(other.byDataset);
    ids.addAll(other.ids);
    others.addAll(other.others);
    return this;
  }
}
