package org.hearsay.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.actors.Authority.Entry;
import org.hearsay.model.ActorKind;
import org.hearsay.model.ExternalEntry;
import org.hearsay.model.KnownActor;

/** Makes entries of somebody's own actors, beside those of the authority file. */
final class OwnActors {

  /** Entries by kind and name, and by any name, the first of each. */
  private final Map<String, Entry> byKindAndName = new HashMap<>();

  private final Map<String, String> keys = new HashMap<>();

  private OwnActors() {}

  /**
   * The entries, in the order given.
   *
   * @throws IllegalArgumentException where one cannot be taken, with the place and why
   */
  static Collection<Entry> entries(List<KnownActor> own, Collection<Entry> file) {
    OwnActors actors = new OwnActors();
    for (Entry entry : file) {
      actors.byKindAndName.putIfAbsent(named(entry.kind(), entry.name()), entry);
    }
    for (KnownActor actor : own) {
      String key = actors.key(actor);
      if (actors.keys.putIfAbsent(actor.name(), key) != null) {
        throw wrong(actor, actor.name() + " stands there twice");
      }
    }
    for (Entry entry : file) {
      actors.keys.putIfAbsent(entry.name(), entry.key());
      entry.aliases().forEach(alias -> actors.keys.putIfAbsent(alias, entry.key()));
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    own.forEach(actor -> entries.put(actors.key(actor), actors.entry(actor)));
    return entries.values();
  }

  private String key(KnownActor actor) {
    Entry known = byKindAndName.get(named(actor.kind(), actor.name()));
    return known == null
        ? ActorIds.named(actor.kind(), actor.name()).substring(Authority.iri("").length())
        : known.key();
  }

  private static String named(ActorKind kind, String name) {
    return kind.code() + " " + name;
  }

  private Entry entry(KnownActor actor) {
    Optional<Entry> known =
        Optional.ofNullable(byKindAndName.get(named(actor.kind(), actor.name())));
    List<String> sameAs = new ArrayList<>(known.map(Entry::sameAs).orElse(List.of()));
    for (String other : actor.sameAs()) {
      sameAs.stream()
          .filter(
              same ->
                  ExternalEntry.dataset(same).equals(ExternalEntry.dataset(other))
                      && !same.equals(other))
          .findFirst()
          .ifPresent(
              same -> {
                throw wrong(actor, actor.name() + " is " + same + " already, not " + other);
              });
      sameAs.add(other);
    }
    return new Entry(
        key(actor),
        actor.kind(),
        actor.name(),
        both(known.map(Entry::aliases).orElse(List.of()), actor.aliases()),
        actor.actsFor().map(name -> actsFor(actor, name)).or(() -> known.flatMap(Entry::actsFor)),
        sameAs.stream().distinct().toList(),
        known.map(Entry::gender).orElse(Gender.UNKNOWN));
  }

  private String actsFor(KnownActor actor, String name) {
    String key = keys.get(name);
    if (key == null || key.equals(key(actor))) {
      throw wrong(
          actor,
          key == null
              ? "nobody is called \"" + name + "\", for whom " + actor.name() + " acts"
              : actor.name() + " cannot act for itself");
    }
    return key;
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  private static IllegalArgumentException wrong(KnownActor actor, String what) {
    return new IllegalArgumentException(actor.place() + ": " + what);
  }
}
