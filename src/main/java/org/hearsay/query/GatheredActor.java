package org.hearsay.query;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.hearsay.model.ActorKind;

/**
 * An actor with a name, as all graphs together tell of it. Those that are the same are one.
 *
 * @param iri of the one that stands for all that are the same
 * @param name the first of its main names
 * @param mainNames never none
 * @param otherNames those of the others that are the same too
 * @param kind the one by which most graphs know it
 * @param sameAs its IRIs in other datasets
 * @param codes by the name of the scheme in the ontology, such as {@code iso3166Alpha2}
 * @param actsFor IRIs of those for whom it acts
 * @param counts how much there is of it
 */
public record GatheredActor(
    String iri,
    String name,
    SortedSet<String> mainNames,
    SortedSet<String> otherNames,
    ActorKind kind,
    SortedSet<String> sameAs,
    Map<String, Set<String>> codes,
    SortedSet<String> actsFor,
    Counts counts) {

  /**
   * How much there is of an actor; what copies of articles say again counts once.
   *
   * @param articles that speak of it
   * @param said its statements
   * @param aimedAt statements about it
   * @param accusationsMade those of its statements that accuse
   * @param accusationsReceived statements that accuse it
   */
  public record Counts(
      int articles, int said, int aimedAt, int accusationsMade, int accusationsReceived) {}

  /** What it is called in a scheme, by the scheme's name in the ontology. */
  public Set<String> codes(String scheme) {
    return codes.getOrDefault(scheme, Set.of());
  }

  /** An IRI tells one from another. */
  @Override
  public boolean equals(Object other) {
    return other instanceof GatheredActor actor && iri.equals(actor.iri);
  }

  @Override
  public int hashCode() {
    return iri.hashCode();
  }
}
