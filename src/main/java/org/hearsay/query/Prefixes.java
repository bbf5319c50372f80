package org.hearsay.query;

import org.apache.jena.shared.PrefixMapping;

/** The short names under which Hearsay shows and writes what it took from vocabularies. */
public final class Prefixes {

  private static final PrefixMapping ALL =
      PrefixMapping.Factory.create()
          .setNsPrefix("act", "https://w3id.org/hearsay/act/")
          .setNsPrefix("etype", "https://w3id.org/hearsay/event-type/")
          .setNsPrefix("hs", "https://w3id.org/hearsay/ontology#")
          .setNsPrefix("oa", "http://www.w3.org/ns/oa#")
          .setNsPrefix("owl", "http://www.w3.org/2002/07/owl#")
          .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
          .setNsPrefix("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
          .setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
          .setNsPrefix("schema", "https://schema.org/")
          .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
          .setNsPrefix("wd", "http://www.wikidata.org/entity/")
          .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#")
          .lock();

  private Prefixes() {}

  /** All of them; cannot be changed. */
  public static PrefixMapping all() {
    return ALL;
  }
}
