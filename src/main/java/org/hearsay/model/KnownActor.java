package org.hearsay.model;

import java.util.List;
import java.util.Optional;

/**
 * An actor as somebody who knows it writes it down, before anything is read.
 *
 * @param place where it is written, for whoever has to mend it
 * @param aliases other names the news uses
 * @param actsFor the name of the one on whose behalf it speaks
 * @param sameAs IRIs of the same actor in external datasets
 */
public record KnownActor(
    String place,
    String name,
    ActorKind kind,
    List<String> aliases,
    Optional<String> actsFor,
    List<String> sameAs) {

  public KnownActor {
    aliases = List.copyOf(aliases);
    sameAs = List.copyOf(sameAs);
  }
}
