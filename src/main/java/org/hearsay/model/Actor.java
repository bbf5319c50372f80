package org.hearsay.model;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who speaks or is spoken of in one article.
 *
 * @param id relative IRI path, such as {@code actor/united-states}: the same for the same actor in
 *     every article, except for unnamed ones, whose id is bound to the article
 * @param name the canonical name
 * @param altNames further names the authority file knows, sorted
 * @param role what the article or the authority file says they are ("National Security Council
 *     spokesman"), or empty
 * @param actsFor id of the actor on whose behalf this one speaks
 * @param sameAs IRIs of the same actor in external datasets, each confirmed by a source, sorted
 * @param mentions where the article names, describes or points to the actor, in order; empty for an
 *     actor that is only the one somebody acts for
 */
public record Actor(
    String id,
    String name,
    ActorKind kind,
    List<String> altNames,
    Optional<String> role,
    Optional<String> actsFor,
    List<String> sameAs,
    List<Mention> mentions) {

  public Actor {
    altNames = List.copyOf(altNames);
    sameAs = List.copyOf(sameAs);
    mentions = List.copyOf(mentions);
  }

  /** Whether the article calls it by a name, and does not only describe or point to it. */
  public boolean isNamed() {
    return mentions.stream().anyMatch(mention -> mention.form() == Mention.Form.NAME);
  }
}
