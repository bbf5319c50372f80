package org.hearsay.model;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** What an actor is in another dataset, by its IRI there. */
public final class ExternalEntry {

  /** Before the number of an entry of Wikidata. */
  public static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private ExternalEntry() {}

  /** The IRI that somebody writes: a number of Wikidata stands for its entry. */
  public static String iri(String written) {
    return written.matches("Q[1-9]\\d{0,11}") ? WIKIDATA + written : written;
  }

  /**
   * The dataset that an entry is of, in which one actor has one entry: its host. Empty for what is
   * no address.
   */
  public static Optional<String> dataset(String iri) {
    try {
      return Optional.ofNullable(URI.create(iri).getHost()).map(h -> h.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException noUri) {
      return Optional.empty();
    }
  }
}
