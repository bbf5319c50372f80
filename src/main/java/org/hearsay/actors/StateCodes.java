package org.hearsay.actors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;
import org.hearsay.model.ActorCode;
import org.hearsay.model.ActorCode.Scheme;

/** The codes of states in other schemes, from {@code data/authority}. */
public final class StateCodes {

  private static final String FOLDER = "/org/hearsay/authority/";

  private StateCodes() {}

  /** By the ids of actors; no two have the same. */
  public static Map<String, List<ActorCode>> bundled() {
    Map<String, List<ActorCode>> codes = new TreeMap<>();
    for (Fact fact : FactFile.read(FOLDER + "actors.tsv")) {
      add(fact, Scheme.ISO_3166_ALPHA_2, 6, codes);
    }
    for (Fact fact : FactFile.read(FOLDER + "codes.tsv")) {
      add(fact, Scheme.ISO_3166_ALPHA_3, 1, codes);
      add(fact, Scheme.ISO_3166_NUMERIC, 2, codes);
      add(fact, Scheme.CAMEO_ACTOR, 1, codes);
      add(fact, Scheme.COW_NUMBER, 3, codes);
      add(fact, Scheme.COW_LETTERS, 4, codes);
    }
    return Collections.unmodifiableMap(codes);
  }

  private static void add(
      Fact fact, Scheme scheme, int column, Map<String, List<ActorCode>> codes) {
    if (!fact.column(column).isEmpty()) {
      codes
          .computeIfAbsent(Authority.iri(fact.column(0)), id -> new ArrayList<>())
          .add(new ActorCode(scheme, fact.column(column)));
    }
  }
}
