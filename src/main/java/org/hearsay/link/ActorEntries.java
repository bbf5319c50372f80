package org.hearsay.link;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.ActorKind;

/** The kind of a group of actors and its entries in external datasets, at most one in each. */
record ActorEntries(ActorKind kind, Map<String, String> byDataset)
    implements Clusters.Profile<ActorEntries> {

  static ActorEntries of(NamedActor actor) {
    Map<String, String> byDataset = new HashMap<>();
    actor.sameAs.forEach(entry -> dataset(entry).ifPresent(set -> byDataset.put(set, entry)));
    return new ActorEntries(actor.kind, byDataset);
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
        && byDataset.entrySet().stream()
            .allMatch(
                entry ->
                    entry
                        .getValue()
                        .equals(other.byDataset.getOrDefault(entry.getKey(), entry.getValue())));
  }

  @Override
  public ActorEntries with(ActorEntries other) {
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
